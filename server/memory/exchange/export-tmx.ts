import { AppError } from "@/core/errors";
import type { TmxHeader } from "@/core/exchange/tmx/tmx";
import { TMX_END, tmxStart, tmxUnit } from "@/core/exchange/tmx/write-tmx";
import { exportUnit, type StoredUnit, type StoredVariant } from "@/core/memory/tmx-unit";
import { type Actor, may } from "@/core/workflow/actor";
import { type BankRow, readingRight } from "../banks";
import { type Sql, uuids } from "../index/sql";

/** Writes banks as TMX 1.4b, a thousand units at a time. */

/** What to export. */
export type ExportTmxInput = {
  /** Names of banks; all readable ones when left out. */
  readonly banks?: readonly string[];
  /** Only these languages (primary subtags): two of them give the pairwise file that some tools need. Units with fewer than two are left out. */
  readonly languages?: readonly string[];
};

type UnitRow = Omit<StoredUnit, "variants">;
type VariantRow = StoredVariant & { readonly unit: string; readonly language: string };

const UNITS = `
select id::text, key, source_language as "sourceLanguage", import_hash is not null as imported, ext
from memory_unit
where bank_id = any($1::uuid[]) and deleted_at is null and id > $2::uuid
order by id limit 1000`;

const VARIANTS = `
select unit_id::text as unit, language, tag, plain, content as coded, previous_hash::text as previous,
  next_hash::text as next, provenance, author_name as "authorName", approver_name as "approverName",
  (extract(epoch from at) * 1000)::float8 as at, author_id is not null as "madeHere", ext
from memory_variant where unit_id = any($1::uuid[]) and removed_at is null order by id`;

const BANKS = `
select id::text, name, kind, penalty, readers, writers, header from memory_bank where archived_at is null order by name`;

const NO_HEADER: TmxHeader = { attributes: {}, remarks: [], encodings: [] };

/** The header of a single bank goes out as it came in; several banks have one of our own. */
function headerOf(
  banks: readonly (BankRow & { readonly header: Partial<TmxHeader> })[],
): TmxHeader {
  const [only] = banks;
  return banks.length === 1 && only?.header.attributes
    ? { ...NO_HEADER, ...only.header }
    : NO_HEADER;
}

function toStored(unit: UnitRow, variants: readonly VariantRow[]): StoredUnit {
  return { ...unit, variants: variants.map(({ unit: _, language: __, ...variant }) => variant) };
}

/**
 * The text of the file in pieces. Units stand in the order in which they came.
 * @throws AppError not-allowed
 */
export async function* exportTmx(
  sql: Sql,
  actor: Actor,
  input: ExportTmxInput = {},
): AsyncGenerator<string> {
  if (!may(actor, "memory.export")) throw new AppError("not-allowed");
  const mayRead = readingRight(actor, null);
  const all = await sql<BankRow & { readonly header: Partial<TmxHeader> }>(BANKS);
  const banks = all.filter(
    (bank) => mayRead(bank) && (!input.banks || input.banks.includes(bank.name)),
  );
  if (input.banks && banks.length < input.banks.length) throw new AppError("not-found");
  yield tmxStart(headerOf(banks));
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const units = await sql<UnitRow>(UNITS, [uuids(banks.map(({ id }) => id)), after]);
    if (units.length === 0) break;
    after = units.at(-1)?.id ?? after;
    yield await unitsText(sql, units, input.languages ?? null);
  }
  yield TMX_END;
}

async function unitsText(
  sql: Sql,
  units: readonly UnitRow[],
  languages: readonly string[] | null,
): Promise<string> {
  const rows = await sql<VariantRow>(VARIANTS, [uuids(units.map(({ id }) => id))]);
  const byUnit = new Map<string, VariantRow[]>();
  for (const row of rows) {
    if (languages && !languages.includes(row.language)) continue;
    const variants = byUnit.get(row.unit);
    if (variants) variants.push(row);
    else byUnit.set(row.unit, [row]);
  }
  // A file's own unit of one language goes back; a text whose approval was taken back is no unit.
  const fewest = (unit: UnitRow): number => (languages || !unit.imported ? 2 : 1);
  return units
    .filter((unit) => (byUnit.get(unit.id)?.length ?? 0) >= fewest(unit))
    .map((unit) => toStored(unit, byUnit.get(unit.id) ?? []))
    .map((unit) => tmxUnit(exportUnit(unit)))
    .join("");
}

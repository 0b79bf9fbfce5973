import { v7 as uuidv7 } from "uuid";
import { indexFeatures } from "@/core/memory/features";
import type { Provenance } from "@/core/memory/match";
import type { MemoryText } from "@/core/memory/memory-text";
import { lengthClass } from "@/core/memory/posting-codec";
import type { IndexedText } from "@/core/memory/run-builder";
import { prepared } from "@/server/db/prepared";
import { numbers, type Sql } from "./sql";

/** Writes units and their texts, and makes the texts findable, in the caller's transaction. */

/** A text on its way into the memory. Hashes of neighbours as in core/memory/match.ts. */
export type NewVariant = {
  readonly text: MemoryText;
  readonly previous: number | null;
  readonly next: number | null;
  readonly provenance: Provenance;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly approverName: string | null;
  /** ISO date and time; now when null. */
  readonly at: string | null;
  /** TMX attributes, properties and notes. */
  readonly ext: object | null;
};

/** A unit on its way into the memory. */
export type NewUnit = {
  readonly bankId: string;
  readonly articleId: string | null;
  readonly key: string | null;
  readonly sourceLanguage: string | null;
  readonly importHash: string | null;
  readonly ext: object | null;
  readonly variants: readonly NewVariant[];
};

const INSERT_UNITS = prepared(
  "memory_insert_units",
  `
insert into memory_unit (id, bank_id, article_id, key, source_language, import_hash, ext)
select id, bank, article, key, language, hash, ext
from json_to_recordset($1::json) as row(id uuid, bank uuid, article uuid, key text, language text, hash text, ext jsonb)
on conflict do nothing returning id::text`,
);

/**
 * Numbers are drawn first and come back with their places: what an insert returns has no order. Fresh postings
 * name the place of their text, so that an approval takes one statement.
 */
const INSERT_VARIANTS = prepared(
  "memory_insert_variants",
  `
with numbered as materialized (
  select nextval('memory_variant_id_seq') as id, place, unit, language, tag, plain, content, fold, text, previous, next,
    provenance, author, author_name, approver_name, at, ext
  from rows from (json_to_recordset($1::json) as (unit uuid, language text, tag text, plain text, content jsonb,
    fold bigint, text bigint, previous bigint, next bigint, provenance text, author uuid, author_name text,
    approver_name text, at timestamptz, ext jsonb)) with ordinality as row(unit, language, tag, plain, content, fold,
    text, previous, next, provenance, author, author_name, approver_name, at, ext, place)),
written as (
  insert into memory_variant (id, unit_id, language, tag, plain, content, fold_hash, text_hash, previous_hash,
    next_hash, provenance, author_id, author_name, approver_name, at, ext)
  select id, unit, language, tag, plain, content, fold, text, previous, next, provenance, author, author_name,
    approver_name, coalesce(at, now()), ext from numbered),
findable as (
  insert into memory_fresh_posting (feature, variant_id, length)
  select feature, id, length
  from unnest($2::int[], $3::bigint[], $4::smallint[]) as posting(feature, place, length) join numbered using (place))
select array_agg(id::text order by place) as ids from numbered`,
);

/** A unit as INSERT_UNITS takes it. The database reads a missing field as null: what is null is left out, and both sides have less to do. */
function unitRecord(id: string, unit: NewUnit): string {
  return JSON.stringify({
    id,
    bank: unit.bankId,
    article: unit.articleId ?? undefined,
    key: unit.key ?? undefined,
    language: unit.sourceLanguage ?? undefined,
    hash: unit.importHash ?? undefined,
    ext: unit.ext ?? undefined,
  });
}

/** A text as INSERT_VARIANTS takes it. */
function variantRecord(unitId: string, { text, ...variant }: NewVariant): string {
  return JSON.stringify({
    unit: unitId,
    language: text.language,
    tag: text.tag,
    plain: text.plain,
    content: text.coded ?? undefined,
    fold: text.foldHash,
    text: text.textHash,
    previous: variant.previous ?? undefined,
    next: variant.next ?? undefined,
    provenance: variant.provenance,
    author: variant.authorId ?? undefined,
    author_name: variant.authorName ?? undefined,
    approver_name: variant.approverName ?? undefined,
    at: variant.at ?? undefined,
    ext: variant.ext ?? undefined,
  });
}

/** What the index needs of a text: the length of its fold in code points, and its features. */
type IndexedFold = { readonly length: number; readonly features: readonly number[] };

function indexedFold({ text: { fold, language } }: NewVariant): IndexedFold {
  return { length: fold.length, features: indexFeatures(fold, language) };
}

/** Postings of texts, as the parameters of INSERT_VARIANTS: features, places from 1, length classes. */
function freshPostings(texts: readonly IndexedFold[]): readonly string[] {
  const [features, places, lengths]: [number[], number[], number[]] = [[], [], []];
  texts.forEach(({ length, features: hashes }, at) => {
    for (const hash of hashes) {
      features.push(hash);
      places.push(at + 1);
      lengths.push(lengthClass(length));
    }
  });
  return [numbers(features), numbers(places), numbers(lengths)];
}

/** Writes records of texts; answers with their numbers, in their order. */
async function writeVariants(
  sql: Sql,
  records: readonly string[],
  findable: readonly IndexedFold[],
): Promise<readonly number[]> {
  if (records.length === 0) return [];
  const [row] = await sql<{ ids: readonly string[] }>(INSERT_VARIANTS, [
    `[${records.join(",")}]`,
    ...freshPostings(findable),
  ]);
  return (row?.ids ?? []).map(Number);
}

/**
 * Writes texts of existing units, and makes them findable by fresh postings, which a merge moves into a run
 * later. `unitIds` runs parallel to `variants`.
 */
export async function insertVariants(
  sql: Sql,
  unitIds: readonly string[],
  variants: readonly NewVariant[],
): Promise<readonly number[]> {
  const records = variants.map((variant, at) => variantRecord(unitIds[at] ?? "", variant));
  return writeVariants(sql, records, variants.map(indexedFold));
}

/** A unit ready to be written: all that takes the program time is done, so that the database need not wait for it. */
export type ReadyUnit = {
  readonly id: string;
  readonly record: string;
  readonly variants: readonly (IndexedFold & { readonly record: string })[];
};

/** Makes a unit ready. */
export function readyUnit(unit: NewUnit): ReadyUnit {
  const id = uuidv7();
  const variants = unit.variants.map((variant) => ({
    ...indexedFold(variant),
    record: variantRecord(id, variant),
  }));
  return { id, record: unitRecord(id, unit), variants };
}

/** What was written, and the number of units that were left out. */
export type InsertedUnits = { readonly texts: readonly IndexedText[]; readonly known: number };

/** How texts become findable: at once, by fresh postings; or by a run that the caller writes. */
export type Indexing = "fresh" | "run";

/** Writes new units with their texts. Units whose import hash the bank knows are left out. */
export async function insertUnits(
  sql: Sql,
  units: readonly ReadyUnit[],
  indexing: Indexing,
): Promise<InsertedUnits> {
  const records = units.map(({ record }) => record);
  const written = await sql<{ id: string }>(INSERT_UNITS, [`[${records.join(",")}]`]);
  const kept = new Set(written.map(({ id }) => id));
  const variants = units.flatMap((unit) => (kept.has(unit.id) ? unit.variants : []));
  const ids = await writeVariants(
    sql,
    variants.map(({ record }) => record),
    indexing === "fresh" ? variants : [],
  );
  const texts = variants.map(({ length, features }, at) => ({
    id: ids[at] ?? 0,
    length,
    features,
  }));
  return { texts, known: units.length - kept.size };
}

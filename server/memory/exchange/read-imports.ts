import { AppError } from "@/core/errors";
import type { ImportListed, ImportPage, ImportState, ImportView } from "@/core/memory/memory-view";
import { type Actor, may, OPERATOR_ID } from "@/core/workflow/actor";
import { type BankRow, mayWrite, readingRight } from "../banks";
import { type Sql, uuids } from "../index/sql";
import { IS_HELD } from "./import-lock";

/** The imports, those under way among them, newest first. */

/** Imports of a page. */
export const IMPORTS_LISTED = 10;

const FINDINGS = `(select coalesce(sum(case f->>'code' when 'tmx-more' then (f->'params'->>'count')::int else 1 end), 0)::int
  from jsonb_array_elements(i.findings) f)`;

const IMPORTS = `
select i.id::text, i.file_name as file, coalesce(b.name, i.bank_name, '') as bank, b.id::text as "bankId",
  p.name as actor, i.actor_id::text as "actorId", i.started_at as at, i.state, i.units, i.units_read as "unitsDone",
  i.units_seen as "unitsSeen", i.bytes::float8 as bytes, i.bytes_read::float8 as "bytesRead", i.added, i.duplicates,
  ${FINDINGS} as findings, i.fault, i.state in ('checking', 'running', 'stopping') as open,
  i.state in ('checking', 'running', 'stopping') and ${IS_HELD} as held
from memory_import i
left join memory_bank b on b.id = i.bank_id or (i.bank_id is null and b.name = i.bank_name)
left join person p on p.id = i.actor_id
where (b.id is null or b.id = any($1::uuid[]))
  and ($2::uuid is null or (i.started_at, i.id) < (select o.started_at, o.id from memory_import o where o.id = $2::uuid))
order by i.started_at desc, i.id desc limit ${IMPORTS_LISTED + 1}`;

const BANKS = "select id::text, name, kind, penalty, readers, writers from memory_bank";

type Row = Pick<ImportListed, "id" | "file" | "bank" | "actor" | "units"> &
  Pick<ImportListed, "bytes" | "bytesRead" | "added" | "duplicates" | "findings" | "fault"> & {
    readonly bankId: string | null;
    readonly actorId: string | null;
    readonly at: Date;
    readonly state: Exclude<ImportState, "interrupted">;
    readonly unitsDone: number;
    readonly unitsSeen: number;
    /** Under way by its state. */
    readonly open: boolean;
    /** Whether somebody holds its lock. */
    readonly held: boolean;
  };

const readableBanks = async (sql: Sql, actor: Actor) =>
  (await sql<BankRow>(BANKS)).filter(readingRight(actor, null));

const isLost = ({ open, held }: Row) => open && !held;

/**
 * A page of the imports into banks that the actor may read; `after` is the `next` of the page before.
 * @throws AppError not-allowed
 */
export async function readImports(
  sql: Sql,
  actor: Actor,
  after: string | null = null,
): Promise<ImportPage> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const banks = await readableBanks(sql, actor);
  const writable = new Set(banks.filter((bank) => mayWrite(actor, bank)).map(({ id }) => id));
  const read = () => sql<Row>(IMPORTS, [uuids(banks.map(({ id }) => id)), after]);
  const first = await read();
  const lost = new Set(first.filter(isLost).map(({ id }) => id));
  // One that ended between the look at its row and the look at the locks is no interrupted one: the second look
  // sees the row as it was left.
  const rows = lost.size > 0 ? await read() : first;
  const imports = rows
    .slice(0, IMPORTS_LISTED)
    .map((row) => listed(row, lost.has(row.id) && isLost(row), writable));
  const next = rows.length > IMPORTS_LISTED ? (imports.at(-1)?.id ?? null) : null;
  return { imports, next };
}

function listed(row: Row, isInterrupted: boolean, writable: ReadonlySet<string>): ImportListed {
  const { actorId, at, bankId, unitsDone, unitsSeen, open, held: _, ...shown } = row;
  const mayStop =
    open && !isInterrupted && row.state !== "stopping" && (bankId === null || writable.has(bankId));
  return {
    ...shown,
    byOperator: actorId === OPERATOR_ID,
    at: at.toISOString(),
    state: isInterrupted ? "interrupted" : row.state,
    unitsRead: open && !isInterrupted ? unitsSeen : unitsDone,
    mayStop,
  };
}

const FINDINGS_OF = `
select i.findings from memory_import i
left join memory_bank b on b.id = i.bank_id or (i.bank_id is null and b.name = i.bank_name)
where i.id = $1::uuid and (b.id is null or b.id = any($2::uuid[]))`;

/**
 * What was found in the file of an import.
 * @throws AppError not-allowed; not-found, also for a bank that the actor may not read
 */
export async function readImportFindings(
  sql: Sql,
  actor: Actor,
  importId: string,
): Promise<ImportView["findings"]> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const ids = (await readableBanks(sql, actor)).map(({ id }) => id);
  const [row] = await sql<Pick<ImportView, "findings">>(FINDINGS_OF, [importId, uuids(ids)]);
  if (!row) throw new AppError("not-found");
  return row.findings;
}

import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/core/errors";
import type { CleanUpView } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { type BankRow, readingRight, writableBank } from "../banks";
import { type Sql, sqlOf, withMaintenance } from "../index/sql";
import { setAllDeleted } from "./set-all-deleted";

/** Bulk clean-up of a bank: what would go is shown first, and what went comes back as a whole. */

/** What to clean up. Conditions add up; without any nothing is chosen. */
export type CleanUpFilter = {
  readonly bankId: string;
  /** Units whose every text was last changed before this ISO date. */
  readonly before?: string;
  /** Units that lie in the bank twice with the same texts: all but the newest. */
  readonly doubles?: boolean;
  /** Units with a text that equals its translation, figures apart. */
  readonly untranslated?: boolean;
};

/** One entry that a clean-up would take. */
export type CleanUpItem = {
  readonly unitId: string;
  readonly version: number;
  readonly texts: string;
};

/** Entries of one clean-up at most; a larger one is done in several. */
const LIMIT = 5_000;

const CONDITIONS = {
  before: `not exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.at >= $2::timestamptz)`,
  // By way of the texts that are there twice: asked entry by entry, two thousand without doubles took more than a statement may.
  doubles: `exists (
    select 1 from memory_variant v
    join memory_variant w on w.fold_hash = v.fold_hash and w.text_hash = v.text_hash
      and w.unit_id > v.unit_id and w.removed_at is null
    join memory_unit o on o.id = w.unit_id and o.bank_id = $1::uuid and o.deleted_at is null
    where v.unit_id = u.id and v.removed_at is null and not exists (
      select 1 from memory_variant own where own.unit_id = u.id and own.removed_at is null and not exists (
        select 1 from memory_variant other where other.unit_id = o.id and other.removed_at is null
          and other.language = own.language and other.plain = own.plain)))`,
  untranslated: `exists (
    select 1 from memory_variant v join memory_variant w on w.unit_id = v.unit_id and w.id > v.id and w.removed_at is null
    where v.unit_id = u.id and v.removed_at is null and v.language <> w.language and v.plain = w.plain and v.plain ~ '[[:alpha:]]')`,
} as const;

function conditionsOf(filter: CleanUpFilter): readonly string[] {
  return [
    ...(filter.before === undefined ? [] : [CONDITIONS.before]),
    ...(filter.doubles ? [CONDITIONS.doubles] : []),
    ...(filter.untranslated ? [CONDITIONS.untranslated] : []),
  ];
}

async function choose(sql: Sql, filter: CleanUpFilter): Promise<readonly CleanUpItem[]> {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) throw new AppError("invalid-input", { field: "filter" });
  return sql<CleanUpItem>(
    `select u.id::text as "unitId", u.version,
       (select string_agg(v.tag || ': ' || left(v.plain, 200), ' · ' order by v.id) from memory_variant v
        where v.unit_id = u.id and v.removed_at is null) as texts
     from memory_unit u where u.bank_id = $1::uuid and u.deleted_at is null
       and ($2::timestamptz is null or true) and ${conditions.join(" and ")}
     order by u.id limit ${LIMIT}`,
    [filter.bankId, filter.before ?? null],
  );
}

/** Milliseconds that choosing may take: of a million entries 4,200 to 6,800, where a statement may take 5,000 elsewhere. */
const PATIENCE = 30_000;

/** What a clean-up would take; changes nothing. @throws AppError not-allowed, not-found, invalid-input */
export async function previewCleanUp(
  actor: Actor,
  filter: CleanUpFilter,
): Promise<readonly CleanUpItem[]> {
  if (!may(actor, "memory.edit")) throw new AppError("not-allowed");
  const sql = sqlOf(database());
  await writableBank(sql, actor, filter.bankId);
  return withMaintenance(async (patient) => {
    await patient(`set statement_timeout = ${PATIENCE}`);
    return choose(patient, filter);
  });
}

/**
 * Deletes the entries of a preview, each at the version that was shown: what changed meanwhile
 * stays. Returns the key that `undoCleanUp` takes, and how many went.
 */
export async function runCleanUp(
  actor: Actor,
  items: readonly Pick<CleanUpItem, "unitId" | "version">[],
): Promise<{ readonly batchId: string; readonly deleted: number; readonly skipped: number }> {
  if (!may(actor, "memory.edit")) throw new AppError("not-allowed");
  if (items.length > LIMIT) throw new AppError("invalid-input", { field: "items" });
  const batchId = uuidv7();
  const deleted = await setAllDeleted(actor, items, true, batchId);
  return { batchId, deleted, skipped: items.length - deleted };
}

/** Brings back what a clean-up took and nobody has touched since. Returns how many came back. */
export async function undoCleanUp(actor: Actor, batchId: string): Promise<number> {
  const units = await sqlOf(database())<{ unitId: string; version: number }>(
    `select u.id::text as "unitId", u.version from memory_unit u
     join memory_event e on e.unit_id = u.id and e.batch_id = $1::uuid and e.kind = 'deleted'
     where u.deleted_at is not null order by u.id`,
    [batchId],
  );
  return setAllDeleted(actor, units, false, batchId);
}

/** Clean-ups that are listed. */
const LISTED = 10;

const RECENT = `
with recent as (
  select distinct batch_id from memory_event where batch_id is not null order by batch_id desc limit ${LISTED})
select r.batch_id::text as "batchId", max(b.name) as bank, max(p.name) as actor, min(e.at) as at,
  count(*)::int as deleted, (count(*) filter (where u.deleted_at is not null))::int as gone,
  (array_agg(json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'penalty', b.penalty,
    'readers', b.readers, 'writers', b.writers)))[1] as row
from recent r
join memory_event e on e.batch_id = r.batch_id and e.kind = 'deleted'
join memory_unit u on u.id = e.unit_id join memory_bank b on b.id = u.bank_id
left join person p on p.id = e.actor_id
group by r.batch_id order by r.batch_id desc`;

/** The last clean-ups of the banks that the actor may read, newest first. @throws AppError not-allowed */
export async function readCleanUps(sql: Sql, actor: Actor): Promise<readonly CleanUpView[]> {
  if (!may(actor, "memory.edit")) throw new AppError("not-allowed");
  const mayRead = readingRight(actor, null);
  const rows = await sql<Omit<CleanUpView, "at"> & { readonly at: Date; readonly row: BankRow }>(
    RECENT,
  );
  return rows
    .filter(({ row }) => mayRead(row))
    .map(({ row: _, ...view }) => ({ ...view, at: view.at.toISOString() }));
}

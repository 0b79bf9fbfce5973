import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudits } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { writableBank } from "../banks";
import { type Sql, sqlOf } from "../index/sql";
import { DELETION, type EntryRef } from "./change-entry";

/** Entries changed by one transaction: one by one, two thousand take 22 seconds. */
const TOGETHER = 250;

/**
 * Deletes or restores those of many entries that are still as they were seen; returns how many. Each has its line in its
 * history, where `batchId` ties them together, and in the audit log. What others change meanwhile, and what lies in an
 * archived bank, is left alone. @throws AppError not-allowed
 */
export async function setAllDeleted(
  actor: Actor,
  refs: readonly EntryRef[],
  deleted: boolean,
  batchId: string,
): Promise<number> {
  if (!may(actor, "memory.edit")) throw new AppError("not-allowed");
  // In one order, so that two clean-ups never wait for each other in a circle.
  const ordered = refs.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  let changed = 0;
  for (let at = 0; at < ordered.length; at += TOGETHER) {
    const some = ordered.slice(at, at + TOGETHER);
    changed += await database().$transaction((tx) =>
      setTogether(tx, actor, some, deleted, batchId),
    );
  }
  return changed;
}

async function setTogether(
  tx: Transaction,
  actor: Actor,
  refs: readonly EntryRef[],
  deleted: boolean,
  batchId: string,
): Promise<number> {
  const sql = sqlOf(tx);
  const units = await lockUnchanged(sql, actor, refs, deleted);
  if (units.length === 0) return 0;
  await sql(
    `update memory_unit set version = version + 1, deleted_at = ${deleted ? "clock_timestamp()" : "null"} where id = any($1::uuid[])`,
    [units],
  );
  const { kind, action, before, after } = DELETION[deleted ? "deleted" : "restored"];
  const { personId: actorId } = actor;
  await tx.memoryEvent.createMany({
    data: units.map((unitId) => ({ unitId, kind, before, after, batchId, actorId })),
  });
  await recordAudits(
    tx,
    actor,
    units.map((subjectId) => ({ action, subjectType: "memory-unit", subjectId })),
  );
  return units.length;
}

const LOCK = `
select id::text, bank_id::text as bank, version from memory_unit
where id = any($1::uuid[]) and (deleted_at is not null) <> $2 order by id for update`;

type Unit = { readonly id: string; readonly bank: string; readonly version: number };

/** Locks the entries and answers with those that nobody has changed and that the actor may change. */
async function lockUnchanged(
  sql: Sql,
  actor: Actor,
  refs: readonly EntryRef[],
  deleted: boolean,
): Promise<readonly string[]> {
  const seen = new Map(refs.map(({ unitId, version }) => [unitId.toLowerCase(), version]));
  const locked = await sql<Unit>(LOCK, [[...seen.keys()], deleted]);
  const unchanged = locked.filter(({ id, version }) => seen.get(id) === version);
  const writable = new Set<string>();
  for (const bank of new Set(unchanged.map((unit) => unit.bank)))
    if (await isWritable(sql, actor, bank)) writable.add(bank);
  return unchanged.flatMap(({ id, bank }) => (writable.has(bank) ? [id] : []));
}

/** False for a bank that is archived. @throws AppError not-allowed */
async function isWritable(sql: Sql, actor: Actor, bankId: string): Promise<boolean> {
  try {
    await writableBank(sql, actor, bankId);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return false;
    throw error;
  }
}

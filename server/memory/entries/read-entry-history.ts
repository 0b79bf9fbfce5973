import { AppError } from "@/core/errors";
import type { EntryEventView } from "@/core/memory/memory-view";
import type { Actor } from "@/core/workflow/actor";
import { type BankRow, readingRight } from "../banks";
import type { Sql } from "../index/sql";

/** Who did what to an entry of the memory, newest first. */

const BANK = `
select b.id::text, b.name, b.kind, b.penalty, b.readers, b.writers
from memory_unit u join memory_bank b on b.id = u.bank_id where u.id = $1::uuid`;

const EVENTS = `
select e.seq::text, e.kind, p.name as actor, e.at, e.before, e.after
from memory_event e left join person p on p.id = e.actor_id
where e.unit_id = $1::uuid order by e.seq desc limit 200`;

/** @throws AppError not-found, also for a bank that the actor may not read; not-allowed */
export async function readEntryHistory(
  sql: Sql,
  actor: Actor,
  unitId: string,
): Promise<readonly EntryEventView[]> {
  const mayRead = readingRight(actor, null);
  const [bank] = await sql<BankRow>(BANK, [unitId]);
  if (!bank || !mayRead(bank)) throw new AppError("not-found");
  const rows = await sql<Omit<EntryEventView, "at"> & { readonly at: Date }>(EVENTS, [unitId]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { type BankRow, readingRight, refuseWriting } from "../banks";
import type { Sql } from "../index/sql";
import { IS_HELD } from "./import-lock";

/**
 * Stops an import that is under way, wherever it runs: the process that does it looks a few times a
 * second (import-standing.ts), brings to an end what it has in hand, and keeps it.
 */

/** The state and its line in the log are one statement, so that it can be given to any connection. */
const STOP = `
with stopping as (
  update memory_import i set state = 'stopping'
  where id = $1::uuid and state in ('checking', 'running') and ${IS_HELD}
  returning id, bank_id, bank_name, file_name)
insert into audit_event (actor_id, session_id, action, subject_type, subject_id, data)
select $2::uuid, $3::uuid, 'memory.import-stopped', 'memory-import', s.id::text,
  jsonb_build_object('file', s.file_name, 'bank', coalesce(b.name, s.bank_name))
from stopping s left join memory_bank b on b.id = s.bank_id
returning subject_id`;

const BANK = `
select b.id::text, b.name, b.kind, b.penalty, b.readers, b.writers
from memory_import i left join memory_bank b on b.id = i.bank_id or (i.bank_id is null and b.name = i.bank_name)
where i.id = $1::uuid`;

/** Asks for the stop of an import that the actor may stop; false when it is not under way. */
export async function askToStop(sql: Sql, actor: Actor, importId: string): Promise<boolean> {
  const asked = await sql(STOP, [importId, actor.personId, actor.sessionId]);
  return asked.length > 0;
}

/**
 * Asks for the stop of an import: for whoever may import into its bank, whoever began it.
 * @throws AppError not-allowed, not-found, wrong-state when it is not under way any more
 */
export async function stopImport(sql: Sql, actor: Actor, importId: string): Promise<void> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const [bank] = await sql<BankRow | { readonly id: null }>(BANK, [importId]);
  if (!bank) throw new AppError("not-found");
  // Before the file is read to its end there may be no bank yet.
  if (bank.id !== null) {
    if (!readingRight(actor, null)(bank)) throw new AppError("not-found");
    refuseWriting(actor, bank);
  }
  if (!(await askToStop(sql, actor, importId))) throw new AppError("wrong-state");
}

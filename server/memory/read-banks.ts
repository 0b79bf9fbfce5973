import { AppError } from "@/core/errors";
import type { BankView } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { type BankRow, readingRight } from "./banks";
import type { Sql } from "./index/sql";

/** The banks as the memory screen lists them. */

type Row = BankRow & { readonly archived: boolean; readonly units: number };

const BANKS = `
select b.id::text, b.name, b.kind, b.penalty, b.readers, b.writers, b.archived_at is not null as archived,
  (select count(*)::int from memory_unit u where u.bank_id = b.id and u.deleted_at is null) as units
from memory_bank b order by b.archived_at is not null, b.name`;

/**
 * The banks that the actor may read; archived ones only for those who manage banks.
 * @throws AppError not-allowed
 */
export async function readBanks(sql: Sql, actor: Actor): Promise<readonly BankView[]> {
  if (!may(actor, "memory.read")) throw new AppError("not-allowed");
  const rows = await sql<Row>(BANKS);
  const manages = may(actor, "memory.manage-banks");
  return rows.filter(readingRight(actor, null)).filter(({ archived }) => manages || !archived);
}

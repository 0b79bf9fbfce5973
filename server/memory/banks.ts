import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { Sql } from "./index/sql";

/** Which memories a person may read, and at what price their matches come. */

/** A bank as matching needs it. */
export type BankStanding = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly penalty: number;
};

/** A bank with the roles that may use it. */
export type BankRow = BankStanding & {
  readonly readers: readonly string[];
  readonly writers: readonly string[];
};

const SELECT =
  "select id::text, name, kind, penalty, readers, writers from memory_bank where archived_at is null";

function holds(actor: Actor, roles: readonly string[]): boolean {
  return actor.roles.some(({ role }) => roles.includes(role) || role === "administrator");
}

/**
 * Whether the actor may read a bank; of those asked for, when some are. Judged row by row, so that
 * a look-up needs no statement of its own for it and rights are those of the moment.
 * @throws AppError not-allowed when the actor may read no memory at all
 */
export function readingRight(
  actor: Actor,
  asked: readonly string[] | null,
): (bank: BankRow) => boolean {
  if (!may(actor, "memory.read")) throw new AppError("not-allowed");
  return ({ id, readers }) =>
    (asked === null || asked.includes(id)) && (readers.length === 0 || holds(actor, readers));
}

/**
 * The bank, if the actor may write to it: the right to edit, and, where the bank names writers,
 * one of their roles.
 */
export async function writableBank(sql: Sql, actor: Actor, bankId: string): Promise<BankStanding> {
  const [bank] = await sql<BankRow>(`${SELECT} and id = $1::uuid`, [bankId]);
  if (!bank) throw new AppError("not-found");
  if (bank.writers.length > 0 && !holds(actor, bank.writers)) throw new AppError("not-allowed");
  return bank;
}

/**
 * The bank of this name if the actor may write to it, made as an imported one when there is none.
 * @throws AppError not-allowed, not-found for an archived bank
 */
export async function namedBank(sql: Sql, actor: Actor, name: string): Promise<BankStanding> {
  await sql(
    "insert into memory_bank (id, name, kind) values ($1::uuid, $2, 'imported') on conflict (name) do nothing",
    [uuidv7(), name],
  );
  const [found] = await sql<{ id: string }>("select id::text from memory_bank where name = $1", [
    name,
  ]);
  if (!found) throw new AppError("not-found");
  return writableBank(sql, actor, found.id);
}

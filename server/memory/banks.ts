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

const NAMED =
  "select id::text, name, kind, penalty, readers, writers, archived_at is not null as archived from memory_bank where name = $1";

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

/** Whether the actor, who has the right to edit, may write to this bank: the banks that name writers are for these alone. */
export function mayWrite(actor: Actor, { writers }: Pick<BankRow, "writers">): boolean {
  return writers.length === 0 || holds(actor, writers);
}

/** @throws AppError not-allowed when the bank names writers and the actor is none of them */
export function refuseWriting(actor: Actor, bank: Pick<BankRow, "writers">): void {
  if (!mayWrite(actor, bank)) throw new AppError("not-allowed");
}

/** The bank of this name; null when there is none. @throws AppError not-found for an archived bank */
export async function bankNamed(sql: Sql, name: string): Promise<BankRow | null> {
  const [bank] = await sql<BankRow & { readonly archived: boolean }>(NAMED, [name]);
  if (bank?.archived) throw new AppError("not-found");
  return bank ?? null;
}

/**
 * The bank, if the actor may write to it: the right to edit, and, where the bank names writers,
 * one of their roles.
 */
export async function writableBank(sql: Sql, actor: Actor, bankId: string): Promise<BankStanding> {
  const [bank] = await sql<BankRow>(`${SELECT} and id = $1::uuid`, [bankId]);
  if (!bank) throw new AppError("not-found");
  refuseWriting(actor, bank);
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
  const bank = await bankNamed(sql, name);
  if (!bank) throw new AppError("not-found");
  refuseWriting(actor, bank);
  return bank;
}

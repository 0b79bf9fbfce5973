import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { AppError } from "@/core/errors";
import { type Actor, may, ROLES } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/** Banks: names, kinds, rights and penalties. */

const roles = z.array(z.enum([...ROLES] as [string, ...string[]])).max(ROLES.length);

/** What an administrator sets. Penalty in percent points; no readers means everybody. */
export const bankSettings = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kind: z.enum(["desk", "archive", "imported"]),
  penalty: z.number().int().min(0).max(50),
  readers: roles,
  writers: roles,
});

/** Settings of a bank, checked. */
export type BankSettings = z.infer<typeof bankSettings>;

function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}

/**
 * Makes a bank. Returns its identifier.
 * @throws AppError not-allowed, duplicate for a name in use
 */
export async function createBank(actor: Actor, settings: BankSettings): Promise<string> {
  if (!may(actor, "memory.manage-banks")) throw new AppError("not-allowed");
  const id = uuidv7();
  return writeBank(async (tx) => {
    await tx.memoryBank.create({ data: { id, ...settings } });
    await recordAudit(tx, actor, {
      action: "memory.bank-changed",
      subjectType: "memory-bank",
      subjectId: id,
      data: { ...settings },
    });
    return id;
  });
}

/** Changes a bank. @throws AppError not-allowed, not-found, duplicate */
export async function changeBank(
  actor: Actor,
  bankId: string,
  settings: BankSettings,
): Promise<void> {
  if (!may(actor, "memory.manage-banks")) throw new AppError("not-allowed");
  await writeBank(async (tx) => {
    const { count } = await tx.memoryBank.updateMany({
      where: { id: bankId, archivedAt: null },
      data: settings,
    });
    if (count !== 1) throw new AppError("not-found");
    await recordAudit(tx, actor, {
      action: "memory.bank-changed",
      subjectType: "memory-bank",
      subjectId: bankId,
      data: { ...settings },
    });
  });
}

/** Puts a bank away: no matches come from it, nothing is lost. @throws AppError not-allowed, not-found */
export async function archiveBank(actor: Actor, bankId: string, archived: boolean): Promise<void> {
  if (!may(actor, "memory.manage-banks")) throw new AppError("not-allowed");
  await writeBank(async (tx) => {
    const { count } = await tx.memoryBank.updateMany({
      where: { id: bankId },
      data: { archivedAt: archived ? new Date() : null },
    });
    if (count !== 1) throw new AppError("not-found");
    await recordAudit(tx, actor, {
      action: "memory.bank-changed",
      subjectType: "memory-bank",
      subjectId: bankId,
      data: { archived },
    });
  });
}

async function writeBank<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work);
  } catch (error) {
    if (isTaken(error)) throw new AppError("duplicate");
    throw error;
  }
}

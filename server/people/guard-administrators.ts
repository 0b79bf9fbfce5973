import { AppError } from "@/core/errors";
import type { Transaction } from "@/server/db/transaction";

/** Key of the advisory lock under which administrators come and go, one change after the other. */
const LOCK = 7_412_001;

/**
 * Serialises changes of who administers: two administrators who disable each other at the same
 * moment would otherwise both succeed. Taken before the change, released at its commit.
 */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
}

/**
 * After a change: somebody who can sign in must still be able to administer. Somebody who was
 * invited and has not come yet does not count.
 * @throws AppError `last-administrator`.
 */
export async function requireAdministrator(tx: Transaction): Promise<void> {
  const remaining = await tx.person.count({
    where: {
      disabledAt: null,
      roles: { some: { role: "administrator" } },
      OR: [{ passwordHash: { not: null } }, { accounts: { some: {} } }],
    },
  });
  if (remaining === 0) throw new AppError("last-administrator");
}

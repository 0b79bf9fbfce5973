import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { requireRight } from "@/server/people/require-right";

/** A change of one setting. `read` gives a stored value as screens know it. */
type SettingChange = {
  readonly key: string;
  readonly value: unknown;
  /** The version that the sender saw; 0 for a setting that was never saved. */
  readonly baseVersion: number;
  readonly read: (stored: unknown) => unknown;
};

/**
 * Stores a setting that nobody has changed since the sender saw it; answers with its new version.
 * @throws AppError `not-allowed`, `setting-conflict` with details: the present value and version.
 */
export async function writeSetting(
  tx: Transaction,
  actor: Actor,
  { key, value, baseVersion, read }: SettingChange,
): Promise<{ readonly version: number }> {
  await requireRight(tx, actor, "settings.manage");
  const before = await tx.setting.findUnique({ where: { key } });
  const stored = value as Prisma.InputJsonValue;
  const version = baseVersion + 1;
  const row = { value: stored, version, updatedById: actor.personId, updatedAt: new Date() };
  // Two first saves meet in the primary key, two later ones in the version.
  const { count } =
    baseVersion === 0
      ? await tx.setting.createMany({ data: [{ key, ...row }], skipDuplicates: true })
      : await tx.setting.updateMany({ where: { key, version: baseVersion }, data: row });
  if (count !== 1) {
    const now = await tx.setting.findUnique({ where: { key } });
    throw new AppError(
      "setting-conflict",
      {},
      { value: read(now?.value), version: now?.version ?? 0 },
    );
  }
  await recordAudit(tx, actor, {
    action: "setting.changed",
    subjectType: "setting",
    subjectId: key,
    data: { before: (before?.value ?? null) as Prisma.InputJsonValue, after: stored },
  });
  return { version };
}

import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Conflict } from "@/core/workflow/article-view";
import type { Transaction } from "@/server/db/transaction";
import { viewTranslation } from "./read-translation";

/**
 * Refuses a save that was based on an older version, with everything the screen needs to show both
 * texts: what stands there now, and the text that the sender began from.
 */
export async function refuseConflict(
  tx: Transaction,
  row: { readonly id: string; readonly version: number },
  baseVersion: number,
): Promise<never> {
  const base = await tx.translationEvent.findUnique({
    where: { translationId_version: { translationId: row.id, version: baseVersion } },
    select: { version: true, content: true },
  });
  const conflict: Conflict = {
    current: await viewTranslation(tx, row.id),
    base: base && { version: base.version, content: base.content as unknown as Content },
  };
  throw new AppError("version-conflict", { version: row.version }, conflict);
}

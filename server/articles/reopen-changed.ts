import { hashText } from "@/core/article/content-hash";
import type { Content } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import type { Transaction } from "@/server/db/transaction";
import { appendEvent } from "@/server/translation/append-event";

/**
 * Opens the translations of changed source segments again: whatever was finished becomes a draft,
 * by an event of its own. The text and the last approved text stay as they are, and the number of
 * the source version they were made for stays too, so that screens can show what changed since.
 */
export async function reopenChanged(
  tx: Transaction,
  actor: Actor,
  segmentIds: readonly string[],
  sourceVersion: number,
): Promise<void> {
  const rows = await tx.translation.findMany({
    where: {
      segmentId: { in: [...segmentIds] },
      state: { in: ["translated", "approved", "signed-off"] },
    },
    orderBy: { id: "asc" },
  });
  for (const row of rows) {
    const idemKey = `source-${sourceVersion}-${row.id}`;
    await appendEvent(tx, actor, row, {
      kind: "source-change",
      content: row.content as unknown as Content,
      plain: row.plain,
      sha256: row.sha256,
      stateAfter: "draft",
      data: { sourceVersion },
      idemKey,
      requestHash: hashText(idemKey),
      baseVersion: row.version,
      sourceVersion: row.sourceVersion,
    });
    await tx.translation.update({
      where: { id: row.id, version: row.version },
      data: { version: row.version + 1, state: "draft", updatedAt: new Date() },
    });
  }
}

import { type Content, type InlineCode, plainText } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import type { TranslationState } from "@/core/workflow/translation-state";
import type { Transaction } from "@/server/db/transaction";
import { feedMemory, withdrawFromMemory } from "./feed-memory";

/** Keeps the memory in step with the states of translations, in the transaction of the change. */

/** What the change needs to tell. */
export type ChangedTranslation = {
  readonly articleId: string;
  readonly segmentId: string;
  readonly language: string;
  readonly authorId: string | null;
  /** State before. */
  readonly state: string;
  readonly article: { readonly sourceLanguage: string };
  readonly segment: {
    readonly content: unknown;
    readonly position: number;
    readonly unit: { readonly codes: unknown };
  };
};

const APPROVED: ReadonlySet<string> = new Set<TranslationState>(["approved", "signed-off"]);

/** The source texts before and after a segment; null at the edges of the article. */
async function neighbours(tx: Transaction, { articleId, segment }: ChangedTranslation) {
  const at = (direction: "asc" | "desc") =>
    tx.segment.findFirst({
      where: {
        articleId,
        removedAt: null,
        position: direction === "asc" ? { gt: segment.position } : { lt: segment.position },
      },
      orderBy: { position: direction },
      select: { plain: true },
    });
  const previous = await at("desc");
  const next = await at("asc");
  return { previousSource: previous?.plain ?? null, nextSource: next?.plain ?? null };
}

async function nameOf(
  tx: Transaction,
  personId: string | null,
): Promise<{ id: string; name: string } | null> {
  if (personId === null) return null;
  return tx.person.findUnique({ where: { id: personId }, select: { id: true, name: true } });
}

/**
 * Feeds the memory when a text becomes approved, and takes it out when it stops being so. To be
 * called after the row was written, with the row as it was before.
 */
export async function keepMemory(
  tx: Transaction,
  actor: Actor,
  before: ChangedTranslation,
  content: Content,
  stateAfter: string,
): Promise<void> {
  const was = APPROVED.has(before.state);
  const is = APPROVED.has(stateAfter);
  if (was && !is) {
    const { segmentId, language } = before;
    await withdrawFromMemory(tx, { segmentId, targetLanguage: language, actorId: actor.personId });
  }
  if (!is || was || plainText(content).trim() === "") return;
  const codes = before.segment.unit.codes as readonly InlineCode[];
  await feedMemory(tx, [
    {
      articleId: before.articleId,
      segmentId: before.segmentId,
      sourceLanguage: before.article.sourceLanguage,
      source: { content: before.segment.content as Content, codes },
      ...(await neighbours(tx, before)),
      targetLanguage: before.language,
      target: { content, codes },
      author: await nameOf(tx, before.authorId),
      approver: { id: actor.personId, name: actor.name },
    },
  ]);
}

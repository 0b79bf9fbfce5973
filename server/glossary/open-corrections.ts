import { z } from "zod";
import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";

/** Segments whose wording is to be looked at again. */
export const correctionsSchema = z.strictObject({
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  oldText: z.string().min(1).max(500),
  newText: z.string().max(500),
  segmentIds: z.array(z.uuid()).min(1).max(1_000),
});

/** What the task says, in the language of the text it is about, which its readers read. */
const TASK: Readonly<Record<Language, (from: string, to: string) => string>> = {
  kk: (from, to) =>
    to === ""
      ? `Глоссарий өзгерді: «${from}» атауы енді қолданылмайды. Мәтінді түзетіңіз.`
      : `Глоссарий өзгерді: «${from}» орнына «${to}». Мәтінді түзетіңіз.`,
  ru: (from, to) =>
    to === ""
      ? `Глоссарий изменён: термин «${from}» больше не употребляется. Исправьте текст.`
      : `Глоссарий изменён: вместо «${from}» — «${to}». Исправьте текст.`,
  en: (from, to) =>
    to === ""
      ? `The glossary has changed: “${from}” is no longer used. Correct the text.`
      : `The glossary has changed: “${to}” instead of “${from}”. Correct the text.`,
};

/**
 * Opens a task on each chosen segment: a comment thread that waits in the editor until somebody
 * resolves it. A segment that has the same open task already gets no second one.
 * @throws AppError `not-allowed`, `not-found` when a segment is not there.
 */
export async function openCorrections(
  actor: Actor,
  input: z.infer<typeof correctionsSchema>,
): Promise<{ readonly opened: number; readonly alreadyOpen: number }> {
  if (!may(actor, "glossary.edit")) throw new AppError("not-allowed");
  const body = TASK[input.language](input.oldText, input.newText);
  return database().$transaction(async (tx) => {
    const segments = await tx.segment.findMany({
      where: { id: { in: input.segmentIds }, removedAt: null, article: { archivedAt: null } },
      select: { id: true, articleId: true, article: { select: { sourceLanguage: true } } },
    });
    if (segments.length !== new Set(input.segmentIds).size) throw new AppError("not-found");
    const standing = await tx.comment.findMany({
      where: {
        segmentId: { in: input.segmentIds },
        body,
        resolvedAt: null,
        deletedAt: null,
      },
      select: { segmentId: true },
    });
    const done = new Set(standing.map(({ segmentId }) => segmentId));
    const fresh = segments.filter(({ id }) => !done.has(id));
    await tx.comment.createMany({
      data: fresh.map(({ id, articleId, article }) => ({
        articleId,
        segmentId: id,
        language: article.sourceLanguage === input.language ? null : input.language,
        authorId: actor.personId,
        body,
      })),
    });
    for (const articleId of new Set(fresh.map((segment) => segment.articleId)))
      await recordAudit(tx, actor, {
        action: "comment.written",
        subjectType: "article",
        subjectId: articleId,
        articleId,
        data: { correction: input.oldText.slice(0, 200), language: input.language },
      });
    return { opened: fresh.length, alreadyOpen: segments.length - fresh.length };
  });
}

import { z } from "zod";
import type { Finding } from "@/core/checks/finding";
import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { checkPeople } from "@/core/terminology/check-people";
import { checkTerms } from "@/core/terminology/check-terms";
import type { LiveTermFindings } from "@/core/terminology/glossary-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import type { LockedTranslation, NextText } from "@/server/translation/locked-translation";
import { isoDay } from "./concept-rows";
import { type LoadedGlossary, loadGlossary } from "./load-glossary";

type Pair = {
  readonly sourceText: string;
  readonly sourceLanguage: string;
  readonly targetText: string;
  readonly targetLanguage: string;
  /** The article's date. */
  readonly date: Date;
};

/**
 * What the glossary says of a translation as it will be: terms missing, ruled out or mixed up, and
 * people with offices that were not theirs on the article's day. Offsets are those of the plain
 * texts. An empty glossary costs one look at the database.
 */
export async function findTermProblems(
  tx: Transaction,
  row: LockedTranslation,
  next: NextText,
): Promise<readonly Finding[]> {
  return problemsOf(await loadGlossary(tx), {
    sourceText: row.segment.plain,
    sourceLanguage: row.article.sourceLanguage,
    targetText: next.plain,
    targetLanguage: row.language,
    date: row.article.date,
  });
}

/** A translation as it stands on somebody's screen. `text` is its plain text. */
export const liveTextSchema = z.strictObject({
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  text: z.string().max(20_000),
});

/**
 * What the glossary says of a text that is being written: the same as at the save, without one.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function findLiveTermProblems(
  actor: Actor,
  segmentId: string,
  { language, text }: z.infer<typeof liveTextSchema>,
): Promise<LiveTermFindings> {
  if (!may(actor, "article.read") || !may(actor, "glossary.read"))
    throw new AppError("not-allowed");
  const segment = await database().segment.findUnique({
    where: { id: segmentId, removedAt: null },
    select: { plain: true, article: { select: { sourceLanguage: true, date: true } } },
  });
  if (!segment) throw new AppError("not-found");
  const glossary = await loadGlossary(database());
  const findings = await problemsOf(glossary, {
    sourceText: segment.plain,
    sourceLanguage: segment.article.sourceLanguage,
    targetText: text,
    targetLanguage: language,
    date: segment.article.date,
  });
  return { revision: glossary.revision, findings };
}

async function problemsOf(glossary: LoadedGlossary, pair: Pair): Promise<readonly Finding[]> {
  if (glossary.concepts.size === 0 || pair.targetText.trim() === "") return [];
  const input = {
    sourceText: pair.sourceText,
    targetText: pair.targetText,
    sourceIndex: await glossary.index(pair.sourceLanguage as Language),
    targetIndex: await glossary.index(pair.targetLanguage as Language),
    concepts: glossary.concepts,
    holdings: glossary.holdings,
    day: isoDay(pair.date) ?? "",
  };
  return [...checkTerms(input), ...checkPeople(input)];
}

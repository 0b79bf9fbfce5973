import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { checkPeople } from "@/core/terminology/check-people";
import { checkTerms } from "@/core/terminology/check-terms";
import type { Transaction } from "@/server/db/transaction";
import type { LockedTranslation, NextText } from "@/server/translation/locked-translation";
import { isoDay } from "./concept-rows";
import { loadGlossary } from "./load-glossary";

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
  const glossary = await loadGlossary(tx);
  if (glossary.concepts.size === 0) return [];
  const day = isoDay(row.article.date) ?? "";
  const input = {
    sourceText: row.segment.plain,
    targetText: next.plain,
    sourceIndex: await glossary.index(row.article.sourceLanguage as Language),
    targetIndex: await glossary.index(row.language as Language),
    concepts: glossary.concepts,
    holdings: glossary.holdings,
    day,
  };
  return [...checkTerms(input), ...checkPeople(input)];
}

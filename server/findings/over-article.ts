import type { Content } from "@/core/article/inline";
import type { ApprovedPair } from "@/core/checks/article-input";
import { checkArticle } from "@/core/checks/check-article";
import { type Finding, findingKey } from "@/core/checks/finding";
import { type CheckSettings, mayIgnore } from "@/core/checks/settings";
import type { Language } from "@/core/language/language";
import type { IgnoredFinding } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { readApprovedElsewhere } from "@/server/memory/read-approved-elsewhere";
import { judgedTextHash } from "@/server/translation/judged-text-hash";

/**
 * Findings that only show over the whole article: wording, lists, marks over paragraphs. They are
 * not stored, for each of them hangs on several texts; what somebody accepted of them is, and holds
 * as long as the two texts of its own segment stand.
 */

type TranslationOf = {
  readonly id: string;
  readonly language: string;
  readonly content: unknown;
  readonly plain: string;
  readonly sha256: string;
  /** Accepted findings that nobody took back. */
  readonly ignored: readonly IgnoredFinding[];
};

/** A segment of an article in reading order, with what its translations are. */
export type ArticleRow = {
  readonly id: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly content: unknown;
  readonly plain: string;
  readonly sha256: string;
  readonly position: number;
  readonly translations: readonly TranslationOf[];
};

/** A finding with the segment and the translation that it is about. */
export type ArticleFinding = {
  readonly row: ArticleRow;
  readonly translation: TranslationOf | null;
  readonly finding: Finding;
  readonly accepted: IgnoredFinding | null;
};

/** What an article is judged by, in one language. */
export type ArticleJudge = {
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly settings: CheckSettings;
  readonly approved: readonly ApprovedPair[];
};

/** The findings over an article, in the order of its segments. */
export function findOverArticle(
  rows: readonly ArticleRow[],
  { targetLanguage, settings, ...judge }: ArticleJudge,
): readonly ArticleFinding[] {
  const lists = listsOf(rows);
  const byId = new Map(
    rows.map((row) => {
      const translation = row.translations.find(({ language }) => language === targetLanguage);
      return [row.id, { row, translation: translation ?? null }] as const;
    }),
  );
  const found = checkArticle({
    ...judge,
    targetLanguage,
    settings,
    segments: [...byId.values()].map(({ row, translation }) => ({
      id: row.id,
      block: row.unitId,
      ...(lists.has(row.unitId) && { list: lists.get(row.unitId) ?? "" }),
      source: row.content as Content,
      target: (translation?.content ?? []) as Content,
    })),
  });
  return found.flatMap(({ segment, finding }) => {
    const at = byId.get(segment);
    return at ? [{ ...at, finding, accepted: acceptedOf(at, finding, settings) }] : [];
  });
}

function acceptedOf(
  { row, translation }: Pick<ArticleFinding, "row" | "translation">,
  finding: Finding,
  settings: CheckSettings,
): IgnoredFinding | null {
  if (!translation || !mayIgnore(finding.code, settings)) return null;
  const textHash = judgedTextHash(row.sha256, translation.sha256);
  const key = findingKey(finding);
  const holds = (one: IgnoredFinding) => one.findingKey === key && one.textHash === textHash;
  return translation.ignored.find(holds) ?? null;
}

/** The list that each list item belongs to: the first item of its run. */
function listsOf(rows: readonly ArticleRow[]): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  let current: string | null = null;
  for (const { unitId, unitKind } of rows) {
    current = unitKind === "list-item" ? (current ?? unitId) : null;
    if (current !== null) lists.set(unitId, current);
  }
  return lists;
}

type ArticleOf = {
  readonly id: string;
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
};

/** What the desk approved elsewhere for the texts of an article, by language. */
export function readApprovedFor(
  db: Pick<Transaction, "$queryRawUnsafe">,
  { id, sourceLanguage, targetLanguages }: ArticleOf,
  rows: readonly ArticleRow[],
): Promise<ReadonlyMap<Language, readonly ApprovedPair[]>> {
  return readApprovedElsewhere(db, {
    articleId: id,
    sourceLanguage: sourceLanguage as Language,
    languages: targetLanguages as readonly Language[],
    texts: rows.map(({ plain, translations }) => ({
      source: plain,
      targets: Object.fromEntries(translations.map((one) => [one.language, one.plain])),
    })),
  });
}

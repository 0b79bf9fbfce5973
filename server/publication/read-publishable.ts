import type { BlockKind } from "@/core/article/block";
import type { Content } from "@/core/article/inline";
import type { ApprovedPair } from "@/core/checks/article-input";
import { type CheckSettings, isError } from "@/core/checks/settings";
import type { Language } from "@/core/language/language";
import {
  type Blocker,
  findBlockers,
  type PublishableSegment,
  type PublishableUnit,
} from "@/core/publication/localized-article";
import type { TranslationState } from "@/core/workflow/translation-state";
import type {
  Article,
  IgnoredFinding,
  Segment,
  Translation,
  Unit,
} from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import {
  type ArticleJudge,
  type ArticleRow,
  findOverArticle,
  readApprovedFor,
} from "@/server/findings/over-article";
import { checkSettings, siteSettings } from "@/server/settings/house-settings";
import { storedCodes } from "@/server/translation/read-translation";

/** A language of an article with what stands in its way. */
export type LanguageReadiness = {
  readonly language: Language;
  readonly units: readonly PublishableUnit[];
  readonly blockers: readonly Blocker[];
};

type TranslationRow = Translation & {
  readonly findings: readonly unknown[];
  readonly ignored: readonly IgnoredFinding[];
};
type SegmentRow = Segment & { readonly translations: readonly TranslationRow[] };
type UnitRow = Unit & { readonly segments: readonly SegmentRow[] };

const WORDING = ["inconsistent-target", "inconsistent-source"] as const;

/** Reads an article once and judges each of the languages. Inside a transaction: one snapshot. */
export async function readPublishable(
  tx: Transaction,
  article: Article,
  languages: readonly Language[],
): Promise<readonly LanguageReadiness[]> {
  const rows = await tx.unit.findMany({
    where: { articleId: article.id, removedAt: null },
    orderBy: { position: "asc" },
    include: {
      segments: {
        where: { removedAt: null },
        orderBy: { position: "asc" },
        include: {
          translations: {
            include: {
              findings: { where: { code: "leftover-kazakh", ignored: true } },
              ignored: { where: { revokedAt: null } },
            },
          },
        },
      },
    },
  });
  const { requireSignOff } = await siteSettings(tx);
  const settings = await checkSettings(tx);
  const articleRows = rows.flatMap(({ kind, segments }) =>
    segments.map((segment) => ({ ...segment, unitKind: kind })),
  );
  const approved = await approvedElsewhere(tx, article, articleRows, settings);
  return languages.map((language) => {
    const isSource = language === article.sourceLanguage;
    const units = rows.map((row) => toUnit(row, isSource ? null : language));
    const articleErrors = isSource
      ? []
      : errorsOverArticle(articleRows, {
          sourceLanguage: article.sourceLanguage as Language,
          targetLanguage: language,
          settings,
          approved: approved?.get(language) ?? [],
        });
    const gate = { requireSignOff, isSource, language, articleErrors };
    return { language, units, blockers: findBlockers(units, gate) };
  });
}

/** Asked only where the house lets wording block: by default nothing of it is an error. */
async function approvedElsewhere(
  tx: Transaction,
  article: Article,
  rows: readonly ArticleRow[],
  settings: CheckSettings,
): Promise<ReadonlyMap<Language, readonly ApprovedPair[]> | null> {
  if (!WORDING.some((code) => isError(code, settings))) return null;
  return readApprovedFor(tx, article, rows);
}

function toUnit(row: UnitRow, language: Language | null): PublishableUnit {
  return {
    kind: row.kind as BlockKind,
    marker: row.marker,
    codes: storedCodes(row.codes),
    segments: row.segments.map((segment) => toSegment(segment, language)),
  };
}

function toSegment(segment: SegmentRow, language: Language | null): PublishableSegment {
  const { id, position, gapAfter, sourceVersion } = segment;
  const row = segment.translations.find((translation) => translation.language === language);
  const source = { content: segment.content, sha256: segment.sha256, version: 0, openErrors: 0 };
  const text = language === null ? { ...source, state: "approved", sourceVersion } : row;
  return {
    id,
    position,
    gapAfter,
    sourceVersion,
    translation: {
      content: (text?.content ?? []) as unknown as Content,
      sha256: text?.sha256 ?? "",
      version: text?.version ?? 0,
      state: (text?.state ?? "untranslated") as TranslationState,
      sourceVersion: text?.sourceVersion ?? sourceVersion,
      openErrors: text?.openErrors ?? 0,
      kazakhAccepted: (row?.findings.length ?? 0) > 0,
    },
  };
}

/**
 * Positions with an error-level finding that only shows over the whole article, such as a list out
 * of order, and that nobody accepted. Segments that are not translated yet block by themselves and
 * are not named twice.
 */
function errorsOverArticle(rows: readonly ArticleRow[], judge: ArticleJudge): readonly number[] {
  const errors = findOverArticle(rows, judge).filter(
    ({ finding, accepted, translation }) =>
      finding.severity === "error" && !accepted && isWritten(translation?.content),
  );
  return [...new Set(errors.map(({ row }) => row.position))].toSorted((a, b) => a - b);
}

const isWritten = (content: unknown): boolean => Array.isArray(content) && content.length > 0;

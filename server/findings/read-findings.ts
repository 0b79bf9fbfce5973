import type { SourceOptions } from "@/core/checks/check-source";
import { findingKey } from "@/core/checks/finding";
import { mayIgnore } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { FindingLine, FindingsReport } from "@/core/workflow/desk-view";
import { readSourceRows } from "@/server/articles/read-source-rows";
import { database } from "@/server/db/client";
import type { Segment, Unit } from "@/server/db/generated/client";
import { judgingSettings } from "@/server/settings/judging-settings";
import {
  namesOf,
  peopleOf,
  type TranslationRow,
  toTranslationView,
  translationParts,
} from "@/server/translation/read-translation";
import { type ArticleFinding, findOverArticle, readApprovedFor } from "./over-article";

/** Lines of one report: an article with more is not readable either way. */
const MOST = 5_000;

type Row = Segment & { readonly unit: Unit; readonly translations: readonly TranslationRow[] };

/**
 * Everything the checks have to say about an article: the stored findings of its translations with
 * the reasons of ignored ones, those over the whole article, and those of the source.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function readFindings(actor: Actor, articleId: string): Promise<FindingsReport> {
  if (!may(actor, "report.read")) throw new AppError("not-allowed");
  const db = database();
  const article = await db.article.findUnique({ where: { id: articleId } });
  if (!article) throw new AppError("not-found");
  const rows: readonly Row[] = await db.segment.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: "asc" },
    include: { unit: true, translations: { include: translationParts } },
  });
  const sourceLanguage = article.sourceLanguage as Language;
  const languages = article.targetLanguages as Language[];
  const articleRows = rows.map((row) => ({ ...row, unitKind: row.unit.kind }));
  const [names, { settings, rules }, approved] = await Promise.all([
    namesOf(
      db,
      rows.flatMap(({ translations }) => translations.flatMap(peopleOf)),
    ),
    judgingSettings(db),
    readApprovedFor(db, article, articleRows),
  ]);
  const stored = rows.flatMap((row) => translationLines(row, languages, names));
  const told = new Set(stored.map(keyOf));
  const overall = languages
    .flatMap((targetLanguage) => {
      const wordings = approved.get(targetLanguage) ?? [];
      const judge = { sourceLanguage, targetLanguage, settings, approved: wordings };
      return findOverArticle(articleRows, judge).map((one) => toLine(one, targetLanguage, names));
    })
    .filter((line) => !told.has(keyOf(line)));
  const isAcceptable = ({ language, translationId, finding }: Line): boolean =>
    translationId !== null &&
    may(actor, "finding.ignore", { language }) &&
    mayIgnore(finding.code, settings);
  const lines = [
    ...stored,
    ...overall,
    ...sourceLines(rows, sourceLanguage, { settings, userRules: rules }),
  ]
    .map((line) => ({ ...line, acceptable: isAcceptable(line) }))
    .toSorted((a, b) => a.segment - b.segment);
  return { lines: lines.slice(0, MOST), more: lines.length > MOST };
}

/** A line before it is known what the reader may do about it. */
type Line = Omit<FindingLine, "acceptable">;

function keyOf({ segment, language, finding }: Line): string {
  return `${segment} ${language} ${findingKey(finding)}`;
}

function translationLines(
  row: Row,
  languages: readonly Language[],
  names: ReadonlyMap<string, string>,
): readonly Line[] {
  return row.translations
    .filter(({ language }) => languages.includes(language as Language))
    .flatMap((translation) =>
      toTranslationView(translation, names).findings.map(
        ({ ignored, ...finding }): Line => ({
          origin: "segment",
          language: translation.language as Language,
          translationId: translation.id,
          segment: row.position + 1,
          finding,
          ignored,
          source: row.plain,
          target: translation.plain,
        }),
      ),
    );
}

function toLine(
  { row, translation, finding, accepted }: ArticleFinding,
  language: Language,
  names: ReadonlyMap<string, string>,
): Line {
  return {
    origin: "article",
    language,
    translationId: translation?.id ?? null,
    segment: row.position + 1,
    finding,
    ignored: accepted && {
      reason: accepted.reason,
      by: names.get(accepted.personId) ?? "",
      at: accepted.at.toISOString(),
    },
    source: row.plain,
    target: translation?.plain ?? "",
  };
}

function sourceLines(
  rows: readonly Row[],
  language: Language,
  house: SourceOptions,
): readonly Line[] {
  const found = readSourceRows(rows, language, house);
  return rows.flatMap(({ id, position, plain }) =>
    (found.get(id)?.findings ?? []).map((finding) => ({
      origin: "source" as const,
      language,
      translationId: null,
      segment: position + 1,
      finding,
      ignored: null,
      source: plain,
      target: "",
    })),
  );
}

import type { Content } from "@/core/article/inline";
import type { ApprovedPair } from "@/core/checks/article-input";
import { checkArticle } from "@/core/checks/check-article";
import type { SourceOptions } from "@/core/checks/check-source";
import { findingKey } from "@/core/checks/finding";
import type { CheckSettings } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { FindingLine, FindingsReport } from "@/core/workflow/desk-view";
import { readSourceRows } from "@/server/articles/read-source-rows";
import { database } from "@/server/db/client";
import type { Segment, Unit } from "@/server/db/generated/client";
import { readApprovedElsewhere } from "@/server/memory/read-approved-elsewhere";
import { judgingSettings } from "@/server/settings/judging-settings";
import {
  namesOf,
  peopleOf,
  type TranslationRow,
  toTranslationView,
  translationParts,
} from "@/server/translation/read-translation";

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
  const texts = rows.map((row) => ({
    source: row.plain,
    targets: Object.fromEntries(row.translations.map(({ language, plain }) => [language, plain])),
  }));
  const [names, { settings, rules }, approved] = await Promise.all([
    namesOf(
      db,
      rows.flatMap(({ translations }) => translations.flatMap(peopleOf)),
    ),
    judgingSettings(db),
    readApprovedElsewhere(db, { articleId, sourceLanguage, languages, texts }),
  ]);
  const stored = rows.flatMap((row) => translationLines(row, languages, names));
  const told = new Set(stored.map(keyOf));
  const overall = languages
    .flatMap((language) =>
      articleLines(rows, sourceLanguage, language, {
        settings,
        approved: approved.get(language) ?? [],
      }),
    )
    .filter((line) => !told.has(keyOf(line)));
  const lines = [
    ...stored,
    ...overall,
    ...sourceLines(rows, sourceLanguage, { settings, userRules: rules }),
  ].toSorted((a, b) => a.segment - b.segment);
  return { lines: lines.slice(0, MOST), more: lines.length > MOST };
}

function keyOf({ segment, language, finding }: FindingLine): string {
  return `${segment} ${language} ${findingKey(finding)}`;
}

function translationLines(
  row: Row,
  languages: readonly Language[],
  names: ReadonlyMap<string, string>,
): readonly FindingLine[] {
  return row.translations
    .filter(({ language }) => languages.includes(language as Language))
    .flatMap((translation) =>
      toTranslationView(translation, names).findings.map(
        ({ ignored, ...finding }): FindingLine => ({
          origin: "segment",
          language: translation.language as Language,
          segment: row.position + 1,
          finding,
          ignored,
          source: row.plain,
          target: translation.plain,
        }),
      ),
    );
}

function articleLines(
  rows: readonly Row[],
  sourceLanguage: Language,
  targetLanguage: Language,
  house: { readonly settings: CheckSettings; readonly approved: readonly ApprovedPair[] },
): readonly FindingLine[] {
  const lists = listsOf(rows);
  const targetOf = (row: Row) =>
    row.translations.find(({ language }) => language === targetLanguage);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = checkArticle({
    sourceLanguage,
    targetLanguage,
    ...house,
    segments: rows.map((row) => ({
      id: row.id,
      block: row.unitId,
      ...(lists.has(row.unitId) && { list: lists.get(row.unitId) ?? "" }),
      source: row.content as unknown as Content,
      target: (targetOf(row)?.content ?? []) as unknown as Content,
    })),
  });
  return found.flatMap(({ segment, finding }) => {
    const row = byId.get(segment);
    if (!row) return [];
    return [
      {
        origin: "article" as const,
        language: targetLanguage,
        segment: row.position + 1,
        finding,
        ignored: null,
        source: row.plain,
        target: targetOf(row)?.plain ?? "",
      },
    ];
  });
}

function sourceLines(
  rows: readonly Row[],
  language: Language,
  house: SourceOptions,
): readonly FindingLine[] {
  const found = readSourceRows(rows, language, house);
  return rows.flatMap(({ id, position, plain }) =>
    (found.get(id)?.findings ?? []).map((finding) => ({
      origin: "source" as const,
      language,
      segment: position + 1,
      finding,
      ignored: null,
      source: plain,
      target: "",
    })),
  );
}

/** The list that each list item belongs to: the first item of its run. */
function listsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  let current: string | null = null;
  for (const { unit } of rows) {
    current = unit.kind === "list-item" ? (current ?? unit.id) : null;
    if (current !== null) lists.set(unit.id, current);
  }
  return lists;
}

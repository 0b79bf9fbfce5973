import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { SegmentPage, SegmentView } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import { judgingSettings } from "@/server/settings/judging-settings";
import {
  namesOf,
  peopleOf,
  storedCodes,
  toTranslationView,
  translationParts,
} from "@/server/translation/read-translation";
import { readSourceRows } from "./read-source-rows";

/** Most rows of one answer. */
export const PAGE_LIMIT = 500;

/**
 * A page of an article's rows in order, from `from` on (a position, from 0). Seven queries whatever
 * the length; each follows the index on (article_id, position) or a list of identifiers.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function readSegments(
  actor: Actor,
  articleId: string,
  { from = 0, limit = PAGE_LIMIT }: { readonly from?: number; readonly limit?: number } = {},
): Promise<SegmentPage> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const article = await db.article.findUnique({ where: { id: articleId } });
  if (!article) throw new AppError("not-found");
  const take = Math.min(limit, PAGE_LIMIT);
  const [total, rows, comments] = await Promise.all([
    db.segment.count({ where: { articleId, removedAt: null } }),
    db.segment.findMany({
      where: { articleId, removedAt: null, position: { gte: from } },
      orderBy: { position: "asc" },
      take: take + 1,
      include: {
        unit: true,
        translations: { include: translationParts },
      },
    }),
    countOpenComments(articleId),
  ]);
  const page = rows.slice(0, take);
  const people = page.flatMap(({ translations }) => translations.flatMap(peopleOf));
  const names = await namesOf(db, people);
  const { settings, rules } = await judgingSettings(db);
  const house = { settings, userRules: rules };
  const readings = readSourceRows(page, article.sourceLanguage as Language, house);
  const segments = page.map(
    (row, index): SegmentView => ({
      id: row.id,
      unitId: row.unitId,
      unitKind: row.unit.kind,
      unitMarker: row.unit.marker,
      startsUnit: row.unitId !== page[index - 1]?.unitId,
      position: row.position,
      content: row.content as unknown as Content,
      codes: storedCodes(row.unit.codes),
      sourceVersion: row.sourceVersion,
      sourceFindings: readings.get(row.id)?.findings ?? [],
      sourceFigures: readings.get(row.id)?.figures ?? [],
      comments: comments.get(row.id) ?? 0,
      translations: article.targetLanguages.flatMap((language) =>
        row.translations
          .filter((translation) => translation.language === language)
          .map((translation) => toTranslationView(translation, names)),
      ),
    }),
  );
  return { segments, total, next: rows[take]?.position ?? null };
}

/**
 * Open comments by segment of an article. Asked for by itself: as a count inside the query of the
 * segments it groups the comments of the whole desk first.
 */
async function countOpenComments(articleId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database().comment.groupBy({
    by: ["segmentId"],
    where: { articleId, segmentId: { not: null }, deletedAt: null, resolvedAt: null },
    _count: true,
  });
  return new Map(rows.map((row) => [row.segmentId ?? "", row._count]));
}

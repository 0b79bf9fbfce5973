import { z } from "zod";
import { plainText } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { publishedBlockSchema } from "@/core/publication/localized-article";
import type { Impact, ImpactPlace, ImpactPublication } from "@/core/terminology/glossary-view";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { optionsOf } from "./glossary-indexes";

/** A wording that changed or is to change. */
export const impactQuerySchema = z.strictObject({
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  text: z.string().min(1).max(500),
});

/** Places listed at most; the count of what was left out is not told, only that there is more. */
const PLACE_LIMIT = 1_000;
/** Texts read from the database at once. */
const BATCH = 2_000;

/**
 * Every segment of an open article and every published version that uses a wording, in any form:
 * what a change of the term reaches. Reads all texts, so it takes about a second per 100,000.
 * @throws AppError `not-allowed`.
 */
export async function readImpact(
  actor: Actor,
  { language, text }: z.infer<typeof impactQuerySchema>,
): Promise<Impact> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const index = await wordingIndex(text, language);
  const places: ImpactPlace[] = [];
  for await (const place of findPlaces(index, language)) {
    places.push(place);
    if (places.length > PLACE_LIMIT) break;
  }
  const publications = await findPublications(index, language);
  const truncated = places.length > PLACE_LIMIT;
  return { wording: text, language, places: places.slice(0, PLACE_LIMIT), publications, truncated };
}

async function wordingIndex(text: string, language: Language): Promise<TermIndex> {
  const entry = { termId: "wording", conceptId: "wording", text };
  return buildTermIndex([entry], language, await optionsOf(language));
}

async function* findPlaces(index: TermIndex, language: Language): AsyncGenerator<ImpactPlace> {
  for await (const row of sourceTexts(language)) yield* placesIn(index, row);
  for await (const row of targetTexts(language)) yield* placesIn(index, row);
}

type TextRow = Omit<ImpactPlace, "found" | "start" | "end">;

function* placesIn(index: TermIndex, row: TextRow): Generator<ImpactPlace> {
  for (const match of findTerms(index, row.text)) {
    if (match.strength === "weak") continue;
    yield { ...row, found: match.text, start: match.start, end: match.end };
  }
}

const articleColumns = { select: { title: true, sourceLanguage: true } };

async function* sourceTexts(language: Language): AsyncGenerator<TextRow> {
  let after = "";
  for (;;) {
    const rows = await database().segment.findMany({
      where: {
        removedAt: null,
        article: { archivedAt: null, sourceLanguage: language },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      include: { article: articleColumns },
    });
    for (const row of rows)
      yield {
        articleId: row.articleId,
        articleTitle: row.article.title,
        segmentId: row.id,
        position: row.position,
        side: "source",
        language,
        text: row.plain,
        state: null,
      };
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? "";
  }
}

async function* targetTexts(language: Language): AsyncGenerator<TextRow> {
  let after = "";
  for (;;) {
    const rows = await database().translation.findMany({
      where: {
        language,
        plain: { not: "" },
        segment: { removedAt: null },
        article: { archivedAt: null },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      include: { article: articleColumns, segment: { select: { position: true } } },
    });
    for (const row of rows)
      yield {
        articleId: row.articleId,
        articleTitle: row.article.title,
        segmentId: row.segmentId,
        position: row.segment.position,
        side: "target",
        language,
        text: row.plain,
        state: row.state,
      };
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? "";
  }
}

const blocksSchema = z.array(publishedBlockSchema);

async function findPublications(
  index: TermIndex,
  language: Language,
): Promise<readonly ImpactPublication[]> {
  const found: ImpactPublication[] = [];
  let skip = 0;
  for (;;) {
    const rows = await database().publication.findMany({
      where: { language, withdrawnAt: null, versionId: { not: null } },
      orderBy: [{ firstPublishedAt: "desc" }, { articleId: "asc" }],
      skip,
      take: 200,
      include: { version: { select: { headline: true, blocks: true } } },
    });
    for (const { articleId, slug, version } of rows) {
      const blocks = blocksSchema.safeParse(version?.blocks);
      const texts = blocks.success ? blocks.data.map(({ content }) => plainText(content)) : [];
      const places = texts
        .flatMap((text) => findTerms(index, text))
        .filter(({ strength }) => strength === "full").length;
      if (places > 0)
        found.push({ articleId, language, slug, headline: version?.headline ?? "", places });
    }
    if (rows.length < 200) return found;
    skip += 200;
  }
}

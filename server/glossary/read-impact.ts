import { setImmediate as pause } from "node:timers/promises";
import { z } from "zod";
import { plainText } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { publishedBlockSchema } from "@/core/publication/localized-article";
import type { Impact, ImpactPlace, ImpactPublication } from "@/core/terminology/glossary-view";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import { textPattern } from "@/core/terminology/text-pattern";
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
const BATCH = 1_000;
/** Texts searched before others get their turn. */
const TURN = 20;

/**
 * Every segment of an open article and every published version that uses a wording, in any form:
 * what a change of the term reaches. The database looks through all texts for those that may have it.
 * @throws AppError `not-allowed`.
 */
export async function readImpact(
  actor: Actor,
  { language, text }: z.infer<typeof impactQuerySchema>,
): Promise<Impact> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const index = await wordingIndex(text, language);
  const places: ImpactPlace[] = [];
  const search = { index, language, pattern: textPattern(index) };
  for await (const place of findPlaces(search)) {
    places.push(place);
    if (places.length > PLACE_LIMIT) break;
  }
  const publications = await findPublications(search);
  const truncated = places.length > PLACE_LIMIT;
  return { wording: text, language, places: places.slice(0, PLACE_LIMIT), publications, truncated };
}

async function wordingIndex(text: string, language: Language): Promise<TermIndex> {
  const entry = { termId: "wording", conceptId: "wording", text };
  return buildTermIndex([entry], language, await optionsOf(language));
}

/** What is looked for, and the pattern of texts that may have it. */
type Search = {
  readonly index: TermIndex;
  readonly language: Language;
  readonly pattern: string | null;
};

async function* findPlaces(search: Search): AsyncGenerator<ImpactPlace> {
  for await (const row of textsOf("source", search)) yield* placesIn(search.index, row);
  for await (const row of textsOf("target", search)) yield* placesIn(search.index, row);
}

/** The items, others of the process getting their turn after every few. */
async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    count += 1;
    if (count % TURN === 0) await pause();
    yield item;
  }
}

type TextRow = Omit<ImpactPlace, "found" | "start" | "end">;

function* placesIn(index: TermIndex, row: TextRow): Generator<ImpactPlace> {
  for (const match of findTerms(index, row.text)) {
    if (match.strength === "weak") continue;
    yield { ...row, found: match.text, start: match.start, end: match.end };
  }
}

type FoundText = {
  readonly id: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly segmentId: string;
  readonly position: number;
  readonly text: string;
  readonly state: string | null;
};

/** The next texts after an id, in the order of ids. */
type NextTexts = (after: string) => Promise<readonly FoundText[]>;

async function* textsOf(side: "source" | "target", search: Search): AsyncGenerator<TextRow> {
  const next = side === "source" ? nextSources(search) : nextTargets(search);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await next(after);
    for await (const { id: _, ...row } of inTurns(rows))
      yield { ...row, side, language: search.language } as TextRow;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}

const nextSources =
  ({ language, pattern }: Search): NextTexts =>
  (after) =>
    database().$queryRaw<readonly FoundText[]>`
      select segment.id, article_id as "articleId", article.title as "articleTitle",
        segment.id as "segmentId", position, plain as text, null as state
      from segment join article on article.id = article_id
      where segment.id > ${after}::uuid and removed_at is null and archived_at is null
        and source_language = ${language} and (${pattern}::text is null or plain ~ ${pattern})
      order by segment.id limit ${BATCH}`;

const nextTargets =
  ({ language, pattern }: Search): NextTexts =>
  (after) =>
    database().$queryRaw<readonly FoundText[]>`
      select translation.id, translation.article_id as "articleId",
        article.title as "articleTitle", segment.id as "segmentId", segment.position,
        translation.plain as text, translation.state
      from translation join segment on segment.id = segment_id
        join article on article.id = translation.article_id
      where translation.id > ${after}::uuid and language = ${language} and translation.plain <> ''
        and removed_at is null and archived_at is null
        and (${pattern}::text is null or translation.plain ~ ${pattern})
      order by translation.id limit ${BATCH}`;

const blocksSchema = z.array(publishedBlockSchema);

async function findPublications({
  index,
  language,
  pattern,
}: Search): Promise<readonly ImpactPublication[]> {
  const mayHave = new RegExp(pattern ?? "", "u");
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
    for await (const { articleId, slug, version } of inTurns(rows)) {
      const blocks = blocksSchema.safeParse(version?.blocks);
      const texts = blocks.success ? blocks.data.map(({ content }) => plainText(content)) : [];
      const places = texts
        .flatMap((text) => (mayHave.test(text) ? findTerms(index, text) : []))
        .filter(({ strength }) => strength === "full").length;
      if (places > 0)
        found.push({ articleId, language, slug, headline: version?.headline ?? "", places });
    }
    if (rows.length < 200) return found;
    skip += 200;
  }
}

import { setImmediate as pause } from "node:timers/promises";
import { z } from "zod";
import type { Language } from "@/core/language/language";
import { termEntries } from "@/core/terminology/concept";
import { type ConceptCount, countUses } from "@/core/terminology/count-uses";
import { buildTermIndex, type TermIndex } from "@/core/terminology/term-index";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { optionsOf } from "./glossary-indexes";
import { type LoadedGlossary, loadGlossary } from "./load-glossary";

/**
 * Keeps count of how often each concept stands in the sources, so that lists and pages look up a
 * number instead of reading texts. A new or changed article is counted by itself; after a change of
 * the glossary the changed concepts are counted anew in all articles. Everything is told by marks in
 * the database: a count that was cut off is taken up again, and counting twice changes nothing.
 */

/** Articles counted in one transaction. */
const PAGE = 50;
const TIMEOUT = 60_000;
/** One writer of counts at a time, over all servers. */
const LOCK = 7_402_618;
/** Setting that holds the revision of the glossary whose concepts are counted. */
const MARK = "glossary.counted";

const markSchema = z.object({ revision: z.string().regex(/^\d+$/u) });

/** Milliseconds that counting one article takes, about: how long the glossary must rest before all are counted anew. */
const PER_ARTICLE = 10;

/** What was counted. */
export type Counted = { readonly articles: number; readonly concepts: number };

/** Counts what is behind. `resting` false counts changed concepts at once, however many articles there are. */
export async function countUsage(resting = true): Promise<Counted> {
  const glossary = await loadGlossary(database());
  const concepts = await countChangedConcepts(glossary, resting);
  return { concepts, articles: await countNewArticles(glossary) };
}

type ArticleRow = { readonly id: string; readonly language: Language; readonly version: number };

async function countNewArticles(glossary: LoadedGlossary): Promise<number> {
  let done = 0;
  for (;;) {
    const articles = await database().$queryRaw<readonly ArticleRow[]>`
      select article.id, source_language as language, article.source_version as version
      from article left join counted_article as mark on mark.article_id = article.id
      where mark.source_version is distinct from article.source_version
      order by article.id limit ${PAGE}`;
    if (articles.length === 0) return done;
    const counts = await countArticles(articles, (language) => glossary.index(language));
    await database().$transaction((tx) => storeArticles(tx, articles, counts), {
      timeout: TIMEOUT,
    });
    done += articles.length;
  }
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, ConceptCount>>;

async function countArticles(
  articles: readonly ArticleRow[],
  indexOf: (language: Language) => Promise<TermIndex>,
): Promise<Counts> {
  const rows = await database().segment.findMany({
    where: { articleId: { in: articles.map(({ id }) => id) }, removedAt: null },
    select: { articleId: true, position: true, plain: true },
  });
  const texts = new Map<string, { position: number; plain: string }[]>();
  for (const { articleId, ...segment } of rows)
    texts.set(articleId, [...(texts.get(articleId) ?? []), segment]);
  const counts = new Map<string, ReadonlyMap<string, ConceptCount>>();
  for (const { id, language } of articles) {
    counts.set(id, countUses(await indexOf(language), texts.get(id) ?? []));
    // The same process answers requests.
    await pause();
  }
  return counts;
}

async function storeArticles(
  tx: Transaction,
  articles: readonly ArticleRow[],
  counts: Counts,
): Promise<void> {
  await takeLock(tx);
  const ids = articles.map(({ id }) => id);
  const before = await tx.conceptUse.findMany({ where: { articleId: { in: ids } } });
  await tx.conceptUse.deleteMany({ where: { articleId: { in: ids } } });
  const after = await insertUses(tx, counts);
  const change = new Map<string, { segments: number; articles: number }>();
  const add = (sign: 1 | -1) => (use: { conceptId: string; segments: number }) => {
    const sum = change.get(use.conceptId) ?? { segments: 0, articles: 0 };
    const { segments, articles: known } = sum;
    change.set(use.conceptId, {
      segments: segments + sign * use.segments,
      articles: known + sign,
    });
  };
  before.forEach(add(-1));
  after.forEach(add(1));
  await addToSums(tx, change);
  await tx.$executeRaw`
    insert into counted_article (article_id, source_version)
    select * from unnest(${ids}::uuid[], ${articles.map(({ version }) => version)}::int[])
    on conflict (article_id) do update set source_version = excluded.source_version`;
}

type Use = { conceptId: string; articleId: string; segments: number; first: number };

async function insertUses(tx: Transaction, counts: Counts): Promise<readonly Use[]> {
  const uses = [...counts].flatMap(([articleId, concepts]) =>
    [...concepts].map(([conceptId, count]) => ({ conceptId, articleId, ...count })),
  );
  if (uses.length > 0) await tx.conceptUse.createMany({ data: uses });
  return uses;
}

async function addToSums(
  tx: Transaction,
  change: ReadonlyMap<string, { readonly segments: number; readonly articles: number }>,
): Promise<void> {
  const sums = [...change.values()];
  await tx.$executeRaw`
    insert into concept_usage (concept_id, segments, articles)
    select * from unnest(${[...change.keys()]}::uuid[], ${sums.map(({ segments }) => segments)}::int[],
      ${sums.map(({ articles }) => articles)}::int[])
    on conflict (concept_id) do update set segments = concept_usage.segments + excluded.segments,
      articles = concept_usage.articles + excluded.articles`;
}

/** Counts the concepts that changed since the mark anew, in all articles that are counted; returns how many. */
async function countChangedConcepts(glossary: LoadedGlossary, resting: boolean): Promise<number> {
  const changed = await changedConcepts(resting);
  if (changed.length === 0) return 0;
  const indexes = await indexesOf(glossary, changed);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const articles = await database().$queryRaw<readonly ArticleRow[]>`
      select article.id, source_language as language, mark.source_version as version
      from counted_article as mark join article on article.id = mark.article_id
      where article.id > ${after}::uuid order by article.id limit ${PAGE}`;
    if (articles.length === 0) break;
    const counts = await countArticles(articles, indexes);
    await database().$transaction((tx) => replaceUses(tx, articles, changed, counts), {
      timeout: TIMEOUT,
    });
    after = articles.at(-1)?.id ?? after;
  }
  await database().$transaction((tx) => sumUp(tx, changed, glossary.revision), {
    timeout: TIMEOUT,
  });
  return changed.length;
}

/** Concepts with events behind the mark; none while the glossary is still being worked on. */
async function changedConcepts(resting: boolean): Promise<readonly string[]> {
  const setting = await database().setting.findUnique({ where: { key: MARK } });
  const mark = markSchema.safeParse(setting?.value).data?.revision ?? "0";
  const last = await database().conceptEvent.findFirst({ orderBy: { seq: "desc" } });
  if (last === null || last.seq <= BigInt(mark)) return [];
  const rest = PER_ARTICLE * (await database().countedArticle.count());
  if (resting && Date.now() - last.at.getTime() < rest) return [];
  const rows = await database().conceptEvent.findMany({
    where: { seq: { gt: BigInt(mark) } },
    select: { conceptId: true },
    distinct: ["conceptId"],
  });
  return rows.map(({ conceptId }) => conceptId);
}

/** Indexes of the changed concepts alone; made when an article of the language comes. */
async function indexesOf(
  glossary: LoadedGlossary,
  changed: readonly string[],
): Promise<(language: Language) => Promise<TermIndex>> {
  const concepts = changed.flatMap((id) => glossary.concepts.get(id) ?? []);
  const made = new Map<Language, TermIndex>();
  return async (language) => {
    const known = made.get(language);
    if (known) return known;
    const entries = termEntries(concepts, language);
    const index = buildTermIndex(entries, language, await optionsOf(language));
    made.set(language, index);
    return index;
  };
}

async function replaceUses(
  tx: Transaction,
  articles: readonly ArticleRow[],
  changed: readonly string[],
  counts: Counts,
): Promise<void> {
  await takeLock(tx);
  await tx.$executeRaw`
    delete from concept_use where article_id = any(${articles.map(({ id }) => id)}::uuid[])
      and concept_id = any(${changed}::uuid[])`;
  await insertUses(tx, counts);
}

/** Sums of the changed concepts from their uses, and the mark that they are counted. */
async function sumUp(tx: Transaction, changed: readonly string[], revision: string): Promise<void> {
  await takeLock(tx);
  await tx.$executeRaw`delete from concept_usage where concept_id = any(${changed}::uuid[])`;
  await tx.$executeRaw`
    insert into concept_usage (concept_id, segments, articles)
    select concept_id, sum(segments), count(*) from concept_use
    where concept_id = any(${changed}::uuid[]) group by concept_id`;
  const value = { revision };
  await tx.setting.upsert({
    where: { key: MARK },
    create: { key: MARK, value },
    update: { value, updatedAt: new Date() },
  });
}

async function takeLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`;
}

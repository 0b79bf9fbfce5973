import { type Phrase, phraseFeatures, wordFeatures } from "@/core/memory/concordance";
import { inEach, newestFirst } from "@/core/memory/newest-first";
import { blockKey, decodeRow, FREQUENT_BASE, featureOfKey } from "@/core/memory/posting-codec";
import { prepared } from "@/server/db/prepared";
import { numbers, type Sql } from "./sql";

/** Finds the texts that may hold a phrase, whatever their length: for concordance and search. */

/** A row of the index, or the fresh texts of a feature: then `key` is −1 − the feature. */
type Row = { readonly key: string; readonly total: number; readonly data: string };

/**
 * The rows of a frequent feature stand side by side: one descent of the index for all its lengths, and
 * 300,000 postings are read in some milliseconds. `offset 0` keeps the planner from joining otherwise: it
 * would read the whole table for a few features (measured at a million units: 527 ms instead of 2).
 */
const READ = prepared(
  "memory_concordance_postings",
  `select key::text, total, encode(data, 'base64') as data
from memory_posting where key = any($1::bigint[])
union all
select p.key::text, p.total, p.data
from unnest($2::int[]) as feature
join lateral (
  select key, total, case when $3::boolean then encode(data, 'base64') else '' end as data from memory_posting
  where key >= ${FREQUENT_BASE} + feature::bigint * 64 and key < ${FREQUENT_BASE} + feature::bigint * 64 + 64
    and ($3::boolean or part = 0)
  order by key offset 0
) as p on true
union all
select (-1 - feature)::text, count(*)::int, string_agg(variant_id::text, ',')
from memory_fresh_posting where feature = any($2::int[]) group by feature`,
);

/** Told of a posting; a list of a frequent feature that is not read is told by its size alone. */
type Told = {
  readonly posting: (feature: number, id: number) => void;
  readonly unread?: (feature: number, total: number) => void;
};

async function read(sql: Sql, features: ReadonlySet<number>, told: Told): Promise<void> {
  const blocks = new Set(Array.from(features, blockKey));
  const { unread } = told;
  const rows = await sql<Row>(READ, [numbers(blocks), numbers(features), unread === undefined]);
  for (const { key: text, total, data } of rows) {
    const key = Number(text);
    if (key < 0) for (const id of data.split(",")) told.posting(-1 - key, Number(id));
    else if (key >= FREQUENT_BASE && unread) unread(featureOfKey(key), total);
    else
      decodeRow(key, Buffer.from(data, "base64"), told.posting, (feature) => features.has(feature));
  }
}

/** How many postings each feature has. */
async function countPostings(
  sql: Sql,
  features: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  const add = (feature: number, count: number) =>
    counts.set(feature, (counts.get(feature) ?? 0) + count);
  await read(sql, features, { posting: (feature) => add(feature, 1), unread: add });
  return counts;
}

/** The texts that have one feature of each group, newest first, each once. */
async function textsWithEach(
  sql: Sql,
  groups: readonly (readonly number[])[],
): Promise<Iterator<number>> {
  const lists = groups.map((): number[] => []);
  const listsOf = new Map<number, number[][]>();
  groups.forEach((features, at) => {
    for (const feature of new Set(features))
      listsOf.set(feature, [...(listsOf.get(feature) ?? []), lists[at] ?? []]);
  });
  const posting = (feature: number, id: number) => {
    for (const list of listsOf.get(feature) ?? []) list.push(id);
  };
  await read(sql, new Set(listsOf.keys()), { posting });
  return newestFirst(inEach(lists.map((list) => Float64Array.from(list))));
}

/** Numbers of the texts that may hold a phrase, newest first; none for a phrase without letters. */
export async function textsWithPhrase(sql: Sql, phrase: Phrase): Promise<Iterator<number>> {
  const single = [...wordFeatures(phrase).values()];
  if (phrase.words.length < 2) return textsWithEach(sql, single);
  const counts = await countPostings(sql, new Set(single.flat()));
  return textsWithEach(
    sql,
    phraseFeatures(phrase, (feature) => counts.get(feature) ?? 0),
  );
}

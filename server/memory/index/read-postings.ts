import { blockKey, decodeRow, FREQUENT_BASE } from "@/core/memory/posting-codec";
import { prepared } from "@/server/db/prepared";
import { numbers, type Sql } from "./sql";

/** Reads which texts have any of some features, whatever their length: for concordance and search. */

type Row = { readonly key: string; readonly data: string };

/** Rows of one key at most: for a very frequent word a sample of each length is enough. */
const PARTS = 2;

/**
 * The rows of a frequent feature stand side by side: one descent of the index for all its lengths.
 * The limit is there for the planner, which otherwise reads the whole table for a few features
 * (measured at a million units: 527 ms instead of 2).
 */
const READ = prepared(
  "memory_concordance_postings",
  `select key::text, encode(data, 'base64') as data
from memory_posting where key = any($1::bigint[]) and part < ${PARTS}
union all
select p.key::text, encode(p.data, 'base64')
from unnest($2::int[]) as feature
join lateral (
  select key, data from memory_posting
  where key >= ${FREQUENT_BASE} + feature::bigint * 64 and key < ${FREQUENT_BASE} + feature::bigint * 64 + 64
    and part < ${PARTS}
  order by key limit 200
) as p on true
union all
select '-1', string_agg(variant_id::text, ',')
from memory_fresh_posting where feature = any($2::int[]) having count(*) > 0`,
);

/** Numbers of texts that have one of the features, newest first, each once. */
export async function postingsOf(
  sql: Sql,
  features: readonly number[],
): Promise<readonly number[]> {
  if (features.length === 0) return [];
  const keys = new Set(features.map(blockKey));
  const wanted = new Set(features);
  const ids = new Set<number>();
  for (const { key, data } of await sql<Row>(READ, [numbers(keys), numbers(wanted)])) {
    if (key === "-1") for (const id of data.split(",")) ids.add(Number(id));
    else
      decodeRow(
        Number(key),
        Buffer.from(data, "base64"),
        (_, id) => ids.add(id),
        (feature) => wanted.has(feature),
      );
  }
  return Array.from(ids).sort((a, b) => b - a);
}

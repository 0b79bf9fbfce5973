import {
  chooseProbes,
  isShort,
  Overlap,
  POSTING_BUDGET,
  SHORT_POSTING_BUDGET,
} from "@/core/memory/candidates";
import { type Feature, featuresOf, probesOf } from "@/core/memory/features";
import {
  blockKey,
  decodeRow,
  FREQUENT_BASE,
  featureOfKey,
  frequentKeys,
  lengthClass,
  lengthWindow,
  PART_SIZE,
} from "@/core/memory/posting-codec";
import { prepared } from "@/server/db/prepared";
import { asOneText, numbers, rowsOfText, type Sql } from "./sql";

/**
 * Asks the index which texts share rare features with the texts at hand. Any number of texts take
 * one statement, two when frequent features have to be read on.
 */

/** A text to look up: its fold, its language, the lowest score of interest. */
export type Probe = {
  readonly fold: Int32Array;
  readonly foldHash: number;
  readonly textHash: number;
  readonly language: string;
  readonly minimum: number;
};

/** Postings by feature, in two flat lists. */
type Lists = Map<number, { readonly ids: number[]; readonly lengths: number[] }>;

type Prepared = {
  readonly features: readonly Feature[];
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly budget: number;
};

/** `e`: a text of equal fold (place of the probe, its number); `f`: fresh postings; `p`: a row of a run. */
type Row = {
  readonly kind: "e" | "f" | "p";
  readonly key: string;
  readonly total: number;
  readonly data: string | null;
};

function prepare({ fold, language, minimum }: Probe): Prepared {
  const { from, to } = lengthWindow(fold.length, minimum);
  return {
    features: probesOf(featuresOf(fold, language)),
    length: lengthClass(fold.length),
    from,
    to,
    budget: isShort(fold) ? SHORT_POSTING_BUDGET : POSTING_BUDGET,
  };
}

function listAdder(lists: Lists): (feature: number, id: number, length: number) => void {
  return (feature, id, length) => {
    const list = lists.get(feature);
    if (list) {
      list.ids.push(id);
      list.lengths.push(length);
    } else lists.set(feature, { ids: [id], lengths: [length] });
  };
}

/**
 * Newest texts of the same fold: identical ones first, then those that differ in figures, case or
 * marks. A fold that thousands share (datelines, credits) must not cost thousands.
 */
const EQUAL = `
select 'e' as kind, q.place::text as key, 0 as total, same.id::text as data
from unnest($1::bigint[], $2::bigint[]) with ordinality as q(fold, text, place)
cross join lateral (
  (select id from memory_variant where fold_hash = q.fold and text_hash = q.text and removed_at is null
   order by id desc limit 64)
  union
  (select id from (select id from memory_variant where fold_hash = q.fold and removed_at is null limit 2000) as folded
   order by id desc limit 32)
) as same`;

/** A feature of nearly all fresh texts tells nothing, hence the ceiling. */
const FRESH = `
select 'f', feature::text, count(*)::int, string_agg(variant_id::text, ',') || '|' || string_agg(length::text, ',')
from memory_fresh_posting where feature = any($3::int[]) and length between $4::int and $5::int
group by feature having count(*) < 2000`;

/** First parts of all rows; those of frequent features bring their bytes only while they are short. */
const FIRST_PARTS = `
select 'p', key::text, total,
       case when key < ${FREQUENT_BASE} or total <= ${PART_SIZE} then encode(data, 'base64') end
from memory_posting where key = any($6::bigint[]) and part = 0`;

/** One statement, hence one snapshot: a merge that ends meanwhile hides nothing. */
const LOOK = prepared(
  "memory_look",
  asOneText(`${EQUAL} union all ${FRESH} union all ${FIRST_PARTS}`),
);

/** Rows of one key and run that are read at most: some 12,000 postings of one length. */
const MAX_PARTS = 24;

const ALL_PARTS = prepared(
  "memory_parts",
  asOneText(`select 'p' as kind, key::text, total, encode(data, 'base64') as data
from memory_posting where key = any($1::bigint[]) and total > ${PART_SIZE} and part < ${MAX_PARTS}`),
);

/** What the index holds of the features of all texts at hand, and the texts of equal fold by place. */
type Found = {
  readonly lists: Lists;
  readonly totals: Map<number, number>;
  readonly equal: readonly number[][];
};

function readFresh(found: Found, feature: number, data: string): void {
  const [ids = "", lengths = ""] = data.split("|");
  const list = { ids: ids.split(",").map(Number), lengths: lengths.split(",").map(Number) };
  found.lists.set(feature, list);
}

function readRows(rows: readonly Row[], found: Found, wanted: ReadonlySet<number>): void {
  const add = listAdder(found.lists);
  const wants = (feature: number): boolean => wanted.has(feature);
  for (const { kind, key: text, total, data } of rows) {
    const key = Number(text);
    if (data === null) found.totals.set(key, (found.totals.get(key) ?? 0) + total);
    else if (kind === "e") found.equal[key - 1]?.push(Number(data));
    else if (kind === "f") readFresh(found, key, data);
    else decodeRow(key, Buffer.from(data, "base64"), add, wants);
  }
}

async function firstLook(
  sql: Sql,
  probes: readonly Probe[],
  all: readonly Prepared[],
): Promise<Found> {
  const keys = new Set<number>();
  const wanted = new Set<number>();
  let [from, to] = [255, 0];
  for (const each of all) {
    from = Math.min(from, each.from);
    to = Math.max(to, each.to);
    for (const { hash } of each.features) {
      wanted.add(hash);
      keys.add(blockKey(hash));
      for (const key of frequentKeys(hash, each.from, each.to)) keys.add(key);
    }
  }
  const found: Found = { lists: new Map(), totals: new Map(), equal: probes.map(() => []) };
  const rows = await rowsOfText<Row>(sql, LOOK, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
    numbers(wanted),
    from,
    to,
    numbers(keys),
  ]);
  // Fresh lists come before the rows of runs and are made anew; the rows add to them.
  readRows(rows, found, wanted);
  return found;
}

/** How often a feature occurs among texts of fitting length. */
function countIn(found: Found, { from, to }: Prepared, hash: number): number {
  let count = 0;
  const list = found.lists.get(hash);
  if (list) for (const length of list.lengths) if (length >= from && length <= to) count += 1;
  if (found.totals.size > 0)
    for (const key of frequentKeys(hash, from, to)) count += found.totals.get(key) ?? 0;
  return count;
}

/** Reads the long lists that were chosen all the same. */
async function readOn(sql: Sql, found: Found, keys: ReadonlySet<number>): Promise<void> {
  if (keys.size === 0) return;
  const rows = await rowsOfText<Row>(sql, ALL_PARTS, [numbers(keys)]);
  readRows(rows, found, new Set(Array.from(keys, featureOfKey)));
}

function overlapOf(found: Found, prepared: Prepared, chosen: readonly Feature[]): Overlap {
  const overlap = new Overlap();
  for (const { hash, weight } of chosen) {
    const list = found.lists.get(hash);
    list?.ids.forEach((id, at) => {
      const length = list.lengths[at] ?? 0;
      if (length >= prepared.from && length <= prepared.to) overlap.add(id, length, weight);
    });
  }
  return overlap;
}

/** What the index proposes for a text: those of equal fold, newest first, and `best(skip, count)` of the others. */
export type Candidates = {
  readonly equal: readonly number[];
  readonly best: (skip: number, count: number) => readonly number[];
};

/** Looks up many texts at once. */
export async function probeIndex(
  sql: Sql,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const all = probes.map(prepare);
  const found = await firstLook(sql, probes, all);
  const further = new Set<number>();
  const chosen = all.map((each) => {
    const counted = each.features.map((feature) => ({
      ...feature,
      count: countIn(found, each, feature.hash),
    }));
    const features = chooseProbes(counted, each.budget);
    for (const { hash } of features)
      for (const key of frequentKeys(hash, each.from, each.to))
        if (found.totals.has(key)) further.add(key);
    return features;
  });
  await readOn(sql, found, further);
  return all.map((each, at) => {
    const overlap = overlapOf(found, each, chosen[at] ?? []);
    return {
      equal: found.equal[at] ?? [],
      best: (skip, count) => overlap.best(each.length, skip, count),
    };
  });
}

const EQUAL_ONLY = prepared("memory_equal", asOneText(EQUAL));

/** Only the texts of equal fold: one cheap statement. */
export async function probeEqual(
  sql: Sql,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const found: Found = { lists: new Map(), totals: new Map(), equal: probes.map(() => []) };
  const rows = await rowsOfText<Row>(sql, EQUAL_ONLY, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
  ]);
  readRows(rows, found, new Set());
  return found.equal.map((equal) => ({ equal, best: () => [] }));
}

import {
  askedProbes,
  chooseProbes,
  isShort,
  Overlap,
  POSTING_BUDGET,
  SHORT_POSTING_BUDGET,
} from "@/core/memory/candidates";
import { type Feature, featuresOf, probesOf } from "@/core/memory/features";
import { blockKey, frequentKeys, lengthClass, lengthWindow } from "@/core/memory/posting-codec";
import { PostingLists } from "@/core/memory/posting-lists";
import { prepared } from "@/server/db/prepared";
import { learnRuns, type MemoryReader } from "./reader";
import { numbers } from "./sql";

/** Asks the index which texts share rare features with the texts at hand. Any number of texts take one statement. */

/** A text to look up: its fold, its language, the lowest score of interest. */
export type Probe = {
  readonly fold: Int32Array;
  readonly foldHash: number;
  readonly textHash: number;
  readonly language: string;
  readonly minimum: number;
};

/** What the index proposes for a text: those of equal fold, newest first, and `best(skip, count)` of the others. */
export type Candidates = {
  readonly equal: readonly number[];
  readonly best: (skip: number, count: number) => readonly number[];
};

type Prepared = {
  readonly asked: readonly Feature[];
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly budget: number;
};

function prepare({ fold, language, minimum }: Probe, { frequencies }: MemoryReader): Prepared {
  const { from, to } = lengthWindow(fold.length, minimum);
  const budget = isShort(fold) ? SHORT_POSTING_BUDGET : POSTING_BUDGET;
  const probes = probesOf(featuresOf(fold, language)).map((feature) => ({
    ...feature,
    count: frequencies.total(feature.hash),
  }));
  return { asked: askedProbes(probes, budget), length: lengthClass(fold.length), from, to, budget };
}

/**
 * Newest texts of the same fold: identical ones first, then those that differ in figures, case or
 * marks. A fold that thousands share (datelines, credits) must not cost thousands.
 */
const EQUAL = `
select string_agg(place || ':' || id, ',') from (
  select q.place, same.id
  from unnest($1::bigint[], $2::bigint[]) with ordinality as q(fold, text, place)
  cross join lateral (
    (select id from memory_variant where fold_hash = q.fold and text_hash = q.text and removed_at is null
     order by id desc limit 64)
    union
    (select id from (select id from memory_variant where fold_hash = q.fold and removed_at is null limit 2000) as folded
     order by id desc limit 32)
  ) as same) as equal`;

/** A feature of nearly all fresh texts tells nothing, hence the ceiling. Bytes as posting-lists.ts reads them. */
const FRESH = `
select encode(string_agg(list, ''), 'base64') from (
  select int4send(feature) || int4send(count(*)::int)
    || string_agg(int8send(variant_id) || int2send(length), '') as list
  from memory_fresh_posting
  where feature = any(array(select unnest($3::int[]))) and length between $4::int and $5::int
  group by feature having count(*) < 2000) as fresh`;

/** Rows of one key and run that are read at most: some 12,000 postings of one length. */
const MAX_PARTS = 24;

const ROWS = `
select encode(string_agg(int8send(key) || int4send(total) || int4send(octet_length(data)) || data, ''), 'base64')
from memory_posting where key = any(array(select unnest($6::bigint[]))) and part < ${MAX_PARTS}`;

/** One statement, hence one snapshot: a merge that ends meanwhile hides nothing. */
const LOOK = prepared(
  "memory_look",
  `select (${EQUAL}), (${FRESH}), (${ROWS}), (select string_agg(id::text, ',') from memory_run)`,
);

/** Texts of equal fold, by place of the probe. */
function equalByPlace(places: number, found: string | null): readonly number[][] {
  const equal: number[][] = Array.from({ length: places }, () => []);
  for (const pair of found?.split(",") ?? []) {
    const [place, id] = pair.split(":");
    equal[Number(place) - 1]?.push(Number(id));
  }
  return equal;
}

/** What all texts at hand ask of the index together. */
function question(all: readonly Prepared[]) {
  const keys = new Set<number>();
  const features = new Set<number>();
  let [from, to] = [255, 0];
  for (const each of all) {
    from = Math.min(from, each.from);
    to = Math.max(to, each.to);
    for (const { hash } of each.asked) {
      features.add(hash);
      keys.add(blockKey(hash));
      for (const key of frequentKeys(hash, each.from, each.to)) keys.add(key);
    }
  }
  return { keys, features, from, to };
}

function overlapOf(lists: PostingLists, { asked, from, to, budget }: Prepared): Overlap {
  const counted = asked.map(({ hash, weight }) => ({
    hash,
    weight,
    count: lists.count(hash, from, to),
  }));
  const chosen = chooseProbes(counted, budget);
  const overlap = new Overlap(chosen.reduce((sum, { count }) => sum + count, 0));
  for (const { hash, weight } of chosen) lists.addTo(overlap, hash, weight, from, to);
  return overlap;
}

/** Looks up many texts at once. */
export async function probeIndex(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const all = probes.map((probe) => prepare(probe, reader));
  const { keys, features, from, to } = question(all);
  const [row] = await reader.rows(LOOK, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
    numbers(features),
    from,
    to,
    numbers(keys),
  ]);
  const [equal = null, fresh = null, rows = null, runs = null] = row ?? [];
  const lists = new PostingLists(features, from, to);
  if (fresh !== null) lists.readFresh(Buffer.from(fresh, "base64"));
  if (rows !== null) lists.readRows(Buffer.from(rows, "base64"));
  await learnRuns(reader, runs === null ? [] : runs.split(",").map(Number));
  const equals = equalByPlace(probes.length, equal);
  return all.map((each, at) => {
    const overlap = overlapOf(lists, each);
    return {
      equal: equals[at] ?? [],
      best: (skip, count) => overlap.best(each.length, skip, count),
    };
  });
}

const EQUAL_ONLY = prepared("memory_equal", EQUAL.trim());

/** Only the texts of equal fold: one cheap statement. */
export async function probeEqual(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const [row] = await reader.rows(EQUAL_ONLY, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
  ]);
  return equalByPlace(probes.length, row?.[0] ?? null).map((equal) => ({ equal, best: () => [] }));
}

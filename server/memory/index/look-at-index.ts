import { setImmediate as nextTurn } from "node:timers/promises";
import type { ListName } from "@/core/memory/frequencies";
import { blockKey } from "@/core/memory/posting-codec";
import { wantedFeatures } from "@/core/memory/posting-lists";
import { prepared } from "@/server/db/prepared";
import { Found, ListsByName } from "./found-postings";
import type { KnownRuns } from "./known-runs";
import { MAX_PARTS, PACKED_ROW } from "./packed-rows";
import type { MemoryReader } from "./reader";
import { numbers } from "./sql";

/** The one statement by which look-ups read the index, and what comes back. */

/** A feature that is asked for, and the lists that it has of its own. */
export type Asked = { readonly hash: number; readonly lists: readonly ListName[] };

/** Numbers of texts, most alike first: `count` of them from place `skip` on, and none that hardly reaches `score` percent. */
export type Proposals = (skip: number, count: number, score: number) => readonly number[];

/** What is asked for a text: features, and the length classes of interest. */
export type Look = {
  readonly asked: readonly Asked[];
  readonly from: number;
  readonly to: number;
  /**
   * Counts what is kept of some runs, while the database answers; what it answers with, of all other
   * texts, is counted by the function that comes back.
   */
  readonly begin: (kept: Found) => (answered: Found) => Proposals;
};

/**
 * Newest texts of the same fold: identical ones first, then those that differ in figures, case or
 * marks. A fold that thousands share (datelines, credits) must not cost thousands.
 */
export const EQUAL = `
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

/** Blocks of the runs whose blocks are not kept, and lists that are not kept. */
const ROWS = `
select encode(string_agg(packed, ''), 'base64') from (
  select ${PACKED_ROW} as packed from memory_posting
  where key = any(array(select unnest($6::bigint[]))) and run <> all(array(select unnest($7::int[])))
  union all
  select ${PACKED_ROW}
  from unnest($8::bigint[], $9::int[]) as list(of_key, of_run)
  join memory_posting on key = of_key and run = of_run and part < ${MAX_PARTS}) as rows`;

/** One statement, hence one snapshot: a merge that ends meanwhile hides nothing. */
const LOOK = prepared(
  "memory_look",
  `select (${EQUAL}), (${FRESH}), (${ROWS}), (select string_agg(id::text, ',' order by id) from memory_run)`,
);

/** What all texts at hand ask of the index together. */
function question(looks: readonly Look[]) {
  const blocks = new Set<number>();
  const lists = new ListsByName<ListName>();
  const names: ListName[] = [];
  const features = new Set<number>();
  let [from, to] = [255, 0];
  for (const look of looks) {
    from = Math.min(from, look.from);
    to = Math.max(to, look.to);
    for (const { hash, lists: own } of look.asked) {
      features.add(hash);
      blocks.add(blockKey(hash));
      for (const name of own) {
        if (lists.get(name)) continue;
        lists.set(name, name);
        names.push(name);
      }
    }
  }
  return { blocks, names, features, from, to };
}

type Answer = {
  /** What each plan proposes. */
  readonly proposals: readonly (readonly Proposals[])[];
  /** Texts of equal fold as EQUAL tells them. */
  readonly equal: string | null;
};

/** What is kept of runs and what is asked for: a run that lacks anything is taken as a whole when the answer is there. */
function gather({ kept, runs, places }: KnownRuns, looks: readonly Look[]) {
  const { blocks, names, features, from, to } = question(looks);
  const wanted = wantedFeatures(features);
  const [ahead, after] = [new Found(wanted, from, to, places), new Found(wanted, from, to, places)];
  const lists = names.map((name) => ({ name, list: kept.take(name) }));
  const missing = lists.flatMap(({ name, list }) => (list ? [] : [name]));
  const lacking = new Set(missing.map(({ run }) => run));
  for (const { id, blocks: own } of runs.values()) if (!own) lacking.add(id);
  const part = (run: number) => (lacking.has(run) ? after : ahead);
  for (const { id, blocks: own } of runs.values())
    if (own) for (const block of blocks) part(id).lists.readBlock(block, own.row(block));
  for (const { name, list } of lists) if (list) part(name.run).add(name, list);
  const withBlocks = Array.from(runs.values()).flatMap(({ id, blocks: own }) => (own ? [id] : []));
  const asked = [
    numbers(features),
    from,
    to,
    // An empty list costs the database nothing.
    numbers(withBlocks.length === runs.size ? [] : blocks),
    numbers(withBlocks),
    numbers(missing.map(({ key }) => key)),
    numbers(missing.map(({ run }) => run)),
  ];
  return { ahead, after, missing, asked };
}

/** Answers with the list of runs when there are others than are known: what was asked by outdated knowledge is asked again, and nothing of it kept. */
async function look(
  reader: MemoryReader,
  folds: readonly number[],
  texts: readonly number[],
  plans: readonly (readonly Look[])[],
  known: KnownRuns,
): Promise<Answer | { readonly otherRuns: string | null }> {
  const { ahead, after, missing, asked } = gather(known, plans.flat());
  const count = async () => {
    // The question is on its way by then: the database works on it while the program counts.
    await nextTurn();
    return plans.map((own) => own.map(({ begin }) => begin(ahead)));
  };
  const question = reader.rows(LOOK, [numbers(folds), numbers(texts), ...asked]);
  const [[row], counted] = await Promise.all([question, count()]);
  const [equal = null, fresh, rows, list = null] = row ?? [];
  if (list !== known.list) return { otherRuns: list };
  after.lists.readFresh(Buffer.from(fresh ?? "", "base64"));
  after.take(Buffer.from(rows ?? "", "base64"), missing, known);
  return { proposals: counted.map((own) => own.map((complete) => complete(after))), equal };
}

/** How often a look-up is repeated whose knowledge of the runs was out of date; they change once a minute. */
const ATTEMPTS = 8;

/**
 * Asks for what the plans ask that are made of what is known of the runs; when there are other
 * runs by now, learns of them and plans anew.
 */
export async function lookAtIndex(
  reader: MemoryReader,
  folds: readonly number[],
  texts: readonly number[],
  planAll: (known: KnownRuns) => readonly (readonly Look[])[],
): Promise<Answer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const known = reader.knownRuns.current;
    const answer = await look(reader, folds, texts, planAll(known), known);
    if ("proposals" in answer) return answer;
    await reader.knownRuns.learn(answer.otherRuns, reader.rows);
  }
  throw new Error("The memory's index changed faster than it could be read.");
}

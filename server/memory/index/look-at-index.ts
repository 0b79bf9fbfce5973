import type { ListName } from "@/core/memory/frequencies";
import { type PlaceList, placeList } from "@/core/memory/place-list";
import { blockKey, FREQUENT_BASE, featureOfKey } from "@/core/memory/posting-codec";
import { eachRow, PostingLists } from "@/core/memory/posting-lists";
import type { TextPlaces } from "@/core/memory/text-places";
import { prepared } from "@/server/db/prepared";
import { isLarge, type KnownRuns } from "./known-runs";
import { MAX_PARTS, PACKED_ROW } from "./packed-rows";
import type { MemoryReader } from "./reader";
import { numbers } from "./sql";

/** The one statement by which look-ups read the index, and what comes back. */

/** A feature that is asked for, and the lists that it has of its own. */
export type Asked = { readonly hash: number; readonly lists: readonly ListName[] };

/** What is asked for a text: features, and the length classes of interest. */
export type Look = {
  readonly asked: readonly Asked[];
  readonly from: number;
  readonly to: number;
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

/** Lists by run and key. */
class ListsByName<T> {
  private readonly runs = new Map<number, Map<number, T>>();

  get({ run, key }: ListName): T | undefined {
    return this.runs.get(run)?.get(key);
  }

  set({ run, key }: ListName, list: T): void {
    const lists = this.runs.get(run);
    if (lists) lists.set(key, list);
    else this.runs.set(run, new Map([[key, list]]));
  }
}

/** What was read for some texts. */
export class Found {
  /** Postings of blocks, of small runs, and fresh ones. */
  readonly lists: PostingLists;
  /** Where the texts of `listOf` have their places. */
  readonly places: TextPlaces;
  private readonly large = new ListsByName<PlaceList>();
  private readonly known: KnownRuns;

  constructor(lists: PostingLists, known: KnownRuns) {
    this.lists = lists;
    this.known = known;
    this.places = known.places;
  }

  /** Takes rows apart; `asked` are the lists that were asked for. */
  take(rows: Buffer, asked: readonly ListName[]): void {
    const { kept, runs, places } = this.known;
    const large = new ListsByName<Uint8Array[]>();
    eachRow(rows, (key, run, data) => {
      const of = runs.get(run);
      if (key < FREQUENT_BASE) this.lists.readBlock(key, data);
      else if (!of || !isLarge(of)) this.lists.readList(featureOfKey(key), data);
      else {
        const parts = large.get({ run, key });
        if (parts) parts.push(data);
        else large.set({ run, key }, [data]);
      }
    });
    for (const name of asked) {
      const parts = large.get(name);
      if (!parts) continue;
      const list = placeList(parts, places);
      kept.keep(name, list);
      this.large.set(name, list);
    }
  }

  /** Takes what is kept of the blocks and lists; answers with the lists that are not. */
  takeKept(blocks: Iterable<number>, lists: Iterable<ListName>): readonly ListName[] {
    const { kept, runs } = this.known;
    for (const { blocks: own } of runs.values())
      if (own) for (const block of blocks) this.lists.readBlock(block, own.row(block));
    const missing: ListName[] = [];
    for (const name of lists) {
      const list = kept.take(name);
      if (list) this.large.set(name, list);
      else missing.push(name);
    }
    return missing;
  }

  /** What a large run has in a list. */
  listOf(name: ListName): PlaceList | undefined {
    return this.large.get(name);
  }
}

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

type Answer<Plan> = {
  readonly plans: readonly (readonly Plan[])[];
  readonly found: Found;
  /** Texts of equal fold as EQUAL tells them. */
  readonly equal: string | null;
  /** The runs that there were. */
  readonly runs: string | null;
};

async function look<Plan extends Look>(
  reader: MemoryReader,
  folds: readonly number[],
  texts: readonly number[],
  plans: readonly (readonly Plan[])[],
  known: KnownRuns,
): Promise<Answer<Plan>> {
  const { blocks, names, features, from, to } = question(plans.flat());
  const found = new Found(new PostingLists(features, from, to), known);
  const missing = found.takeKept(blocks, names);
  const runs = [...known.runs.values()];
  const withBlocks = runs.flatMap(({ id, blocks: own }) => (own ? [id] : []));
  const [row] = await reader.rows(LOOK, [
    numbers(folds),
    numbers(texts),
    numbers(features),
    from,
    to,
    // An empty list costs the database nothing.
    numbers(withBlocks.length === runs.length ? [] : blocks),
    numbers(withBlocks),
    numbers(missing.map(({ key }) => key)),
    numbers(missing.map(({ run }) => run)),
  ]);
  const [equal = null, fresh, rows, list = null] = row ?? [];
  // What was asked by outdated knowledge is asked again; then nothing of it may be kept.
  if (list === known.list) {
    found.lists.readFresh(Buffer.from(fresh ?? "", "base64"));
    found.take(Buffer.from(rows ?? "", "base64"), missing);
  }
  return { plans, found, equal, runs: list };
}

/** How often a look-up is repeated whose knowledge of the runs was out of date; they change once a minute. */
const ATTEMPTS = 8;

/**
 * Reads what the plans ask for that are made of what is known of the runs; when there are other
 * runs by now, learns of them and plans anew.
 */
export async function lookAtIndex<Plan extends Look>(
  reader: MemoryReader,
  folds: readonly number[],
  texts: readonly number[],
  planAll: (known: KnownRuns) => readonly (readonly Plan[])[],
): Promise<Answer<Plan>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const known = reader.knownRuns.current;
    const answer = await look(reader, folds, texts, planAll(known), known);
    if (answer.runs === known.list) return answer;
    await reader.knownRuns.learn(answer.runs, reader.rows);
  }
  throw new Error("The memory's index changed faster than it could be read.");
}

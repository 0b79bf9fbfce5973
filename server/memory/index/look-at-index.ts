import { PagedList } from "@/core/memory/paged-list";
import { blockKey, FREQUENT_BASE, featureOfKey } from "@/core/memory/posting-codec";
import { eachRow, PostingLists } from "@/core/memory/posting-lists";
import { prepared } from "@/server/db/prepared";
import type { KnownRuns } from "./known-runs";
import type { MemoryReader } from "./reader";
import { numbers } from "./sql";

/** The one statement by which look-ups read the index, and what comes back. */

/** A feature that is asked for, and the keys of the lists that it has of its own. */
export type Asked = { readonly hash: number; readonly keys: readonly number[] };

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

/** Rows of one key and run that are read at most: some 32,000 postings of like length. */
const MAX_PARTS = 64;

const PACKED = "int8send(key) || int4send(run) || int4send(octet_length(data)) || data";

/** Whole keys, and of keys whose lists are kept only what small runs have. */
const ROWS = `
select encode(string_agg(packed, ''), 'base64') from (
  select ${PACKED} as packed from memory_posting
  where key = any(array(select unnest($6::bigint[]))) and part < ${MAX_PARTS}
  union all
  select ${PACKED} from memory_posting
  where key = any(array(select unnest($7::bigint[]))) and run = any(array(select unnest($8::int[]))) and part < ${MAX_PARTS}
) as rows`;

/** One statement, hence one snapshot: a merge that ends meanwhile hides nothing. */
const LOOK = prepared(
  "memory_look",
  `select (${EQUAL}), (${FRESH}), (${ROWS}), (select string_agg(id::text, ',' order by id) from memory_run)`,
);

/** What was read for some texts. */
export class Found {
  /** Postings of blocks, of small runs, and fresh ones. */
  readonly lists: PostingLists;
  private readonly large = new Map<number, PagedList>();
  private readonly known: KnownRuns;

  constructor(lists: PostingLists, known: KnownRuns) {
    this.lists = lists;
    this.known = known;
  }

  /** Takes rows apart; `whole` are the keys of which all lists were read. */
  take(rows: Buffer, whole: readonly number[]): void {
    const large = new Map<number, Uint8Array[]>(whole.map((key) => [key, []]));
    eachRow(rows, (key, run, data) => {
      if (key < FREQUENT_BASE) this.lists.readBlock(key, data);
      else if (this.known.large.has(run)) large.get(key)?.push(data);
      else this.lists.readList(featureOfKey(key), data);
    });
    for (const [key, lists] of large) {
      const list = PagedList.of(lists);
      // Another look-up may have read the same meanwhile.
      if (!this.known.kept.take(key)) this.known.kept.keep(key, list);
      this.large.set(key, list);
    }
  }

  /** Adds a list that is kept. */
  addKept(key: number, list: PagedList): void {
    this.large.set(key, list);
  }

  /** What the large runs have under a key. */
  listOf(key: number): PagedList | undefined {
    return this.large.get(key);
  }
}

/** What all texts at hand ask of the index together. */
function question(looks: readonly Look[]) {
  const blocks = new Set<number>();
  const keys = new Set<number>();
  const features = new Set<number>();
  let [from, to] = [255, 0];
  for (const look of looks) {
    from = Math.min(from, look.from);
    to = Math.max(to, look.to);
    for (const { hash, keys: own } of look.asked) {
      features.add(hash);
      blocks.add(blockKey(hash));
      for (const key of own) keys.add(key);
    }
  }
  return { blocks, keys, features, from, to };
}

type Answer<Plan> = {
  readonly plans: readonly (readonly Plan[])[];
  readonly found: Found;
  /** Texts of equal fold as EQUAL tells them. */
  readonly equal: string | null;
  /** The runs that there were. */
  readonly runs: string | null;
};

/** The keys whose lists are not kept, and the others, whose kept lists are handed to `found`. */
function divide(keys: Iterable<number>, { kept }: KnownRuns, found: Found) {
  const [whole, rest]: [number[], number[]] = [[], []];
  for (const key of keys) {
    const list = kept.take(key);
    if (list) found.addKept(key, list);
    (list ? rest : whole).push(key);
  }
  return { whole, rest };
}

async function look<Plan extends Look>(
  reader: MemoryReader,
  folds: readonly number[],
  texts: readonly number[],
  plans: readonly (readonly Plan[])[],
  known: KnownRuns,
): Promise<Answer<Plan>> {
  const { blocks, keys, features, from, to } = question(plans.flat());
  const found = new Found(new PostingLists(features, from, to), known);
  const { whole, rest } = divide(keys, known, found);
  const [row] = await reader.rows(LOOK, [
    numbers(folds),
    numbers(texts),
    numbers(features),
    from,
    to,
    numbers([...blocks, ...whole]),
    numbers(known.small.length > 0 ? rest : []),
    numbers(known.small),
  ]);
  const [equal = null, fresh, rows, runs = null] = row ?? [];
  // What was asked by outdated knowledge is asked again; then nothing of it may be kept.
  if (runs === known.list) {
    found.lists.readFresh(Buffer.from(fresh ?? "", "base64"));
    found.take(Buffer.from(rows ?? "", "base64"), whole);
  }
  return { plans, found, equal, runs };
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

import { isShort } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { foldScore, type Query } from "@/core/memory/score";
import { prepared } from "@/server/db/prepared";
import type { Candidates } from "./index/probe-index";
import type { MemoryReader } from "./index/reader";
import { numbers } from "./index/sql";

/** Which of the texts that the index proposes are near: by the words alone, before anything else of them is read. */

/** A text at hand with everything that decides over its matches. */
export type Lookup = {
  readonly query: Query;
  readonly previous: number | null;
  readonly next: number | null;
  readonly key: string | null;
  readonly minimum: number;
};

/** A source text of the memory and the best base score that it can have. */
export type NearText = { readonly id: number; readonly bound: number };

/** One value for hundreds of rows: the driver takes longer to take rows apart than the database to find them. */
const TEXTS = prepared(
  "memory_texts",
  `select json_agg(json_build_array(id, plain)) from memory_variant
where id = any(array(select unnest($1::bigint[]))) and language = $2 and removed_at is null`,
);

/** How many texts of a round are compared, and how many of them fetched for that. */
type Round = { readonly compared: number; readonly fetched: number };

const ROUNDS: readonly Round[] = [
  { compared: 128, fetched: 128 },
  // For texts whose matches lie in other languages or banks.
  { compared: 600, fetched: 600 },
  { compared: 600, fetched: 600 },
];

/** Short texts have many near neighbours: nearly all likely ones are compared before a match is given up. */
const ROUNDS_SHORT: readonly Round[] = [
  { compared: 512, fetched: 128 },
  { compared: 512, fetched: 384 },
  { compared: 600, fetched: 600 },
];

/** The texts of one look-up, compared round by round. */
export class TextSearch {
  readonly lookup: Lookup;
  /** Texts that may reach the threshold, best first; consumed from the front by `takeBest`. */
  private near: NearText[] = [];
  private readonly candidates: Candidates;
  private readonly seen = new Set<number>();
  private skip = 0;
  private round = 0;
  private exhausted = false;
  private readonly isShort: boolean;

  constructor(lookup: Lookup, candidates: Candidates) {
    this.isShort = isShort(lookup.query.fold);
    this.lookup = lookup;
    this.candidates = candidates;
  }

  /** Whether texts are left that may well reach a score; only short texts have such in numbers. */
  isHopeful(score: number): boolean {
    if (this.exhausted || this.round !== 1 || !this.isShort) return false;
    return this.candidates.best(this.skip, 1, score).length > 0;
  }

  /** Compares the next texts that may reach a score; answers with those to be fetched for that, and null when there are no more worth it. */
  nextRound(score: number): readonly number[] | null {
    const round = (this.isShort ? ROUNDS_SHORT : ROUNDS)[this.round];
    if (this.exhausted || !round) return null;
    const best = this.candidates.best(this.skip, round.compared, score);
    const unknown: number[] = [];
    if (!this.isShort) this.candidates.bounds.expect(best);
    if (this.round === 0) for (const id of this.candidates.equal) this.meet(id, unknown);
    let met = 0;
    for (; met < best.length && unknown.length < round.fetched; met += 1)
      this.meet(best[met] ?? 0, unknown);
    this.round += 1;
    this.skip += met;
    this.exhausted = met === best.length && best.length < round.compared;
    this.sort();
    return unknown;
  }

  private meet(id: number, unknown: number[]): void {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    const bound = this.candidates.bounds.of(id);
    if (bound === undefined) unknown.push(id);
    else if (bound > 0) this.near.push({ id, bound });
  }

  /** Compares those of the texts asked for that are there. */
  take(asked: readonly number[], texts: ReadonlyMap<number, string>): void {
    const { query, minimum } = this.lookup;
    for (const id of asked) {
      const plain = texts.get(id);
      if (plain === undefined) continue;
      const bound = foldScore(query.pattern, foldCodes(plain), minimum);
      if (bound > 0) this.near.push({ id, bound });
    }
    this.sort();
  }

  private sort(): void {
    this.near.sort((a, b) => b.bound - a.bound || b.id - a.id);
  }

  /** What the best text not yet taken may reach; 0 when there is none. */
  get nextBound(): number {
    return this.near[0]?.bound ?? 0;
  }

  /** Takes the `count` best texts away, and all that may be identical: their neighbours decide. */
  takeBest(count: number): readonly NearText[] {
    const identical = this.near.findIndex(({ bound }) => bound < 100);
    return this.near.splice(0, Math.max(count, identical < 0 ? this.near.length : identical));
  }
}

/** A row of TEXTS. */
type StoredText = readonly [id: number, plain: string];

/** Compares one more round of texts for each search, those that may reach its `lowest` score; false when no search has any left. */
export async function compareNextRound(
  reader: MemoryReader,
  language: string,
  searches: readonly { readonly search: TextSearch; readonly lowest: number }[],
): Promise<boolean> {
  const asked = searches.map(({ search, lowest }) => search.nextRound(lowest));
  const ids = new Set(asked.flatMap((each) => each ?? []));
  if (ids.size > 0) {
    const [row] = await reader.rows(TEXTS, [numbers(ids), language]);
    const texts = new Map(JSON.parse(row?.[0] ?? "[]") as readonly StoredText[]);
    searches.forEach(({ search }, at) => {
      search.take(asked[at] ?? [], texts);
    });
  }
  return asked.some((each) => each !== null);
}

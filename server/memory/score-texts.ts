import { isShort } from "@/core/memory/features";
import { equalNeighbours } from "@/core/memory/match";
import { type CodedContent, codeKinds } from "@/core/memory/memory-text";
import { baseScoreOf, type Query } from "@/core/memory/score";
import { prepared } from "@/server/db/prepared";
import type { Candidates } from "./index/probe-index";
import type { MemoryReader } from "./index/reader";
import { numbers } from "./index/sql";

/** Fetches the texts that the index proposes and scores them: text alone, before bank and provenance. */

/** A text at hand with everything that decides over its matches. */
export type Lookup = {
  readonly query: Query;
  readonly previous: number | null;
  readonly next: number | null;
  readonly key: string | null;
  readonly minimum: number;
};

/** A source text of the memory with its base score. */
export type ScoredText = {
  readonly id: string;
  readonly base: number;
  readonly neighbours: number;
  readonly source: string;
};

/** A row of TEXTS: number, text, content with codes, hashes of the previous and the next text. */
type StoredText = readonly [
  id: number,
  plain: string,
  content: CodedContent | null,
  previous: number | null,
  next: number | null,
];

/** One value for hundreds of rows: the driver takes longer to take rows apart than the database to find them. */
const TEXTS = prepared(
  "memory_texts",
  `select json_agg(json_build_array(id, plain, content, previous_hash, next_hash)) from memory_variant
where id = any(array(select unnest($1::bigint[]))) and language = $2 and removed_at is null`,
);

/** Texts compared in the first round. */
const FIRST_ROUND = 128;
/** Short texts have many near neighbours: nearly all likely ones are compared before a match is given up. */
const FIRST_ROUND_SHORT = 128;
const SECOND_ROUND_SHORT = 384;
/** Texts of a further round, for those whose matches lie in other languages or banks. */
const NEXT_ROUND = 600;
const MAX_ROUNDS = 3;

/** The texts of one look-up, fetched round by round. */
export class TextSearch {
  readonly lookup: Lookup;
  /** Texts that reach the threshold, best base first; consumed from the front by `takeBest`. */
  private scored: ScoredText[] = [];
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

  /** Numbers of the texts to fetch next that may reach a score; empty when there are no more worth it. */
  nextRound(score: number): readonly number[] {
    if (this.exhausted || this.round === MAX_ROUNDS) return [];
    const count = this.countOfRound();
    const best = this.candidates.best(this.skip, count, score);
    const ids = this.round === 0 ? [...this.candidates.equal, ...best] : best;
    this.round += 1;
    this.skip += best.length;
    this.exhausted = best.length < count;
    const fresh = [...new Set(ids)].filter((id) => !this.seen.has(id));
    for (const id of fresh) this.seen.add(id);
    return fresh;
  }

  private countOfRound(): number {
    if (this.round === 0) return this.isShort ? FIRST_ROUND_SHORT : FIRST_ROUND;
    return this.round === 1 && this.isShort ? SECOND_ROUND_SHORT : NEXT_ROUND;
  }

  /** Scores fetched texts. */
  take(texts: readonly StoredText[]): void {
    const { query, minimum } = this.lookup;
    for (const [id, source, content, previous, next] of texts) {
      const base = baseScoreOf(query, source, () => (content ? codeKinds(content) : []), minimum);
      if (base === 0) continue;
      const neighbours = equalNeighbours(this.lookup, { previous, next });
      this.scored.push({ id: String(id), base, neighbours, source });
    }
    this.scored.sort(
      (a, b) => b.base - a.base || b.neighbours - a.neighbours || Number(b.id) - Number(a.id),
    );
  }

  /** Best base score not yet taken; 0 when there is none. */
  get nextBase(): number {
    return this.scored[0]?.base ?? 0;
  }

  /** Takes the best texts away. */
  takeBest(count: number): readonly ScoredText[] {
    return this.scored.splice(0, count);
  }
}

/** Fetches and scores one more round of texts for each search, those that may reach its `lowest` score; false when no search has any left. */
export async function scoreNextRound(
  reader: MemoryReader,
  language: string,
  searches: readonly { readonly search: TextSearch; readonly lowest: number }[],
): Promise<boolean> {
  const asked = searches.map(({ search, lowest }) => search.nextRound(lowest));
  const ids = new Set(asked.flat());
  if (ids.size === 0) return false;
  const [row] = await reader.rows(TEXTS, [numbers(ids), language]);
  const stored = JSON.parse(row?.[0] ?? "[]") as readonly StoredText[];
  const byId = new Map(stored.map((text) => [text[0], text]));
  searches.forEach(({ search }, at) => {
    const texts: StoredText[] = [];
    for (const id of asked[at] ?? []) {
      const text = byId.get(id);
      if (text) texts.push(text);
    }
    search.take(texts);
  });
  return true;
}

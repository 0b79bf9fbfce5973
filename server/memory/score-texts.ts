import { isShort } from "@/core/memory/candidates";
import { equalNeighbours } from "@/core/memory/match";
import { type CodedContent, codeKinds } from "@/core/memory/memory-text";
import { baseScoreOf, type Query } from "@/core/memory/score";
import { prepared } from "@/server/db/prepared";
import type { Candidates } from "./index/probe-index";
import type { MemoryReader, TextRow } from "./index/reader";
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

/** id, plain, content, hashes of the previous and the next text. */
const TEXTS = prepared(
  "memory_texts",
  `select id, plain, content, previous_hash, next_hash from memory_variant
where id = any(array(select unnest($1::bigint[]))) and language = $2 and removed_at is null`,
);

/** Texts compared in the first round and in each further one. */
const FIRST_ROUND = 96;
/** Short texts have many near neighbours, and comparing them costs little. */
const FIRST_ROUND_SHORT = 400;
const NEXT_ROUND = 600;
const MAX_ROUNDS = 3;

function hashOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function kindsOf(content: string | null): readonly string[] {
  return content === null ? [] : codeKinds(JSON.parse(content) as CodedContent);
}

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

  constructor(lookup: Lookup, candidates: Candidates) {
    this.lookup = lookup;
    this.candidates = candidates;
  }

  /** Numbers of the texts to fetch next; empty when there are no more worth it. */
  nextRound(): readonly number[] {
    if (this.exhausted || this.round === MAX_ROUNDS) return [];
    const first = isShort(this.lookup.query.fold) ? FIRST_ROUND_SHORT : FIRST_ROUND;
    const count = this.round === 0 ? first : NEXT_ROUND;
    const best = this.candidates.best(this.skip, count);
    const ids = this.round === 0 ? [...this.candidates.equal, ...best] : best;
    this.round += 1;
    this.skip += best.length;
    this.exhausted = best.length < count;
    const fresh = [...new Set(ids)].filter((id) => !this.seen.has(id));
    for (const id of fresh) this.seen.add(id);
    return fresh;
  }

  /** Scores fetched rows. */
  take(rows: readonly TextRow[]): void {
    const { query, minimum } = this.lookup;
    for (const [id = "", plain, content = null, previous = null, next = null] of rows) {
      const source = plain ?? "";
      const base = baseScoreOf(query, source, () => kindsOf(content), minimum);
      if (base === 0 || id === null) continue;
      const context = { previous: hashOrNull(previous), next: hashOrNull(next) };
      const neighbours = equalNeighbours(this.lookup, context);
      this.scored.push({ id, base, neighbours, source });
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

/** Fetches and scores one more round of texts for each search; false when no search has any left. */
export async function scoreNextRound(
  reader: MemoryReader,
  language: string,
  searches: readonly TextSearch[],
): Promise<boolean> {
  const asked = searches.map((search) => search.nextRound());
  const ids = new Set(asked.flat());
  if (ids.size === 0) return false;
  const rows = await reader.rows(TEXTS, [numbers(ids), language]);
  const byId = new Map(rows.map((row) => [Number(row[0]), row]));
  searches.forEach((search, at) => {
    const texts: TextRow[] = [];
    for (const id of asked[at] ?? []) {
      const row = byId.get(id);
      if (row) texts.push(row);
    }
    search.take(texts);
  });
  return true;
}

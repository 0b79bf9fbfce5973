import {
  compareMatches,
  equalNeighbours,
  finalScore,
  type Provenance,
  type Ranked,
} from "@/core/memory/match";
import { type CodedContent, codeKinds } from "@/core/memory/memory-text";
import { baseScoreOf } from "@/core/memory/score";
import { prepared } from "@/server/db/prepared";
import type { BankRow, BankStanding } from "./banks";
import type { MemoryReader, TextRow } from "./index/reader";
import { numbers } from "./index/sql";
import { compareNextRound, type NearText, type TextSearch } from "./score-texts";

/** Scores source texts that are near, and completes them with their translation, bank, people and article. */

/** The pair of languages (primary subtags) of a look-up, and which banks it may read. */
export type Pair = {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly mayRead: (bank: BankRow) => boolean;
};

/** Who, when, where: what a match shows beside its source. */
export type PairDetails = {
  readonly unitId: string;
  /** Number of the target text, as a string: it may exceed what JavaScript counts exactly. */
  readonly targetId: string;
  readonly target: string;
  /** Null when the target has no inline codes. */
  readonly targetCoded: CodedContent | null;
  readonly provenance: Provenance;
  readonly author: string | null;
  readonly approver: string | null;
  readonly articleId: string | null;
  readonly articleTitle: string | null;
  /** Address part of the published page in the target language; null while nothing is published. */
  readonly publishedSlug: string | null;
};

/** A ranked pair. `at` is the time of approval or last change, in milliseconds. */
export type RankedPair = Ranked &
  PairDetails & { readonly source: string; readonly bank: BankStanding; readonly base: number };

/** The source of a pair; `content` and the hashes of its neighbours are null when it has none. */
type Source = {
  readonly id: number;
  readonly plain: string;
  readonly content: CodedContent | null;
  readonly previous: number | null;
  readonly next: number | null;
};

type Row = PairDetails & {
  readonly source: Source;
  readonly bank: BankRow;
  readonly key: string | null;
  readonly time: string;
};

const PAIRS = prepared(
  "memory_pairs",
  `select v.id, v.plain, v.content, v.previous_hash, v.next_hash, u.id, u.key,
       json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'penalty', b.penalty,
         'readers', b.readers, 'writers', b.writers),
       t.id, t.plain, t.content, t.provenance, t.author_name, t.approver_name,
       (extract(epoch from t.at) * 1000)::bigint, u.article_id, a.title, p.slug
from memory_variant v
join memory_unit u on u.id = v.unit_id
join memory_bank b on b.id = u.bank_id
join memory_variant t on t.unit_id = v.unit_id and t.language = $2 and t.id <> v.id and t.removed_at is null
left join article a on a.id = u.article_id
left join publication p on p.article_id = u.article_id and p.language = t.language
  and p.version_id is not null and p.withdrawn_at is null
where v.id = any(array(select unnest($1::bigint[]))) and v.language = $3 and v.removed_at is null and u.deleted_at is null and b.archived_at is null`,
);

function codedOf(content: string | null): CodedContent | null {
  return content === null ? null : (JSON.parse(content) as CodedContent);
}

/** A row of PAIRS. Columns that the table never leaves empty are read as empty texts if it did. */
function toRow(columns: TextRow): Row {
  const [sourceId, plain, content = null, previous = null, next = null, ...pair] = columns;
  const [unitId, key = null, bank, targetId, target, coded = null, ...rest] = pair;
  const [provenance, author = null, approver = null, time, articleId = null, ...article] = rest;
  const [articleTitle = null, publishedSlug = null] = article;
  return {
    source: {
      id: Number(sourceId),
      plain: plain ?? "",
      content: codedOf(content),
      previous: previous === null ? null : Number(previous),
      next: next === null ? null : Number(next),
    },
    unitId: unitId ?? "",
    key,
    bank: JSON.parse(bank ?? "null") as BankRow,
    targetId: targetId ?? "",
    target: target ?? "",
    targetCoded: codedOf(coded),
    provenance: (provenance ?? "unreviewed") as Provenance,
    author,
    approver,
    time: time ?? "0",
    articleId,
    articleTitle,
    publishedSlug,
  };
}

/** Pairs completed at once for a look-up: some are doubles of others or lie in another language. */
const SLICE_PER_MATCH = 3;
const LARGE_SLICE = 200;

/** Texts that are near without becoming matches, from which on further candidates are fetched. */
const STARVED_FROM = 16;

/** The matches of one look-up as they come together. */
class PairSearch {
  readonly search: TextSearch;
  readonly limit: number;
  private readonly pair: Pair;
  private kept: RankedPair[] = [];
  private slices = 0;
  private offered = 0;

  constructor(search: TextSearch, pair: Pair, limit: number) {
    this.search = search;
    this.pair = pair;
    this.limit = limit;
  }

  /** Nothing that is still to come can displace what is kept: penalties only lower a base score. */
  get settled(): boolean {
    return (
      this.kept.length >= this.limit &&
      (this.kept[this.limit - 1]?.score ?? 0) >= this.search.nextBound
    );
  }

  /** Much was found that is near, and little of it counts: it lies in other languages or repeats one text. */
  get starved(): boolean {
    return !this.settled && this.offered - this.kept.length >= STARVED_FROM;
  }

  /** What a text must reach to become a match. */
  get lowest(): number {
    return this.kept[this.limit - 1]?.score ?? this.search.lookup.minimum;
  }

  /** Whether it is worth while to fetch more. */
  get unfinished(): boolean {
    return this.starved || this.search.isHopeful(this.lowest);
  }

  nextSlice(): readonly NearText[] {
    if (this.settled) return [];
    this.slices += 1;
    const slice = this.search.takeBest(
      this.slices === 1 ? this.limit * SLICE_PER_MATCH : LARGE_SLICE,
    );
    this.offered += slice.length;
    return slice;
  }

  add(texts: readonly NearText[], rows: ReadonlyMap<number, readonly Row[]>): void {
    const ranked = texts.flatMap((text) =>
      (rows.get(text.id) ?? []).flatMap((row) => this.rank(row) ?? []),
    );
    this.kept = withoutDoubles([...this.kept, ...ranked].sort(compareMatches));
  }

  get matches(): readonly RankedPair[] {
    return this.kept.slice(0, this.limit);
  }

  private rank(row: Row): RankedPair | null {
    const { query, key: keyAtHand, minimum } = this.search.lookup;
    if (!this.pair.mayRead(row.bank)) return null;
    const { source, bank, key, time, ...details } = row;
    const tags = () => (source.content ? codeKinds(source.content) : []);
    const base = baseScoreOf(query, source.plain, tags, minimum);
    if (base === 0) return null;
    const neighbours = equalNeighbours(this.search.lookup, source);
    const { provenance } = row;
    const sameKey = keyAtHand !== null && keyAtHand === key;
    const score = finalScore({ base, provenance, penalty: bank.penalty, neighbours, sameKey });
    if (score < minimum) return null;
    return {
      ...details,
      score,
      base,
      neighbours,
      at: Number(time),
      source: source.plain,
      bank: { id: bank.id, name: bank.name, kind: bank.kind, penalty: bank.penalty },
    };
  }
}

/** Units with the same texts are one match to a person: the best-ranked stands for all. */
function withoutDoubles(ranked: readonly RankedPair[]): RankedPair[] {
  const seen = new Set<string>();
  return ranked.filter(({ source, target }) => {
    const texts = `${source}\u0000${target}`;
    if (seen.has(texts)) return false;
    seen.add(texts);
    return true;
  });
}

async function completeSlices(
  reader: MemoryReader,
  pair: Pair,
  searches: readonly PairSearch[],
): Promise<boolean> {
  const slices = searches.map((search) => search.nextSlice());
  const ids = new Set(slices.flatMap((slice) => slice.map(({ id }) => id)));
  if (ids.size === 0) return false;
  const found = await reader.rows(PAIRS, [numbers(ids), pair.targetLanguage, pair.sourceLanguage]);
  const bySource = new Map<number, Row[]>();
  for (const row of found.map(toRow)) {
    const same = bySource.get(row.source.id);
    if (same) same.push(row);
    else bySource.set(row.source.id, [row]);
  }
  searches.forEach((search, at) => {
    search.add(slices[at] ?? [], bySource);
  });
  return true;
}

/**
 * The matches of each search, best first, `limit` at most. A first round of candidates is nearly
 * always enough; more are fetched only where what was found is of other languages or banks, or
 * copies of one text, and for short texts, as long as a better match is likely.
 */
export async function completePairs(
  reader: MemoryReader,
  pair: Pair,
  searches: readonly TextSearch[],
  limit: number,
): Promise<readonly (readonly RankedPair[])[]> {
  const all = searches.map((search) => new PairSearch(search, pair, limit));
  let open = all;
  while (open.length > 0) {
    if (!(await compareNextRound(reader, pair.sourceLanguage, open))) break;
    while (await completeSlices(reader, pair, open)) {
      // Slices go on until every look-up is settled or has nothing more to complete.
    }
    open = open.filter((search) => search.unfinished);
  }
  return all.map(({ matches }) => matches);
}

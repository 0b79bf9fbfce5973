import { type Substitution, substituteFigures } from "@/core/figures/substitute";
import { isLanguage } from "@/core/language/language";
import { DOCUMENT_EDGE, foldHash, textHash } from "@/core/memory/fold";
import { type CodedContent, codeKinds, primaryLanguage } from "@/core/memory/memory-text";
import { query } from "@/core/memory/score";
import { type DiffPart, sourceDiffs } from "@/core/memory/source-diff";
import type { Actor } from "@/core/workflow/actor";
import { readingRight } from "./banks";
import { completePairs, type Pair, type RankedPair } from "./complete-pairs";
import type { Probe } from "./index/look-up-plans";
import { probeEqual, probeIndex } from "./index/probe-index";
import type { MemoryReader } from "./index/reader";
import { type Lookup, TextSearch } from "./score-texts";

/** A text to find matches for. `previous` and `next` are the neighbouring source texts; null is an edge of the document, undefined is not known. */
export type MatchQuery = {
  readonly text: string;
  /** Content with codes; without it the text has none. */
  readonly coded?: CodedContent;
  readonly previous?: string | null;
  readonly next?: string | null;
  /** String key (TMX tuid), when the document has keys. */
  readonly key?: string;
};

/** What a look-up asks for. Scores are percent, 0–101. */
export type FindMatchesInput = {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly queries: readonly MatchQuery[];
  /** Lowest score of interest; 70 when left out. */
  readonly minimum?: number;
  /** Matches per text; 5 when left out. */
  readonly limit?: number;
  /** Only these banks; all readable ones when left out. */
  readonly bankIds?: readonly string[];
  /** For pre-translation: a text with an identical one in the memory is not looked up further. */
  readonly stopAtIdentical?: boolean;
};

/** A match as screens and the command line show it; `score` is 0–101. */
export type MemoryMatch = RankedPair & {
  /** From the memory's source to the text at hand, in whole words. */
  readonly diff: readonly DiffPart[];
  /**
   * The target with the figures of the text at hand, when figures are all that differs and each
   * has its certain place; `spans` (UTF-16) are to be checked. Null otherwise.
   */
  readonly substituted: Substitution | null;
};

/** Default threshold: below it, mending a match costs more than translating (product decision). */
export const DEFAULT_MINIMUM = 70;
const DEFAULT_LIMIT = 5;

function contextHash(text: string | null | undefined, language: string): number | null {
  if (text === undefined) return null;
  return text === null ? DOCUMENT_EDGE : textHash(text, language);
}

/** A text at hand with the hashes that identical ones are found by. */
type Prepared = { readonly lookup: Lookup; readonly probe: Probe };

function prepare(each: MatchQuery, language: string, minimum: number): Prepared {
  const at = query(each.text, each.coded ? codeKinds(each.coded) : []);
  return {
    lookup: {
      query: at,
      previous: contextHash(each.previous, language),
      next: contextHash(each.next, language),
      key: each.key ?? null,
      minimum,
    },
    probe: {
      fold: at.fold,
      foldHash: foldHash(at.fold, language),
      textHash: textHash(each.text, language),
      language,
      minimum,
    },
  };
}

/**
 * Finds the matches of one or many texts, best first. Reads only; many texts cost hardly more
 * statements than one.
 * @throws AppError not-allowed
 */
export async function findMatches(
  reader: MemoryReader,
  actor: Actor,
  input: FindMatchesInput,
): Promise<readonly (readonly MemoryMatch[])[]> {
  const pair: Pair = {
    sourceLanguage: primaryLanguage(input.sourceLanguage),
    targetLanguage: primaryLanguage(input.targetLanguage),
    mayRead: readingRight(actor, input.bankIds ?? null),
  };
  return lookUp(reader, pair, input);
}

/** Below this base score more than figures must differ. */
const SUBSTITUTE_FROM = 75;

function substitute(
  match: RankedPair,
  text: string,
  { sourceLanguage, targetLanguage }: Pair,
): Substitution | null {
  if (match.base === 100 || match.base < SUBSTITUTE_FROM || match.targetCoded !== null) return null;
  if (!isLanguage(sourceLanguage) || !isLanguage(targetLanguage)) return null;
  return substituteFigures(match.target, targetLanguage, match.source, text, sourceLanguage);
}

/** Ranks by identical folds alone, or with the index as well. */
async function rank(
  reader: MemoryReader,
  pair: Pair,
  prepared: readonly Prepared[],
  limit: number,
  fuzzy: boolean,
): Promise<readonly (readonly RankedPair[])[]> {
  const probes = prepared.map(({ probe }) => probe);
  const candidates = fuzzy ? await probeIndex(reader, probes) : await probeEqual(reader, probes);
  const searches = prepared.flatMap(({ lookup }, at) => {
    const found = candidates[at];
    return found ? [new TextSearch(lookup, found)] : [];
  });
  return completePairs(reader, pair, searches, limit);
}

/** Ranks all; with `stopAtIdentical`, asks the index only for texts without an identical one. */
async function rankAll(
  reader: MemoryReader,
  pair: Pair,
  prepared: readonly Prepared[],
  limit: number,
  stopAtIdentical: boolean,
): Promise<readonly (readonly RankedPair[])[]> {
  if (!stopAtIdentical) return rank(reader, pair, prepared, limit, true);
  const ranked = [...(await rank(reader, pair, prepared, limit, false))];
  const open = prepared.flatMap((_, at) => ((ranked[at]?.[0]?.score ?? 0) < 100 ? [at] : []));
  const rest = open.flatMap((at) => prepared[at] ?? []);
  const further = rest.length > 0 ? await rank(reader, pair, rest, limit, true) : [];
  open.forEach((at, place) => {
    ranked[at] = further[place] ?? [];
  });
  return ranked;
}

/**
 * Texts looked up by the same statements. Of more, two lots are under way at any time: the database
 * works for one while the program counts and compares for the other.
 */
const LOT = 16;
const LANES = 2;

async function lookUp(
  reader: MemoryReader,
  pair: Pair,
  input: FindMatchesInput,
): Promise<readonly (readonly MemoryMatch[])[]> {
  const lots = Array.from({ length: Math.ceil(input.queries.length / LOT) }, (_, at) =>
    input.queries.slice(at * LOT, (at + 1) * LOT),
  );
  const found: (readonly (readonly MemoryMatch[])[])[] = [];
  const waiting = lots.entries();
  const lane = async () => {
    for (const [at, queries] of waiting) found[at] = await lookUpLot(reader, pair, input, queries);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // Reading ahead only saves time: when it fails, texts go on being fetched one by one.
  reader.readAhead().catch(() => undefined);
  return found.flat();
}

async function lookUpLot(
  reader: MemoryReader,
  pair: Pair,
  { minimum = DEFAULT_MINIMUM, limit = DEFAULT_LIMIT, stopAtIdentical = false }: FindMatchesInput,
  queries: readonly MatchQuery[],
): Promise<readonly (readonly MemoryMatch[])[]> {
  const language = pair.sourceLanguage;
  const prepared = queries.map((each) => prepare(each, language, minimum));
  const ranked = await rankAll(reader, pair, prepared, limit, stopAtIdentical);
  return ranked.map((matches, at) => {
    const { text = "" } = queries[at] ?? {};
    const diffOf = sourceDiffs(text, language);
    return matches.map((match) => ({
      ...match,
      diff: diffOf(match.source),
      substituted: substitute(match, text, pair),
    }));
  });
}

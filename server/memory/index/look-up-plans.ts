import {
  askedProbes,
  chooseProbes,
  POSTING_BUDGET,
  tallyWeights,
  worthOfWeight,
} from "@/core/memory/candidates";
import {
  isShort,
  probesOf,
  TRIGRAM_LENGTH,
  TRIGRAM_SCORE,
  trigramsOf,
  wordFeatures,
} from "@/core/memory/features";
import { textsIn } from "@/core/memory/place-list";
import { bucketOfKey, lengthWindow } from "@/core/memory/posting-codec";
import { bestOfBoth, Ranking } from "@/core/memory/ranking";
import { type Least, type Tallied, Tally } from "@/core/memory/tally";
import {
  chooseGrams,
  fewestShared,
  GRAM_BUDGET,
  leastWorth,
  likelyShared,
  worthOfOne,
} from "@/core/memory/trigrams";
import type { Found } from "./found-postings";
import { type KnownRuns, listsOf } from "./known-runs";
import type { Bounds } from "./known-texts";
import type { Asked, Look, Proposals } from "./look-at-index";

/** How texts are looked up: what is asked of the index for each, and how what is found is counted. */

/** A text to look up: its fold, its language, the lowest score of interest. */
export type Probe = {
  readonly fold: Int32Array;
  readonly foldHash: number;
  readonly textHash: number;
  readonly language: string;
  readonly minimum: number;
};

/** Length classes of interest. */
type Window = { readonly from: number; readonly to: number };

/** Looks a text up by its words: the texts that share most of the rarest stems and pairs. */
function planByWords({ fold, language, minimum }: Probe, known: KnownRuns): Look {
  const window = lengthWindow(fold.length, minimum);
  const probes = probesOf(wordFeatures(fold, language)).map((feature) => ({
    ...feature,
    ...listsOf(known, feature.hash, window.from, window.to),
  }));
  const asked = askedProbes(probes, POSTING_BUDGET);
  const rank = (found: Found, counts: readonly number[]) => {
    const counted = asked.map((probe, at) => ({ ...probe, count: counts[at] ?? 0 }));
    const { weighted, likely, scale } = tallyWeights(chooseProbes(counted, POSTING_BUDGET));
    const tallied = tally(weighted, found, window, {
      likely: new Uint16Array(256).fill(likely),
      certain: new Uint16Array(256).fill(Math.ceil(likely / 2)),
    });
    return new Ranking(tallied, worthOfWeight(fold.length, scale));
  };
  return {
    ...window,
    asked,
    begin: (kept) => {
      const counts = asked.map((probe) => countOf(probe, kept, window));
      const rankAnswered = (answered: Found) => {
        const more = asked.map((probe) => countOf(probe, answered, window));
        return rank(
          answered,
          counts.map((count, at) => count + (more[at] ?? 0)),
        );
      };
      return proposalsOf(rank(kept, counts), rankAnswered, () => 0);
    },
  };
}

function countOf({ hash, lists }: Asked, found: Found, { from, to }: Window): number {
  return lists.reduce(
    (sum, name) => {
      const list = found.listOf(name);
      return list ? sum + textsIn(list) : sum;
    },
    found.lists.count(hash, from, to),
  );
}

/** Candidates by trigrams that are compared before any is fetched. */
const SIFTED = 1536;

/** Looks a text up by its trigrams: the texts that share most of them, whichever they are. */
function planByTrigrams(
  { fold, language, minimum }: Probe,
  known: KnownRuns,
  bounds: Bounds,
): Look {
  const window = lengthWindow(fold.length, minimum);
  const grams = probesOf(trigramsOf(fold, language)).map((hash) => ({
    hash,
    ...listsOf(known, hash, window.from, window.to),
  }));
  const { read, unread } = chooseGrams(grams, GRAM_BUDGET);
  const { length } = fold;
  const certain = fewestShared(length, grams.length, unread, minimum);
  const likely = likelyShared(length, read.length, certain);
  const worth = worthOfOne(length, read.length);
  const weighted = read.map((gram) => ({ ...gram, weight: 1 }));
  const sieve = {
    depth: SIFTED,
    expect: bounds.expect,
    keeps: (id: number) => bounds.of(id) !== 0,
  };
  const rank = (found: Found) =>
    new Ranking(tally(weighted, found, window, { likely, certain }, true), worth, sieve);
  return {
    ...window,
    asked: read,
    begin: (kept) => proposalsOf(rank(kept), rank, leastWorth),
  };
}

type Weighted = Asked & { readonly weight: number };

function tally(
  features: readonly Weighted[],
  found: Found,
  { from, to }: Window,
  least: Least,
  ones = false,
): Tallied {
  const sums = new Tally(found.places, from, to, ones);
  for (const { hash, lists, weight } of features) {
    found.lists.addTo(sums, hash, weight, from, to);
    for (const name of lists) {
      const list = found.listOf(name);
      if (list) sums.addList(bucketOfKey(name.key), list, weight);
    }
  }
  return sums.finish(least);
}

/**
 * Proposals from what is kept, ranked at once, and from what the database answers with. `least` is what a text
 * comes to at least that may reach a score: it counts where there are more than enough.
 */
function proposalsOf(
  kept: Ranking,
  rankAnswered: (answered: Found) => Ranking,
  least: (score: number) => number,
): (answered: Found) => Proposals {
  const floor = (ranking: Ranking, score: number) => (ranking.isComplete ? 0 : least(score));
  kept.best(0, 1, 0);
  return (answered) => {
    if (answered.isEmpty) return (skip, count, score) => kept.best(skip, count, floor(kept, score));
    const other = rankAnswered(answered);
    return (skip, count, score) =>
      bestOfBoth([kept, other], skip, count, [floor(kept, score), floor(other, score)]);
  };
}

/**
 * One plan for most texts. Both for a short one whose match may lack trigrams: because it may be
 * longer than trigrams promise, or because it was indexed when fewer texts had any.
 */
export function plansOf(probe: Probe, known: KnownRuns, bounds: Bounds): readonly Look[] {
  if (!isShort(probe.fold)) return [planByWords(probe, known)];
  const reachesFar = (probe.fold.length * 100) / Math.max(1, probe.minimum) > TRIGRAM_LENGTH;
  const loses = probe.minimum < TRIGRAM_SCORE && reachesFar;
  const byTrigrams = planByTrigrams(probe, known, bounds);
  return loses || known.outdated ? [byTrigrams, planByWords(probe, known)] : [byTrigrams];
}

/** Proposals of several plans, in turn. */
export function inTurn(proposals: readonly Proposals[]): Proposals {
  const [first, second] = proposals;
  if (!first || !second) return first ?? (() => []);
  return (skip, count, score) => {
    const [a, b] = [first, second].map((best) => best(0, skip + count, score));
    const merged = new Set<number>();
    for (let at = 0; at < skip + count; at += 1)
      for (const id of [a?.[at], b?.[at]]) if (id !== undefined) merged.add(id);
    return Array.from(merged).slice(skip, skip + count);
  };
}

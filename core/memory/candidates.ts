/**
 * From postings to the few texts worth comparing: which features to read (the rarest, up to a
 * budget), and which texts share the most of the query with them.
 */

import { MOST_WEIGHT } from "./byte-counts";
import type { Feature } from "./features";
import { lengthOfClass } from "./posting-codec";

/** Postings that one look-up counts, but for the two rarest features, which are counted in any case. */
export const POSTING_BUDGET = 100_000;

/** A second feature that occurs more often is not read: it would cost more than it tells apart. */
const CEILING = 100_000;

const ALWAYS_READ = 2;

/** How often a probed feature occurs among texts of fitting length: about, when it is asked for; nearly exactly, when it is chosen. */
export type Probe = Feature & { readonly count: number };

/** Lists are cut by length more coarsely than a look-up needs: the share that fits, a low guess so that enough is read. */
const FITTING_SHARE = 0.5;

/**
 * The features whose postings are asked for, by what is known of their counts (0 is not frequent):
 * all that are not frequent, and the rarest frequent ones as far as the budget goes.
 */
export function askedProbes<T extends Probe>(probes: readonly T[], budget: number): readonly T[] {
  const sorted = probes.toSorted((a, b) => a.count - b.count);
  let spent = 0;
  const end = sorted.findIndex(({ count }, at) => {
    spent += count * FITTING_SHARE;
    return at >= ALWAYS_READ && spent > budget;
  });
  return end < 0 ? sorted : sorted.slice(0, end);
}

/** Beyond the postings of any feature: what the rarity of a feature is measured against. */
const COMMON = 4_000_000;

/** A shared rare feature tells more than a shared common one (inverse document frequency). */
function telling({ weight, count }: Probe): number {
  return weight * Math.max(0.1, Math.log(COMMON / (count + 1)));
}

/**
 * Of the features read, those to count with, weighted by how much they tell: rarest first until the
 * budget is spent; features that occur nowhere are left out.
 */
export function chooseProbes<T extends Probe>(probes: readonly T[], budget: number): readonly T[] {
  const found = probes.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const chosen: T[] = [];
  let spent = 0;
  for (const probe of found) {
    const tooCommon = chosen.length > 0 && probe.count > CEILING;
    if (tooCommon || (chosen.length >= ALWAYS_READ && spent + probe.count > budget)) break;
    chosen.push({ ...probe, weight: telling(probe) });
    spent += probe.count;
  }
  return chosen;
}

/** What one of `scale` units of weight is worth, by length class of the other text: likeness is relative to the longer text. */
export function worthOfWeight(length: number, scale = 1): Float64Array {
  return Float64Array.from(
    { length: 256 },
    (_, lengthClass) => 1 / (scale * Math.max(length, lengthOfClass(lengthClass))),
  );
}

/** Of all that the chosen features weigh, the share from which on a text is likely to be of use. */
const LIKELY_SHARE = 0.07;

/** Features as a tally takes them. */
export type TallyWeights<T> = {
  /** In whole numbers from 1 on. */
  readonly weighted: readonly T[];
  /** The sum that likely texts come to. */
  readonly likely: number;
  /** Units that stand for one of weight: by it, what two tallies come to is of one measure. */
  readonly scale: number;
};

/** Chosen features as a tally takes them. */
export function tallyWeights<T extends Probe>(chosen: readonly T[]): TallyWeights<T> {
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const scale = (MOST_WEIGHT - chosen.length) / total;
  const weighted = chosen.map((probe) => ({
    ...probe,
    weight: 1 + Math.floor(scale * probe.weight),
  }));
  return { weighted, likely: Math.max(1, Math.floor(LIKELY_SHARE * MOST_WEIGHT)), scale };
}

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
import { bucketOfKey, lengthWindow } from "@/core/memory/posting-codec";
import { Ranking } from "@/core/memory/ranking";
import { type Least, type Tallied, Tally } from "@/core/memory/tally";
import {
  chooseGrams,
  fewestShared,
  GRAM_BUDGET,
  leastWorth,
  likelyShared,
  worthOfOne,
} from "@/core/memory/trigrams";
import { prepared } from "@/server/db/prepared";
import { type KnownRuns, listsOf } from "./known-runs";
import type { Bounds } from "./known-texts";
import { type Asked, EQUAL, type Found, type Look, lookAtIndex } from "./look-at-index";
import type { MemoryReader } from "./reader";
import { numbers } from "./sql";

/** Asks the index which texts share rare features with the texts at hand. Any number of texts take one statement. */

/** A text to look up: its fold, its language, the lowest score of interest. */
export type Probe = {
  readonly fold: Int32Array;
  readonly foldHash: number;
  readonly textHash: number;
  readonly language: string;
  readonly minimum: number;
};

/** Numbers of texts, most alike first: `count` of them from place `skip` on, and none that hardly reaches `score` percent. */
export type Proposals = (skip: number, count: number, score: number) => readonly number[];

/** What the index proposes for a text: those of equal fold, newest first, and the best of the others. */
export type Candidates = {
  readonly equal: readonly number[];
  readonly best: Proposals;
  readonly bounds: Bounds;
};

/** What is asked for one text, and how it is counted. */
type Plan = Look & {
  readonly count: (found: Found, bounds: Bounds) => Proposals;
};

/** Looks a text up by its words: the texts that share most of the rarest stems and pairs. */
function planByWords({ fold, language, minimum }: Probe, known: KnownRuns): Plan {
  const window = lengthWindow(fold.length, minimum);
  const { from, to } = window;
  const probes = probesOf(wordFeatures(fold, language)).map((feature) => ({
    ...feature,
    ...listsOf(known, feature.hash, from, to),
  }));
  const asked = askedProbes(probes, POSTING_BUDGET);
  const worth = worthOfWeight(fold.length);
  return {
    ...window,
    asked,
    count: (found) => {
      const counted = asked.map((probe) => ({ ...probe, count: countOf(probe, found, window) }));
      const { weighted, likely } = tallyWeights(chooseProbes(counted, POSTING_BUDGET));
      const tallied = tally(weighted, found, window, {
        likely: new Uint16Array(256).fill(likely),
        certain: new Uint16Array(256).fill(Math.ceil(likely / 2)),
      });
      const ranking = new Ranking(tallied, worth);
      return (skip, count) => ranking.best(skip, count, 0);
    },
  };
}

function countOf({ hash, lists }: Asked, found: Found, { from, to }: Window): number {
  return lists.reduce(
    (sum, name) => sum + (found.listOf(name)?.length ?? 0),
    found.lists.count(hash, from, to),
  );
}

/** Candidates by trigrams that are compared before any is fetched. */
const SIFTED = 1536;

/** Looks a text up by its trigrams: the texts that share most of them, whichever they are. */
function planByTrigrams({ fold, language, minimum }: Probe, known: KnownRuns): Plan {
  const window = lengthWindow(fold.length, minimum);
  const { from, to } = window;
  const grams = probesOf(trigramsOf(fold, language)).map((hash) => ({
    hash,
    ...listsOf(known, hash, from, to),
  }));
  const { read, unread } = chooseGrams(grams, GRAM_BUDGET);
  const { length } = fold;
  const certain = fewestShared(length, grams.length, unread, minimum);
  const worth = worthOfOne(length, read.length);
  return {
    ...window,
    asked: read,
    count: (found, bounds) => {
      const weighted = read.map((gram) => ({ ...gram, weight: 1 }));
      const likely = likelyShared(length, read.length, certain);
      const tallied = tally(weighted, found, window, { likely, certain });
      const keeps = (id: number) => bounds.of(id) !== 0;
      const sieve = { depth: SIFTED, expect: bounds.expect, keeps };
      const ranking = new Ranking(tallied, worth, sieve);
      return (skip, count, score) =>
        ranking.best(skip, count, tallied.isComplete ? 0 : leastWorth(score));
    },
  };
}

/** Length classes of interest. */
type Window = { readonly from: number; readonly to: number };

type Weighted = Asked & { readonly weight: number };

function tally(
  features: readonly Weighted[],
  found: Found,
  { from, to }: Window,
  least: Least,
): Tallied {
  const sums = new Tally(found.places, from, to);
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
 * One plan for most texts. Both for a short one whose match may lack trigrams: because it may be
 * longer than trigrams promise, or because it was indexed when fewer texts had any.
 */
function plansOf(probe: Probe, known: KnownRuns): readonly Plan[] {
  if (!isShort(probe.fold)) return [planByWords(probe, known)];
  const reachesFar = (probe.fold.length * 100) / Math.max(1, probe.minimum) > TRIGRAM_LENGTH;
  const loses = probe.minimum < TRIGRAM_SCORE && reachesFar;
  const byTrigrams = planByTrigrams(probe, known);
  return loses || known.outdated ? [byTrigrams, planByWords(probe, known)] : [byTrigrams];
}

/** Proposals of several plans, in turn. */
function inTurn(proposals: readonly Proposals[]): Proposals {
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

/** Looks up many texts at once. */
export async function probeIndex(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const folds = probes.map(({ foldHash }) => foldHash);
  const texts = probes.map(({ textHash }) => textHash);
  const { plans, found, equal } = await lookAtIndex(reader, folds, texts, (known) =>
    probes.map((probe) => plansOf(probe, known)),
  );
  const equals = equalByPlace(probes.length, equal);
  return probes.map((probe, at) => {
    const bounds = boundsOf(reader, probe);
    const proposals = (plans[at] ?? []).map(({ count }) => count(found, bounds));
    return { equal: equals[at] ?? [], best: inTurn(proposals), bounds };
  });
}

function boundsOf({ knownTexts }: MemoryReader, { language, fold, minimum }: Probe): Bounds {
  return knownTexts.boundsOf(language, fold, minimum);
}

/** Texts of equal fold, by place of the probe. */
function equalByPlace(places: number, found: string | null): readonly number[][] {
  const equal: number[][] = Array.from({ length: places }, () => []);
  for (const pair of found?.split(",") ?? []) {
    const [place, id] = pair.split(":");
    equal[Number(place) - 1]?.push(Number(id));
  }
  return equal;
}

const EQUAL_ONLY = prepared("memory_equal", EQUAL.trim());

/** Only the texts of equal fold: one cheap statement. */
export async function probeEqual(
  reader: MemoryReader,
  probes: readonly Probe[],
): Promise<readonly Candidates[]> {
  const [row] = await reader.rows(EQUAL_ONLY, [
    numbers(probes.map(({ foldHash }) => foldHash)),
    numbers(probes.map(({ textHash }) => textHash)),
  ]);
  const equals = equalByPlace(probes.length, row?.[0] ?? null);
  return probes.map((probe, at) => ({
    equal: equals[at] ?? [],
    best: () => [],
    bounds: boundsOf(reader, probe),
  }));
}

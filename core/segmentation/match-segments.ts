/**
 * Keeps the identity of segments when a text is cut again or its source comes in a new version.
 * What did not change keeps its id, and with it its translation and approval; what is still the
 * same sentence, edited, keeps its id and reopens; the rest is new or gone.
 */
import { diffArrays } from "diff";

/** A segment as far as matching needs it. `signature` stands for its codes, where they matter. */
export type MatchableSegment = { readonly text: string; readonly signature?: string };

/** An existing segment. */
export type OldSegment = MatchableSegment & { readonly id: string };

/**
 * What became of a segment. `at` is the index among the new segments; `similarity` is percent
 * (0–100). Rows come in the order of the new segments, each removed one after its old neighbour.
 */
export type SegmentMatch =
  | {
      readonly kind: "unchanged";
      readonly id: string;
      readonly at: number;
      readonly similarity: 100;
    }
  | {
      readonly kind: "changed";
      readonly id: string;
      readonly at: number;
      readonly similarity: number;
    }
  | { readonly kind: "added"; readonly id: null; readonly at: number; readonly similarity: 0 }
  | { readonly kind: "removed"; readonly id: string; readonly at: null; readonly similarity: 0 };

/** At this likeness two texts are one sentence, edited: below it reviewers call it another one. */
const SAME_SENTENCE = 50;
/** Comparisons made within one stretch of changed segments; beyond it only neighbours are compared. */
const MAX_PAIRS = 40_000;
/** Edits after which aligning whole lists gives up; equal texts are then paired in their order. */
const MAX_EDITS = 4_000;

/** Equal keys are equal segments: text in NFC, white space as one space, and the codes. */
function keyOf({ text, signature = "" }: MatchableSegment): string {
  return `${text.normalize("NFC").replace(/\s+/gu, " ").trim()}\u0000${signature}`;
}

/** New index → old index of the equal segments that kept their order. */
function pairInOrder(oldKeys: readonly string[], newKeys: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const changes = diffArrays([...oldKeys], [...newKeys], { maxEditLength: MAX_EDITS }) ?? [];
  let oldAt = 0;
  let newAt = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) pairs.set(newAt + step, oldAt + step);
    oldAt += added ? 0 : count;
    newAt += removed ? 0 : count;
  }
  return pairs;
}

/** New index → old index of equal segments that were moved, each pair in reading order. */
function pairMoved(
  oldKeys: readonly string[],
  newKeys: readonly string[],
  inOrder: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const used = new Set(inOrder.values());
  const free = new Map<string, number[]>();
  for (const [index, key] of oldKeys.entries()) {
    if (used.has(index)) continue;
    const same = free.get(key);
    if (same) same.push(index);
    else free.set(key, [index]);
  }
  const pairs = new Map<number, number>();
  for (const [index, key] of newKeys.entries()) {
    const candidate = inOrder.has(index) ? undefined : free.get(key)?.shift();
    if (candidate !== undefined) pairs.set(index, candidate);
  }
  return pairs;
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folded = ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim()} `;
  for (let at = 0; at + 1 < folded.length; at++) {
    const pair = folded.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of letter pairs, percent: cheap, and blind to word order and to moved clauses. */
function likeness(one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of one) {
    shared += Math.min(count, two.get(pair) ?? 0);
    total += count;
  }
  for (const count of two.values()) total += count;
  return total === 0 ? 100 : Math.round((200 * shared) / total);
}

/** How alike two texts are, percent. */
export function textLikeness(one: string, two: string): number {
  return likeness(bigrams(one), bigrams(two));
}

type Link = { readonly oldAt: number; readonly newAt: number; readonly similarity: number };

/** Links edited sentences of one stretch between unchanged ones: the most alike first. */
function linkSimilar(
  olds: readonly OldSegment[],
  news: readonly MatchableSegment[],
  oldRun: readonly number[],
  newRun: readonly number[],
): readonly Link[] {
  const oldGrams = oldRun.map((index) => bigrams(olds[index]?.text ?? ""));
  const newGrams = newRun.map((index) => bigrams(news[index]?.text ?? ""));
  const near = oldRun.length * newRun.length > MAX_PAIRS ? 20 : Number.POSITIVE_INFINITY;
  const links: Link[] = [];
  for (const [o, oldAt] of oldRun.entries()) {
    const from = Math.max(0, o - near);
    for (let n = from; n < Math.min(newRun.length, o + near + 1); n++) {
      const similarity = likeness(oldGrams[o] ?? new Map(), newGrams[n] ?? new Map());
      if (similarity >= SAME_SENTENCE)
        links.push({ oldAt, newAt: newRun[n] ?? 0, similarity: Math.min(99, similarity) });
    }
  }
  const distance = ({ oldAt, newAt }: Link) => Math.abs(oldAt - newAt);
  links.sort((a, b) => b.similarity - a.similarity || distance(a) - distance(b));
  const taken = { old: new Set<number>(), new: new Set<number>() };
  return links.filter(({ oldAt, newAt }) => {
    if (taken.old.has(oldAt) || taken.new.has(newAt)) return false;
    taken.old.add(oldAt);
    taken.new.add(newAt);
    return true;
  });
}

/** The stretches of unpaired segments between the pairs that kept their order. */
function runsBetween(
  oldCount: number,
  newCount: number,
  pairs: ReadonlyMap<number, number>,
  inOrder: ReadonlyMap<number, number>,
): readonly { readonly olds: readonly number[]; readonly news: readonly number[] }[] {
  const pairedOld = new Set(pairs.values());
  const anchors = [...inOrder.keys()].sort((a, b) => a - b);
  const edges = [
    ...anchors.map((at) => [pairs.get(at) ?? 0, at] as const),
    [oldCount, newCount] as const,
  ];
  let [oldFrom, newFrom] = [0, 0];
  return edges.map(([oldTo, newTo]) => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, step) => from + step);
    const run = {
      olds: range(oldFrom, oldTo).filter((index) => !pairedOld.has(index)),
      news: range(newFrom, newTo).filter((index) => !pairs.has(index)),
    };
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
    return run;
  });
}

/** Matches every old and every new segment exactly once. */
export function matchSegments(
  olds: readonly OldSegment[],
  news: readonly MatchableSegment[],
): readonly SegmentMatch[] {
  const [oldKeys, newKeys] = [olds.map(keyOf), news.map(keyOf)];
  const inOrder = pairInOrder(oldKeys, newKeys);
  const pairs = new Map([...inOrder, ...pairMoved(oldKeys, newKeys, inOrder)]);
  const links = new Map<number, Link>();
  for (const run of runsBetween(olds.length, news.length, pairs, inOrder))
    for (const link of linkSimilar(olds, news, run.olds, run.news)) links.set(link.newAt, link);

  const kept = new Set([...pairs.values(), ...[...links.values()].map(({ oldAt }) => oldAt)]);
  const matches: SegmentMatch[] = [];
  let passed = 0;
  const passRemoved = (upTo: number): void => {
    for (; passed < upTo; passed++) {
      const id = olds[passed]?.id ?? "";
      if (!kept.has(passed)) matches.push({ kind: "removed", id, at: null, similarity: 0 });
    }
  };
  for (const at of news.keys()) {
    const oldAt = pairs.get(at) ?? links.get(at)?.oldAt;
    if (oldAt === undefined) {
      matches.push({ kind: "added", id: null, at, similarity: 0 });
      continue;
    }
    const id = olds[oldAt]?.id ?? "";
    passRemoved(oldAt);
    const similarity = links.get(at)?.similarity;
    if (similarity === undefined) matches.push({ kind: "unchanged", id, at, similarity: 100 });
    else matches.push({ kind: "changed", id, at, similarity });
  }
  passRemoved(olds.length);
  return matches;
}

/**
 * Groups the figures of several languages that say the same fact. Figures are paired where they
 * agree, closest kinds and positions first; what stays alone is what a comparison has to explain.
 */

import { figuresAgree, looseness } from "@/core/figures/agree";
import type { Figure } from "@/core/figures/figure";
import type { Language } from "@/core/language/language";

/** One fact as the languages tell it. */
export type Cluster = Partial<Record<Language, Figure>>;

/** The figures of each compared text. */
export type FigureLists = ReadonlyMap<Language, readonly Figure[]>;

/** Beyond this many figures only near neighbours are compared, so that long texts stay linear. */
const WINDOW = 60;

type Pair = { readonly left: number; readonly right: number; readonly cost: number };

function agreeingPairs(left: readonly Figure[], right: readonly Figure[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [at, one] of left.entries()) {
    const centre = Math.round((at / Math.max(1, left.length)) * right.length);
    const from = Math.max(0, centre - WINDOW);
    const to = Math.min(right.length, centre + WINDOW);
    for (let index = from; index < to; index += 1) {
      const other = right[index];
      if (other === undefined || !figuresAgree(one, other)) continue;
      const distance = Math.abs(at / left.length - index / right.length);
      pairs.push({ left: at, right: index, cost: looseness(one, other) + distance });
    }
  }
  return pairs.sort((a, b) => a.cost - b.cost);
}

/** Pairs agreeing figures one to one; the result maps left figures to right ones. */
function pairUp(left: readonly Figure[], right: readonly Figure[]): ReadonlyMap<Figure, Figure> {
  const matched = new Map<Figure, Figure>();
  const taken = new Set<number>();
  for (const pair of agreeingPairs(left, right)) {
    const [one, other] = [left[pair.left], right[pair.right]];
    if (one === undefined || other === undefined) continue;
    if (matched.has(one) || taken.has(pair.right)) continue;
    matched.set(one, other);
    taken.add(pair.right);
  }
  return matched;
}

/** Every figure in exactly one cluster; the languages are matched in the order given. */
export function clusterFigures(lists: FigureLists, order: readonly Language[]): readonly Cluster[] {
  let clusters: readonly Cluster[] = [];
  for (const language of order) {
    clusters = addLanguage(clusters, language, lists.get(language) ?? []);
  }
  return clusters;
}

function addLanguage(
  clusters: readonly Cluster[],
  language: Language,
  figures: readonly Figure[],
): readonly Cluster[] {
  const placed = new Map<Cluster, Figure>();
  let rest = figures;
  for (const member of ["kk", "ru", "en"] as const) {
    const open = clusters.filter(
      (cluster) => cluster[member] !== undefined && !placed.has(cluster),
    );
    const owners = new Map(open.map((cluster) => [cluster[member], cluster]));
    const matched = pairUp(
      [...owners.keys()].filter((figure) => figure !== undefined),
      rest,
    );
    for (const [owner, figure] of matched) {
      const cluster = owners.get(owner);
      if (cluster !== undefined) placed.set(cluster, figure);
    }
    const used = new Set(matched.values());
    rest = rest.filter((figure) => !used.has(figure));
  }
  const grown = clusters.map((cluster) => {
    const figure = placed.get(cluster);
    return figure === undefined ? cluster : { ...cluster, [language]: figure };
  });
  return [...grown, ...rest.map((figure) => ({ [language]: figure }))];
}

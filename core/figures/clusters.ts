/**
 * Groups the figures of several languages that say the same fact. Figures are paired where they
 * agree, closest kinds and positions first; what stays alone is what a comparison has to explain.
 */

import { currenciesDiffer, figuresAgree, looseness } from "@/core/figures/agree";
import type { Figure } from "@/core/figures/figure";
import type { Language } from "@/core/language/language";

/** One fact as the languages tell it. */
export type Cluster = Partial<Record<Language, Figure>>;

/** The figures of each compared text. */
export type FigureLists = ReadonlyMap<Language, readonly Figure[]>;

/** Beyond this many figures only near neighbours are compared, so that long texts stay linear. */
const WINDOW = 60;

type Pair = { readonly cluster: Cluster; readonly figure: Figure; readonly cost: number };

/** Every figure in exactly one cluster; the languages are matched in the order given. */
export function clusterFigures(lists: FigureLists, order: readonly Language[]): readonly Cluster[] {
  let clusters: readonly Cluster[] = [];
  for (const language of order) {
    clusters = addLanguage(clusters, language, lists.get(language) ?? []);
  }
  return clusters;
}

/** The cost of adding a figure to a cluster: its closest member decides; null when none agrees. */
function costOf(cluster: Cluster, figure: Figure): number | null {
  let best: number | null = null;
  for (const member of Object.values(cluster)) {
    if (currenciesDiffer(member, figure)) return null;
    if (!figuresAgree(member, figure)) continue;
    const cost = looseness(member, figure);
    if (best === null || cost < best) best = cost;
  }
  return best;
}

function agreeingPairs(clusters: readonly Cluster[], figures: readonly Figure[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const place = at / clusters.length;
    const centre = Math.round(place * figures.length);
    const to = Math.min(figures.length, centre + WINDOW);
    for (let index = Math.max(0, centre - WINDOW); index < to; index += 1) {
      const figure = figures[index];
      const cost = figure === undefined ? null : costOf(cluster, figure);
      if (figure === undefined || cost === null) continue;
      pairs.push({ cluster, figure, cost: cost + Math.abs(place - index / figures.length) });
    }
  }
  return pairs.sort((a, b) => a.cost - b.cost);
}

function addLanguage(
  clusters: readonly Cluster[],
  language: Language,
  figures: readonly Figure[],
): readonly Cluster[] {
  const placed = new Map<Cluster, Figure>();
  const used = new Set<Figure>();
  for (const { cluster, figure } of agreeingPairs(clusters, figures)) {
    if (placed.has(cluster) || used.has(figure)) continue;
    placed.set(cluster, figure);
    used.add(figure);
  }
  const grown = clusters.map((cluster) => {
    const figure = placed.get(cluster);
    return figure === undefined ? cluster : { ...cluster, [language]: figure };
  });
  const rest = figures.filter((figure) => !used.has(figure));
  return [...grown, ...rest.map((figure) => ({ [language]: figure }))];
}

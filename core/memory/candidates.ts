/**
 * From postings to the few texts worth comparing: which features to read (the rarest, up to a
 * budget), and which texts share the most of the query with them.
 */

import type { Feature } from "./features";

/** Postings that one look-up reads at most, but for the two rarest features, which are always read. */
export const POSTING_BUDGET = 4_000;

const ALWAYS_READ = 2;

/** How often a probed feature occurs among texts of fitting length. */
export type Probe = Feature & { readonly count: number };

/** The features to read: rarest first until the budget is spent; features that occur nowhere are left out. */
export function chooseProbes(probes: readonly Probe[], budget = POSTING_BUDGET): readonly Probe[] {
  const found = probes.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const chosen: Probe[] = [];
  let spent = 0;
  for (const probe of found) {
    if (chosen.length >= ALWAYS_READ && spent + probe.count > budget) break;
    chosen.push(probe);
    spent += probe.count;
  }
  return chosen;
}

/** Counts what each text shares with the query. */
export class Overlap {
  private readonly shared = new Map<number, number>();
  private readonly lengths = new Map<number, number>();

  add(id: number, lengthClass: number, weight: number): void {
    const before = this.shared.get(id);
    if (before === undefined) this.lengths.set(id, lengthClass);
    this.shared.set(id, (before ?? 0) + weight);
  }

  /** Texts seen, best first, `count` of them at most from place `skip` on; newer texts (greater numbers) win ties. */
  best(queryClass: number, skip: number, count: number): readonly number[] {
    const ranked: { id: number; likeness: number }[] = [];
    for (const [id, shared] of this.shared) {
      const longer = Math.max(queryClass, this.lengths.get(id) ?? 0);
      ranked.push({ id, likeness: shared * 2 ** (-longer / 24) });
    }
    ranked.sort((a, b) => b.likeness - a.likeness || b.id - a.id);
    return ranked.slice(skip, skip + count).map(({ id }) => id);
  }
}

/**
 * From postings to the few texts worth comparing: which features to read (the rarest, up to a
 * budget), and which texts share the most of the query with them.
 */

import type { Feature } from "./features";

/** Postings that one look-up reads, but for the two rarest features, which are read in any case. */
export const POSTING_BUDGET = 4_000;

/**
 * The budget of a short text: its words are common and its neighbours many, so that the best five
 * can be told apart only by more trigrams (measured at a million units: 4,000 found 75 % of the
 * five best, 24,000 found 94 to 97 %, 48,000 found 98 %, 64,000 no more for 15 % more work).
 */
export const SHORT_POSTING_BUDGET = 48_000;

/** A second feature that occurs more often is not read: it would cost more than it tells apart. */
const CEILING = 12_000;

/** Code points up to which a text counts as short: four long words of Kazakh. */
const SHORT_LENGTH = 56;

const ALWAYS_READ = 2;

/** Whether a fold belongs to a short text. */
export function isShort(fold: Int32Array): boolean {
  return fold.length <= SHORT_LENGTH;
}

/** How often a probed feature occurs among texts of fitting length. */
export type Probe = Feature & { readonly count: number };

/** The features to read: rarest first until the budget is spent; features that occur nowhere are left out. */
export function chooseProbes(probes: readonly Probe[], budget = POSTING_BUDGET): readonly Probe[] {
  const found = probes.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const chosen: Probe[] = [];
  let spent = 0;
  for (const probe of found) {
    const tooCommon = chosen.length > 0 && probe.count > CEILING;
    if (tooCommon || (chosen.length >= ALWAYS_READ && spent + probe.count > budget)) break;
    chosen.push(probe);
    spent += probe.count;
  }
  return chosen;
}

/** What a length class takes off: likeness is what is shared, relative to the longer text. */
const PER_CLASS = Float64Array.from({ length: 256 }, (_, lengthClass) => 2 ** (-lengthClass / 24));

/** Counts what each text shares with the query. Flat lists, because a look-up counts thousands. */
export class Overlap {
  private readonly slots = new Map<number, number>();
  private readonly ids: number[] = [];
  private readonly shared: number[] = [];
  private readonly classes: number[] = [];

  add(id: number, lengthClass: number, weight: number): void {
    const slot = this.slots.get(id);
    if (slot === undefined) {
      this.slots.set(id, this.ids.length);
      this.ids.push(id);
      this.shared.push(weight);
      this.classes.push(lengthClass);
    } else this.shared[slot] = (this.shared[slot] ?? 0) + weight;
  }

  /** Texts seen, best first, `count` of them at most from place `skip` on; newer texts (greater numbers) win ties. */
  best(queryClass: number, skip: number, count: number): readonly number[] {
    const likeness = new Float64Array(this.ids.length);
    for (let slot = 0; slot < likeness.length; slot += 1) {
      const longer = Math.max(queryClass, this.classes[slot] ?? 0);
      likeness[slot] = (this.shared[slot] ?? 0) * (PER_CLASS[longer] ?? 0);
    }
    // Sorting bare numbers is quick; only texts that reach the last wanted place are sorted as such.
    const floor = likeness.toSorted()[Math.max(0, likeness.length - skip - count)] ?? 0;
    const ranked: { id: number; likeness: number }[] = [];
    for (let slot = 0; slot < likeness.length; slot += 1) {
      const value = likeness[slot] ?? 0;
      if (value >= floor) ranked.push({ id: this.ids[slot] ?? 0, likeness: value });
    }
    ranked.sort((a, b) => b.likeness - a.likeness || b.id - a.id);
    return ranked.slice(skip, skip + count).map(({ id }) => id);
  }
}

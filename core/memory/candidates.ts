/**
 * From postings to the few texts worth comparing: which features to read (the rarest, up to a
 * budget), and which texts share the most of the query with them.
 */

import { Best } from "./best";
import type { Feature } from "./features";

/** Postings that one look-up counts, but for the two rarest features, which are counted in any case. */
export const POSTING_BUDGET = 16_000;

/** A second feature that occurs more often is not read: it would cost more than it tells apart. */
const CEILING = 12_000;

const ALWAYS_READ = 2;

/** How often a probed feature occurs among texts of fitting length: about, when it is asked for; exactly, when it is chosen. */
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
export function chooseProbes(probes: readonly Probe[], budget: number): readonly Probe[] {
  const found = probes.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const chosen: Probe[] = [];
  let spent = 0;
  for (const probe of found) {
    const tooCommon = chosen.length > 0 && probe.count > CEILING;
    if (tooCommon || (chosen.length >= ALWAYS_READ && spent + probe.count > budget)) break;
    chosen.push({ ...probe, weight: telling(probe) });
    spent += probe.count;
  }
  return chosen;
}

/** What a length class takes off: likeness is what is shared, relative to the longer text. */
const PER_CLASS = Float64Array.from({ length: 256 }, (_, lengthClass) => 2 ** (-lengthClass / 24));

/**
 * Counts what each text shares with the query: an open-addressing table over flat arrays, because a
 * look-up counts tens of thousands.
 */
export class Overlap {
  /** Slot of a text, plus one; 0 is free. */
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly ids: Float64Array;
  private readonly shared: Float64Array;
  private readonly classes: Uint8Array;
  private size = 0;

  /** `postings` is how many will be added at most. */
  constructor(postings: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(8, postings * 2)));
    this.table = new Int32Array(room);
    this.mask = room - 1;
    this.ids = new Float64Array(postings);
    this.shared = new Float64Array(postings);
    this.classes = new Uint8Array(postings);
  }

  add(id: number, lengthClass: number, weight: number): void {
    const { table, mask, ids, shared } = this;
    let at = (Math.imul(id | 0, 0x9e3779b1) >>> 7) & mask;
    for (let slot = table[at] ?? 0; slot !== 0; slot = table[at] ?? 0) {
      if (ids[slot - 1] === id) {
        shared[slot - 1] = (shared[slot - 1] ?? 0) + weight;
        return;
      }
      at = (at + 1) & mask;
    }
    ids[this.size] = id;
    shared[this.size] = weight;
    this.classes[this.size] = lengthClass;
    this.size += 1;
    table[at] = this.size;
  }

  /** Texts seen, best first, `count` of them at most from place `skip` on; newer texts (greater numbers) win ties. */
  best(queryClass: number, skip: number, count: number): readonly number[] {
    const best = new Best(Math.min(skip + count, this.size));
    for (let slot = 0; slot < this.size; slot += 1) {
      const longer = Math.max(queryClass, this.classes[slot] ?? 0);
      best.offer(this.ids[slot] ?? 0, (this.shared[slot] ?? 0) * (PER_CLASS[longer] ?? 0));
    }
    return best.from(skip);
  }
}

/**
 * How often the frequent features of the index occur. A look-up that knows it does not ask for the
 * lists of common words at all: four fifths of what it would read and throw away (measured at a
 * million units). A hint and nothing more: a feature that is not listed is asked for.
 */

import { FREQUENT_BASE, featureOfKey, type PostingRow } from "./posting-codec";

const BYTES = 8;

/** Adds up the frequent features of a run while its rows are written. */
export class FrequencyCounter {
  private readonly totals = new Map<number, number>();

  add({ key, part, total }: PostingRow): void {
    if (key < FREQUENT_BASE || part > 0) return;
    const feature = featureOfKey(key);
    this.totals.set(feature, (this.totals.get(feature) ?? 0) + total);
  }

  /** Feature and count as 32 bits each, big-endian. */
  encode(): Uint8Array {
    const bytes = new Uint8Array(this.totals.size * BYTES);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const [feature, total] of this.totals) {
      view.setUint32(at, feature);
      view.setUint32(at + 4, total);
      at += BYTES;
    }
    return bytes;
  }
}

/** What is known of the runs of one database. Runs never change, so each is read once. */
export class Frequencies {
  private readonly runs = new Map<number, Uint8Array>();
  private totals = new Map<number, number>();

  /** Of these runs, those not known yet. */
  unknown(runs: readonly number[]): readonly number[] {
    return runs.filter((run) => !this.runs.has(run));
  }

  /** Takes what is newly read, and forgets runs that are no more. */
  update(present: readonly number[], read: ReadonlyMap<number, Uint8Array>): void {
    for (const [run, bytes] of read) this.runs.set(run, bytes);
    const kept = new Set(present);
    for (const run of this.runs.keys()) if (!kept.has(run)) this.runs.delete(run);
    this.totals = new Map();
    for (const bytes of this.runs.values()) this.addUp(bytes);
  }

  /** Postings of a frequent feature in the known runs; 0 for one that is not frequent. */
  total(feature: number): number {
    return this.totals.get(feature) ?? 0;
  }

  private addUp(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + BYTES <= bytes.length; at += BYTES) {
      const feature = view.getUint32(at);
      this.totals.set(feature, (this.totals.get(feature) ?? 0) + view.getUint32(at + 4));
    }
  }
}

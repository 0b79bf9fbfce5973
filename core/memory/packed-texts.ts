/**
 * Folds of texts as a process keeps them, a byte for a code point. A look-up has hundreds of
 * candidates that share enough and differ too much; compared here, they need not be fetched from the
 * database (docs/decisions/translation-memory.md, "What a process keeps").
 */

import { compilePattern, type Pattern } from "./levenshtein";
import { foldScore } from "./score";
import { PAGE } from "./text-places";

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
  /** For each place where its text begins, and its code points; 0 code points for those that are not here. */
  private readonly spans = new Uint32Array(2 * PAGE);

  /** Takes a text in; an empty one and one that is too long are left out. */
  add(place: number, fold: Int32Array): void {
    if (fold.length === 0 || fold.length >= TOO_LONG) return;
    if (this.filled + fold.length > this.bytes.length) this.grow();
    this.spans[2 * place] = this.filled;
    this.spans[2 * place + 1] = fold.length;
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
    return this.bytes.byteLength + this.spans.byteLength;
  }

  /** Whether there is a text at a place. */
  has(place: number): boolean {
    return this.spans[2 * place + 1] !== 0;
  }

  /** First and last byte of the text at a place: read for many texts before they are compared, the processor waits for them all at once. */
  edges(place: number): number {
    const start = this.spans[2 * place] ?? 0;
    const length = this.spans[2 * place + 1] ?? 0;
    return (this.bytes[start] ?? 0) + (this.bytes[start + length - 1] ?? 0);
  }

  /** The best base score of the text at a place: `foldScore`, and undefined when it is not here. */
  score(pattern: Pattern, place: number, minimum: number): number | undefined {
    const length = this.spans[2 * place + 1] ?? 0;
    if (length === 0) return undefined;
    return foldScore(pattern, this.bytes, minimum, this.spans[2 * place] ?? 0, length);
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
  return (page, place) => page.score(pattern, place, minimum);
}

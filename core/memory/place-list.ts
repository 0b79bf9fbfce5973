/** Lists of frequent features as a process keeps them: the places of a feature's texts within one bucket of lengths. */

import { TRIGRAM_LENGTH } from "./features";
import { decodeList, lengthClass } from "./posting-codec";
import { PostingColumns } from "./posting-columns";
import { bucketOf, type TextPlaces } from "./text-places";

/**
 * Places of texts in a bucket (`TextPlaces`), each once, in ascending order: each as its distance from the one
 * before, the first from −1. Half the bytes are half the time that counting waits for memory.
 */
export type PlaceDistances = Uint16Array;

/** Stands for this distance and no text: the next one is counted from there. */
export const FAR = 0xffff;

/** Places of texts of which there are many: a bit for each place, from the place 32 · `first` on. */
export class PlaceBits {
  readonly first: number;
  readonly words: Int32Array;
  /** Texts. */
  readonly size: number;

  constructor(first: number, words: Int32Array, size: number) {
    this.first = first;
    this.words = words;
    this.size = size;
  }

  get byteLength(): number {
    return this.words.byteLength;
  }
}

/** The places of a feature's texts. */
export type PlaceList = PlaceDistances | PlaceBits;

/** How many texts are in a list, or a few more. */
export function textsIn(list: PlaceList): number {
  return list instanceof PlaceBits ? list.size : list.length;
}

/** Postings of the rows at hand, kept between calls so that a look-up allocates nothing for them. */
const scratch = new PostingColumns();

/** Places in ascending order as a list: bits when there is a text for each 32 places and trigrams are looked up. */
export function listOfPlaces(ascending: Uint32Array, bucket: number): PlaceList {
  const first = (ascending[0] ?? 0) >>> 5;
  const words = ((ascending.at(-1) ?? 0) >>> 5) - first + 1;
  const isLong = bucket > LAST_WITH_TRIGRAMS || ascending.length < words;
  return isLong ? distancesOf(ascending) : bitsOf(ascending, first, words);
}

/** The last bucket whose texts have trigrams. */
const LAST_WITH_TRIGRAMS = bucketOf(lengthClass(TRIGRAM_LENGTH));

function bitsOf(ascending: Uint32Array, first: number, size: number): PlaceBits {
  const words = new Int32Array(size);
  for (const place of ascending) {
    const word = (place >>> 5) - first;
    words[word] = (words[word] ?? 0) | (1 << (place & 31));
  }
  return new PlaceBits(first, words, ascending.length);
}

function distancesOf(ascending: Uint32Array): PlaceDistances {
  let far = 0;
  let last = -1;
  for (const place of ascending) {
    far += Math.floor((place - last) / FAR);
    last = place;
  }
  const list = new Uint16Array(ascending.length + far);
  let filled = 0;
  last = -1;
  for (const place of ascending) {
    for (; place - last >= FAR; last += FAR) {
      list[filled] = FAR;
      filled += 1;
    }
    list[filled] = place - last;
    filled += 1;
    last = place;
  }
  return list;
}

function readRows(rows: readonly Uint8Array[]): void {
  scratch.size = 0;
  for (const row of rows) decodeList(row, scratch);
}

function listOfScratch(texts: TextPlaces): PlaceList {
  const { ids, classes, size } = scratch;
  const places = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) places[at] = texts.placeOf(ids[at] ?? 0, classes[at] ?? 0);
  return listOfPlaces(places.sort(), bucketOf(classes[0] ?? 0));
}

/** Reads the rows of one list as they are stored: those of one feature, bucket and run. */
export function placeList(rows: readonly Uint8Array[], texts: TextPlaces): PlaceList {
  readRows(rows);
  return listOfScratch(texts);
}

/** The same of a list with a text that is wanted; null, and no text gets a place, when none is. */
export function placeListWith(
  rows: readonly Uint8Array[],
  texts: TextPlaces,
  isWanted: (id: number) => boolean,
): PlaceList | null {
  readRows(rows);
  return scratch.ids.subarray(0, scratch.size).some(isWanted) ? listOfScratch(texts) : null;
}

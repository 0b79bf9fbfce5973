import { setTimeout as pause } from "node:timers/promises";
import { foldCodes } from "@/core/memory/fold";
import { comparison, PackedPage } from "@/core/memory/packed-texts";
import { lengthClass } from "@/core/memory/posting-codec";
import { PAGE, type TextPlaces } from "@/core/memory/text-places";
import { prepared } from "@/server/db/prepared";
import { MEGABYTE, shareOfMemory } from "@/server/machine-memory";
import type { Rows } from "./known-runs";

/**
 * Texts that a process has read ahead, so that a look-up fetches only those that come near the text
 * at hand. They are read page by page in the background, those first that look-ups missed most;
 * until then, and beyond the room there is for them, texts are fetched as they are asked for. A
 * text's number and its words belong together for ever, so what is kept holds; texts that were
 * removed meanwhile are left out when they are fetched.
 */

/** Bytes kept: 130 MB hold the texts of a million units in one language. */
const ROOM = shareOfMemory(1 / 32, 64 * MEGABYTE, 1024 * MEGABYTE);

/** Numbers read by one statement: the program is busy with them for some 10 ms. */
const STRIDE = 1024;

/** Characters from which on a text is not read. */
const LONGEST = 2500;

/** Missed texts from which on a page that has grown since is read again. */
const AGAIN = 2000;

const READ = prepared(
  "memory_read_ahead",
  `select json_agg(json_build_array(id, plain) order by id) from memory_variant
where id >= $1::bigint and id < $2::bigint and language = $3 and char_length(plain) < ${LONGEST}`,
);

type Shelf = { readonly page: PackedPage; missed: number };

/** Compares texts with one at hand. */
export type Bounds = {
  /** The best score that the text of a number can have, 0 below the threshold; undefined when it is not known. */
  readonly of: (id: number) => number | undefined;
  /** Brings texts near the processor that will be asked for. */
  readonly expect: (ids: readonly number[]) => void;
};

/** The texts that one process knows. */
export class KnownTexts {
  /** By language and number of the page. */
  private readonly shelves = new Map<string, (Shelf | undefined)[]>();
  private readonly missed = new Map<string, number>();
  private bytes = 0;
  /** Sum of what `expect` read last: without a use for it the reading might be left out. */
  lastRead = 0;
  private reading: Promise<void> | null = null;
  private readonly rows: Rows;
  private readonly places: TextPlaces;

  /** Texts that are read get their places in order of their numbers: lists of postings then go through them in order. */
  constructor(rows: Rows, places: TextPlaces) {
    this.rows = rows;
    this.places = places;
  }

  /** Compares candidates of a language with a text at hand; what it does not know it notes. */
  boundsOf(language: string, fold: Int32Array, minimum: number): Bounds {
    const compare = comparison(fold, minimum);
    const shelves = this.shelvesOf(language);
    const near = new Map<number, number>();
    const compared = (id: number) => {
      const number = Math.floor(id / PAGE);
      const shelf = shelves[number];
      const known = shelf && compare(shelf.page, id - number * PAGE);
      if (known === undefined) this.miss(`${language} ${number}`, shelf);
      // The few that are near are asked for again.
      else if (known > 0) near.set(id, known);
      return known;
    };
    return { of: (id) => near.get(id) ?? compared(id), expect: (ids) => this.expect(shelves, ids) };
  }

  private expect(shelves: readonly (Shelf | undefined)[], ids: readonly number[]): void {
    let read = 0;
    for (const id of ids) {
      const number = Math.floor(id / PAGE);
      read += shelves[number]?.page.edges(id - number * PAGE) ?? 0;
    }
    this.lastRead = read;
  }

  /** Whether a text is among those that were read. */
  knows(id: number): boolean {
    const number = Math.floor(id / PAGE);
    for (const shelves of this.shelves.values())
      if (shelves[number]?.page.has(id - number * PAGE)) return true;
    return false;
  }

  private shelvesOf(language: string): (Shelf | undefined)[] {
    let shelves = this.shelves.get(language);
    if (!shelves) {
      shelves = [];
      this.shelves.set(language, shelves);
    }
    return shelves;
  }

  /** Reads in the background what was missed. Settles when nothing is left to be read. */
  readAhead(): Promise<void> {
    this.reading ??= this.readAll().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private miss(name: string, shelf: Shelf | undefined): void {
    if (shelf) {
      shelf.missed += 1;
      if (shelf.missed < AGAIN) return;
    }
    this.missed.set(name, (this.missed.get(name) ?? 0) + 1);
  }

  private async readAll(): Promise<void> {
    while (this.missed.size > 0 && this.bytes < ROOM) {
      const [name = ""] = [...this.missed].reduce((most, each) =>
        each[1] > most[1] ? each : most,
      );
      this.missed.delete(name);
      await this.readPage(name);
    }
    this.missed.clear();
  }

  private async readPage(name: string): Promise<void> {
    const [language = "", number = "0"] = name.split(" ");
    const first = Number(number) * PAGE;
    const page = new PackedPage();
    for (let from = first; from < first + PAGE; from += STRIDE) {
      const [row] = await this.rows(READ, [String(from), String(from + STRIDE), language]);
      const began = performance.now();
      const texts = JSON.parse(row?.[0] ?? "[]") as readonly [id: number, plain: string][];
      for (const [id, plain] of texts) {
        const fold = foldCodes(plain);
        page.add(id - first, fold);
        this.places.placeOf(id, lengthClass(fold.length));
      }
      // Whoever looks up meanwhile goes first.
      await pause(performance.now() - began);
    }
    page.seal();
    const shelves = this.shelvesOf(language);
    this.bytes += page.size - (shelves[Number(number)]?.page.size ?? 0);
    shelves[Number(number)] = { page, missed: 0 };
  }
}

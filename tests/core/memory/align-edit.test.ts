import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "@/core/language/language";
import {
  joinWithNext,
  moveDown,
  moveUp,
  openBelow,
  type ReviewedRow,
  retyped,
  reviewedRows,
} from "@/core/memory/align-edit";

const row = (kk: string, ru: string, en = "", confidence = 0.9) => ({ kk, ru, en, confidence });
const shown = (rows: readonly ReviewedRow[]) =>
  rows.map(({ kk, ru, en, isTaken }) => `${kk}|${ru}|${en}${isTaken ? "" : " -"}`);

/** The second Russian sentence stands one row too high. */
const ROWS = reviewedRows([row("А.", "А. Б.", "", 0.2), row("Ә.", "", "", 0)]);

describe("an alignment under review", () => {
  it("takes rows that have two texts", () => {
    expect(shown(ROWS)).toEqual(["А.|А. Б.|", "Ә.|| -"]);
  });

  it("moves what stands after the caret to the row below, which becomes a pair", () => {
    const after = moveDown(ROWS, 0, "ru", 2);
    expect(shown(after)).toEqual(["А.|А.|", "Ә.|Б.|"]);
    expect(after.map(({ confidence }) => confidence)).toEqual([1, 1]);
  });

  it("moves a whole text from its beginning, and opens a row below the last", () => {
    expect(shown(moveDown(ROWS, 1, "kk", 0))).toEqual(["А.|А. Б.|", "|| -", "Ә.|| -"]);
  });

  it("moves what stands before the caret to the row above", () => {
    expect(shown(moveUp(ROWS, 1, "kk", 2))).toEqual(["А. Ә.|А. Б.|", "|| -"]);
  });

  it("does nothing where there is nothing to move, nor above the first row", () => {
    expect(moveDown(ROWS, 1, "ru", 0)).toBe(ROWS);
    expect(moveDown(ROWS, 0, "kk", 2)).toBe(ROWS);
    expect(moveUp(ROWS, 0, "kk", 2)).toBe(ROWS);
    expect(moveUp(ROWS, 1, "kk", 0)).toBe(ROWS);
  });

  it("joins two rows and opens a new one between two", () => {
    expect(shown(joinWithNext(ROWS, 0))).toEqual(["А. Ә.|А. Б.|"]);
    expect(joinWithNext(ROWS, 1)).toBe(ROWS);
    const opened = openBelow(ROWS, 0);
    expect(shown(opened)).toEqual(["А.|А. Б.|", "|| -", "Ә.|| -"]);
    expect(opened.map(({ number }) => number)).toEqual([1, 3, 2]);
  });

  it("leaves out what a person left out, also after mending", () => {
    const out = ROWS.map((each) => ({ ...each, isTaken: false }));
    expect(shown(moveDown(out, 0, "ru", 2))).toEqual(["А.|А.| -", "Ә.|Б.|"]);
  });

  it("takes a row as soon as it is typed into a pair", () => {
    expect(shown(retyped(ROWS, 1, "en", "B."))).toEqual(["А.|А. Б.|", "Ә.||B."]);
  });

  it("loses no word, whatever is done", () => {
    const texts = fc.constantFrom("", "бір екі", "один", "one two three");
    const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 5 });
    const step = fc.tuple(fc.nat(3), fc.nat(5), fc.constantFrom(...LANGUAGES), fc.nat(12));
    fc.assert(
      fc.property(rows, fc.array(step, { maxLength: 8 }), (given, steps) => {
        const wordsIn = (all: readonly ReviewedRow[], language: Language) =>
          all
            .map((each) => each[language])
            .join("")
            .replace(/ /g, "");
        const before = reviewedRows(given.map(([kk, ru, en]) => row(kk, ru, en)));
        const after = steps.reduce((all, [act, at, language, caret]) => {
          if (act === 0) return moveDown(all, at, language, caret);
          if (act === 1) return moveUp(all, at, language, caret);
          return act === 2 ? joinWithNext(all, at) : openBelow(all, at);
        }, before);
        for (const language of LANGUAGES)
          expect(wordsIn(after, language)).toBe(wordsIn(before, language));
        expect(new Set(after.map(({ number }) => number)).size).toBe(after.length);
      }),
    );
  });
});

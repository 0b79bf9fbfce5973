import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/core/language/language";
import type { TermEntry } from "@/core/terminology/term-entry";
import {
  buildTermIndex,
  findTerms,
  MAX_TERM_LENGTH,
  replaceConcepts,
} from "@/core/terminology/term-index";

const entry = (text: string, more: Partial<TermEntry> = {}): TermEntry => ({
  termId: text,
  conceptId: text,
  text,
  ...more,
});

describe("entries that cannot be indexed", () => {
  it.each([
    ["", "term-empty"],
    ["   \u00a0", "term-empty"],
    ["«…» — !", "term-without-letters"],
    ["ұзын ".repeat(2_000), "term-too-long"],
    ["а".repeat(MAX_TERM_LENGTH + 1), "term-too-long"],
    [Array.from({ length: 60 }, () => "а").join(" "), "term-too-long"],
  ])("%j is reported, the others are found", (text, code) => {
    for (const language of LANGUAGES) {
      const index = buildTermIndex([entry(text, { termId: "bad" }), entry("good")], language);
      expect(index.findings).toMatchObject([{ code, params: { termId: "bad" } }]);
      expect(index.size).toBe(1);
      expect(findTerms(index, "a good one")).toHaveLength(1);
    }
  });
});

it("builds a term of many abbreviations without a flood of variants", () => {
  const text = `${Array.from({ length: 35 }, () => "ТМД").join(" ")} кеңесі`;
  const index = buildTermIndex([entry(text)], "kk");
  expect(findTerms(index, `${text}нің`)).toHaveLength(1);
});

describe("an index in which concepts were replaced", () => {
  const words = {
    kk: ["министр", "бас министр", "ТМД", "Үкімет басшысы", "ел", "«!»"],
    ru: ["министр", "Совет глав правительств", "СНГ", "первый министр", "…"],
    en: ["minister", "prime minister", "CIS", "chief of staff", "-"],
  };
  const texts = {
    kk: "Бас министрлердің бірі ТМД-ға Үкіметтің басшысымен барды, министрін елге жіберді.",
    ru: "Первого министра СНГ принял министр; Совету глав правительств доложили министры.",
    en: "The prime ministers of the CIS met the minister's chiefs of staff and a CIS minister.",
  };

  it("finds and tells the same as one built anew", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
        fc.uniqueArray(fc.nat(5)),
        (language, before, after, gone) => {
          const made = (pairs: readonly (readonly [number, number])[], from: number) =>
            pairs.map(([concept, word], at) =>
              entry(words[language][word] ?? "", {
                conceptId: `c${concept}`,
                termId: `t${from + at}`,
              }),
            );
          const fresh = made(after, 100);
          const changed = new Set([
            ...gone.map((concept) => `c${concept}`),
            ...fresh.map(({ conceptId }) => conceptId),
          ]);
          const old = made(before, 0);
          const stay = old.filter(({ conceptId }) => !changed.has(conceptId));
          const replaced = replaceConcepts(
            buildTermIndex(old, language),
            changed,
            buildTermIndex(fresh, language),
          );
          const anew = buildTermIndex([...stay, ...fresh], language);
          for (const overlapping of [false, true]) {
            const found = (index: typeof replaced) =>
              findTerms(index, texts[language], { overlapping })
                .map((match) => JSON.stringify(match))
                .sort();
            expect(found(replaced)).toEqual(found(anew));
          }
          expect(replaced.findings).toEqual(anew.findings);
        },
      ),
    );
  });
});

describe("findTerms", () => {
  it("reports the concept, the offsets of the original and the form", () => {
    const index = buildTermIndex([entry("министр", { conceptId: "c7" })], "kk");
    const text = "Кеше мини\u00adстрлеріне хат келді.";
    expect(findTerms(index, text)).toEqual([
      {
        termId: "министр",
        conceptId: "c7",
        start: 5,
        end: 19,
        strength: "full",
        text: "мини\u00adстрлеріне",
        analysis: {
          lemma: "министр",
          suffix: "леріне",
          number: "pl",
          case: "dat",
          possessor: "3",
          attribute: false,
        },
      },
    ]);
  });

  it("says case and number in Russian and number in English", () => {
    const russian = findTerms(
      buildTermIndex([entry("Совет глав правительств")], "ru"),
      "В Совете глав правительств",
    );
    expect(russian[0]?.analysis).toMatchObject({ case: "loc", number: "sg" });
    const english = findTerms(buildTermIndex([entry("member state")], "en"), "All member states");
    expect(english[0]?.analysis).toMatchObject({ number: "pl" });
  });

  it("keeps both concepts of one wording and nests on request", () => {
    const entries = [
      entry("кеңес", { conceptId: "a" }),
      entry("кеңес", { conceptId: "b", termId: "b" }),
      entry("Қауіпсіздік кеңесі", { conceptId: "c" }),
    ];
    const index = buildTermIndex(entries, "kk");
    const concepts = (text: string, overlapping: boolean) =>
      findTerms(index, text, { overlapping }).map(({ conceptId }) => conceptId);
    expect(concepts("кеңесте", false)).toEqual(["a", "b"]);
    expect(concepts("Қауіпсіздік кеңесіне", false)).toEqual(["c"]);
    expect(concepts("Қауіпсіздік кеңесіне", true)).toEqual(["c", "a", "b"]);
  });

  it("obeys case-sensitive and exact-form entries", () => {
    const strict = buildTermIndex([entry("Үкімет", { caseSensitive: true })], "kk");
    expect(findTerms(strict, "Үкіметтің үкіметі").map(({ text }) => text)).toEqual(["Үкіметтің"]);
    const exact = buildTermIndex([entry("Жолдау", { exactForm: true })], "kk");
    expect(findTerms(exact, "Жолдау, Жолдауында").map(({ text }) => text)).toEqual(["Жолдау"]);
  });
});

describe("whatever the text", () => {
  const letters = fc.constantFrom(
    ..."абқғіәстдңлрұйеh-» ’.A1\u00ad\u0301".split(""),
    "ТМД",
    "министр",
    "лары",
    "ның",
    "\n",
    "😀",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(letters, { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("spans are bounded by non-letters, rise, and building never throws", () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 6 }),
        anything,
        fc.constantFrom(...LANGUAGES),
        (terms, text, language) => {
          const entries = terms.map((term, at) =>
            entry(term, { termId: `${at}`, conceptId: `${at}` }),
          );
          const index = buildTermIndex(entries, language);
          expect(index.size + index.findings.length).toBe(terms.length);
          let last = 0;
          for (const { start, end, text: words } of findTerms(
            index,
            `${text} ${terms.join(" ")}`,
          )) {
            const whole = `${text} ${terms.join(" ")}`;
            expect(whole.slice(start, end)).toBe(words);
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(last);
            last = start;
            expect(/\p{L}$/u.test(whole.slice(0, start))).toBe(false);
            expect(/^\p{L}/u.test(whole.slice(end))).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds every term of letters in its citation form", () => {
    const word = fc.stringMatching(/^[бдқлмнрст][аеіоұү][бдқлмнрст][аеіоұү][бзлмнрст]$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...LANGUAGES),
        (words, language) => {
          const term = words.join(" ");
          const index = buildTermIndex([entry(term)], language);
          expect(findTerms(index, `Х ${term} х`).some(({ text }) => text === term)).toBe(true);
        },
      ),
    );
  });
});

describe("matches that overlap", () => {
  const words = ["бір", "екі", "үш", "төрт"];
  const phrase = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(" "));

  it("keep the longest of each place, as asking every pair would", () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 8 }), fc.array(phrase), (terms, parts) => {
        const index = buildTermIndex(
          terms.map((term) => entry(term)),
          "kk",
        );
        const text = parts.join(" ");
        const all = findTerms(index, text, { overlapping: true });
        const longestFirst = [...all].sort(
          (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
        );
        const kept: { start: number; end: number }[] = [];
        for (const { start, end } of longestFirst)
          if (!kept.some((other) => start < other.end && other.start < end))
            kept.push({ start, end });
        const found = findTerms(index, text).map(({ start, end }) => ({ start, end }));
        expect(found).toEqual(kept.sort((a, b) => a.start - b.start));
      }),
    );
  });
});

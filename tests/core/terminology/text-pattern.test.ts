import fc from "fast-check";
import { expect, it } from "vitest";
import { LANGUAGES } from "@/core/language/language";
import { buildTermIndex, findTerms } from "@/core/terminology/term-index";
import { textPattern } from "@/core/terminology/text-pattern";
import { loadRussian } from "@/server/language/load-russian";

const CASES = {
  kk: {
    terms: ["Үкімет басшысы", "ТМД", "ТМД Атқарушы комитеті", "ерін", "халық", "Достастық", "рөлі"],
    words: ["Үкіметтің", "басшыларына", "ТМД", "-ға", "-ның", "Атқарушы", "комитетінің", "ернін"],
    more: ["халқы", "Достастығына", "рольдің", "ТМДдан", "ДОСТАСТЫҚТЫҢ"],
  },
  ru: {
    terms: [
      "счёт",
      "премьер-министр",
      "СНГ",
      "Совет глав правительств",
      "человек",
      "Иванов",
      "ребёнок",
    ],
    words: ["СЧЕТОМ", "счётов", "Премьер", "-министром", "СНГ", "МИДом", "Советами", "глав"],
    more: ["правительств", "людьми", "Ивановым", "детям", "ребенку", "человеком"],
  },
  en: {
    terms: ["man", "chief of staff", "CIS", "vice-president", "goose", "attorney general"],
    words: [
      "men",
      "MEN",
      "chiefs",
      "of",
      "staff",
      "CIS",
      "'s",
      "vice",
      "-presidents",
      "vice president",
    ],
    more: ["geese", "attorneys", "general", "wolves"],
  },
};
/** What folding takes away or changes, at random places. */
const disguised = (word: string, how: number) => {
  const cut = Math.floor(word.length / 2);
  const with_ = (mark: string) => word.slice(0, cut) + mark + word.slice(cut);
  const ways = [word, word.toUpperCase(), with_("\u00ad"), with_("\u0301"), with_("\u200b")];
  const lookAlike = word.replace("о", "o").replace("е", "e").replace("і", "i").replace("C", "С");
  return [...ways, lookAlike, word.normalize("NFD"), `«${word}»`][how] ?? word;
};

it("every text with a match fits the pattern", async () => {
  const russian = await loadRussian();
  let matched = 0;
  for (const language of LANGUAGES) {
    const { terms, words, more } = CASES[language];
    const all = [...words, ...more, ...terms];
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.array(fc.tuple(fc.nat(all.length - 1), fc.nat(7), fc.constantFrom(" ", "", ", ")), {
          maxLength: 8,
        }),
        (term, picks) => {
          const entry = { termId: "t", conceptId: "c", text: term };
          const index = buildTermIndex([entry], language, { russian });
          const text = picks.map(([at, how, gap]) => disguised(all[at] ?? "", how) + gap).join("");
          const pattern = textPattern(index);
          if (findTerms(index, text).length === 0) return;
          matched += 1;
          expect(pattern === null || new RegExp(pattern, "u").test(text)).toBe(true);
        },
      ),
      { numRuns: 1_500 },
    );
  }
  expect(matched).toBeGreaterThan(500);
});

it("other plain texts do not fit", () => {
  const pattern = (text: string, language: "kk" | "ru" | "en") =>
    new RegExp(
      textPattern(buildTermIndex([{ termId: "t", conceptId: "c", text }], language)) ?? "",
      "u",
    );
  expect(pattern("Үкімет басшысы", "kk").test("Депутаттар «заң» жобасын қарады – №5.")).toBe(false);
  expect(pattern("водные ресурсы", "ru").test("Министерство подготовило отчёт, 5 %.")).toBe(false);
  expect(pattern("chief of staff", "en").test("The president's office said so.")).toBe(false);
});

it("an index without a rare beginning has no pattern", () => {
  expect(textPattern(buildTermIndex([], "kk"))).toBeNull();
});

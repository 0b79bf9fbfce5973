import { describe, expect, it } from "vitest";
import type { Language } from "@/core/language/language";
import { sameWords } from "@/core/terminology/same-words";
import { loadRussian } from "@/server/language/load-russian";

const CASES: readonly (readonly [Language, string, string, string])[] = [
  ["kk", "министрінің", "министр министрі министріне министрлері", "министрлік мин"],
  ["kk", "министрлігіне", "министрлік министрлігі министрлігінің", "министр министрі"],
  ["kk", "халқының", "халық халқы халқына", "халықаралық"],
  ["kk", "орынбасарына", "орынбасары орынбасар орынбасарының", "орын орны"],
  ["ru", "министром", "министр министра", "министерство министерства"],
  ["ru", "республику", "республика республики", "республиканский"],
  ["en", "ministries", "ministry ministries", "minister ministers"],
];

describe("the forms of a word that is searched for", () => {
  it.each(CASES)("%s «%s»", async (language, word, same, others) => {
    const options = language === "ru" ? { russian: await loadRussian() } : {};
    const all = [...same.split(" "), ...others.split(" ")];
    expect(sameWords(word, all, language, options).join(" ")).toBe(same);
  });
});

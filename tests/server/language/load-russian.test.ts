import { describe, expect, it } from "vitest";
import { loadRussian } from "@/server/language/load-russian";
import { mark, unmark } from "@/tests/core/terminology/marked-text";
import { RUSSIAN_CASES_OF_TERMS } from "@/tests/core/terminology/russian-cases";

describe("Russian terms with the dictionary", () => {
  it.each(RUSSIAN_CASES_OF_TERMS)("%s", async (term, _, ...sentences) => {
    const russian = await loadRussian();
    for (const marked of sentences)
      expect(mark("ru", [term], unmark(marked), { russian })).toBe(marked);
  });

  it("reads the dictionary once", async () => {
    expect(await loadRussian()).toBe(await loadRussian());
  });

  it("knows nouns by their nominative, adjectives and the genitive plural", async () => {
    const russian = await loadRussian();
    expect(russian.nouns("глава")[0]).toMatchObject({ lemma: "глава", part: "noun" });
    expect(russian.nouns("выборы")[0]?.forms.map(({ text }) => text)).toContain("выборов");
    expect(russian.nouns("государственный")).toEqual([]);
    expect(russian.isAdjective("государственный")).toBe(true);
    expect(russian.pluralOfGenitive("государства")).toBe("государств");
    expect(russian.isKnown("абракадабрович")).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, originalOffset } from "@/core/language/fold";

describe("foldText", () => {
  it.each([
    ["мемлекеттiк", "мемлекеттік", "Latin i"],
    ["əкім", "әкім", "schwa"],
    ["рeспyблика", "республика", "Latin e and y"],
    ["Ciscо", "Cisco", "a Cyrillic о in a Latin word"],
    ["мини\u00adстр", "министр", "soft hyphen"],
    ["ТМД\u2011ға", "ТМД-ға", "non-breaking hyphen"],
    ["Бас\u00a0хатшы", "Бас хатшы", "no-break space"],
    ["Қазақстан Республикасы", "Қазақстан Республикасы", "nothing to fold"],
    ["и\u0306од", "йод", "decomposed й"],
    ["за\u0301мок", "замок", "stress mark"],
  ])("folds %j to %j (%s)", (text, folded) => {
    expect(foldText(text, "kk").text).toBe(folded);
  });

  it("folds ё, and in English the letters with a mark", () => {
    expect(foldText("ещё Ёлка", "ru").text).toBe("еще Елка");
    expect(foldText("шофёр Мирзиёев", "kk").text).toBe("шофер Мирзиеев");
    expect(foldText("café, São Paulo, Erdoğan, Łódź, Türkiye", "en").text).toBe(
      "cafe, Sao Paulo, Erdogan, Lodz, Turkiye",
    );
    expect(foldText("№ 5 – й", "en").text).toBe("№ 5 – й");
  });

  it("leaves Latin words and abbreviations alone", () => {
    expect(foldText("CNN BBC Kazakhstan Today COVID-19", "kk").text).toBe(
      "CNN BBC Kazakhstan Today COVID-19",
    );
  });

  it("maps folded offsets back to the original", () => {
    const folded = foldText("мини\u00adстрдің", "kk");
    expect(folded.text.slice(0, 7)).toBe("министр");
    expect(originalOffset(folded, 4)).toBe(5);
    expect(originalOffset(folded, folded.text.length)).toBe(11);
  });

  it("keeps one rising offset inside the original for every folded unit", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("kk", "ru", "en"),
        (text, language) => {
          const folded = foldText(text, language as "kk");
          let last = 0;
          for (let at = 0; at <= folded.text.length; at++) {
            const offset = originalOffset(folded, at);
            expect(offset).toBeGreaterThanOrEqual(last);
            expect(offset).toBeLessThanOrEqual(text.length);
            last = offset;
          }
        },
      ),
    );
  });
});

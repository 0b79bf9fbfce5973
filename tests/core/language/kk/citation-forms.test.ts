import { describe, expect, it } from "vitest";
import { citationForms } from "@/core/language/kk/citation-forms";

describe("citation forms of a Kazakh form", () => {
  it.each([
    ["жобаларына", "жоба"],
    ["елдердің", "ел"],
    ["мектептерімізге", "мектеп"],
    ["кітабында", "кітап"],
    ["еңбегін", "еңбек"],
    ["ұсынысы", "ұсыныс"],
    ["халқына", "халық"],
    ["орнына", "орын"],
    ["медалі", "медаль"],
    ["қалаларымыздағы", "қала"],
  ])("finds that «%s» is a form of «%s»", (form, word) => {
    expect(citationForms(form)).toContain(word);
  });

  it("gives nothing for what carries no ending", () => {
    for (const word of ["жоба", "су", "министр", "ел", "", "ы"])
      expect(citationForms(word)).toEqual([]);
  });
});

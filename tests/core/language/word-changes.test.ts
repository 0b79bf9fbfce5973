import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWords, type WordChange, wordChanges } from "@/core/language/word-changes";

const changes = (before: string, after: string) =>
  wordChanges(cutWords(before, "kk"), cutWords(after, "kk"));

/** `~removed~`, `+added+`. */
const marked = (parts: readonly WordChange[]) =>
  parts
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `~${text}~` : `+${text}+`,
    )
    .join("");

describe("changes of words", () => {
  it.each([
    ["Үкімет отырысы өтті", "Үкімет отырысында өтті", "Үкімет ~отырысы~+отырысында+ өтті"],
    ["Бүгін жиын өтті", "Жиын өтті", "~Бүгін жиын~+Жиын+ өтті"],
    ["Бүгін жиын өтті", "бүгін жиын өтті", "~Бүгін~+бүгін+ жиын өтті"],
    ["жиын өтті", "жиын бүгін өтті", "жиын +бүгін +өтті"],
    ["жиын бүгін өтті", "жиын өтті", "жиын ~бүгін ~өтті"],
    ["Жиын өтті бүгін.", "Жиын өтті.", "Жиын өтті~ бүгін~."],
    ["5 %", "5\u00a0%", "5~ ~+\u00a0+%"],
    ["Ол келді, кетті.", "Ол келді; кетті.", "Ол келді~,~+;+ кетті."],
    ["", "жаңа сөз", "+жаңа сөз+"],
    [" сөз ", " сөз ", " сөз "],
  ])("«%s» → «%s»", (before, after, expected) => {
    expect(marked(changes(before, after))).toBe(expected);
  });

  it("give both texts back, and no two parts of a kind in a row", () => {
    const word = fc.constantFrom(
      "сөз",
      "сөзге",
      "екі",
      " ",
      "  ",
      "\n",
      "\u00a0",
      ",",
      ".",
      "5",
      "е\u0308",
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = changes(before, after);
        const without = (kind: WordChange["kind"]) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        expect(parts.some(({ kind }, at) => kind === parts[at + 1]?.kind)).toBe(false);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { compareFigures } from "@/core/figures/compare";
import { parseSpelledNumber } from "@/core/figures/spoken";
import { isLanguage, type Language } from "@/core/language/language";
import { outcome, tableRows } from "@/tests/support/language-fixtures";

type Texts = Readonly<Record<Language, string>>;
type Edited = {
  readonly texts: Texts;
  readonly wrong: Language;
  /** The text of that language before the edit. */
  readonly right: string;
};

const triples = tableRows("figure-triples").map(([kk = "", ru = "", en = "", edits = ""]) => ({
  texts: { kk, ru, en },
  edits: edits.split("; ").filter((edit) => edit !== ""),
}));

/** «ru:4,8→48» replaces the first «4,8» of the Russian text. */
function edited({ texts, edits }: (typeof triples)[number]): readonly Edited[] {
  return edits.map((edit) => {
    const [, language = "", from = "", to = ""] = /^(..):(.+)→(.+)$/u.exec(edit) ?? [];
    if (!isLanguage(language) || !texts[language].includes(from)) throw new Error(edit);
    return {
      texts: { ...texts, [language]: texts[language].replace(from, to) },
      wrong: language,
      right: texts[language],
    };
  });
}

const shown = ({ kk, ru, en }: Texts, found: unknown) =>
  `${kk} | ${ru} | ${en} → ${JSON.stringify(found)}`;

describe("triples of the held-out tables", () => {
  it("agree where they are right", () => {
    const { percent, misses } = outcome(triples, ({ texts }) => {
      const { verdict, findings } = compareFigures({ texts });
      return verdict === "match" ? null : shown(texts, findings);
    });
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(98);
  });

  it("name the language that was edited", () => {
    const { percent, misses } = outcome(triples.flatMap(edited), ({ texts, wrong }) => {
      const { verdict, findings } = compareFigures({ texts });
      const named = verdict === "mismatch" && findings[0]?.language === wrong;
      return named ? null : `${wrong}: ${shown(texts, findings)}`;
    });
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(97);
  });

  it("say what should have stood in the edited place", () => {
    const { percent, misses } = outcome(triples.flatMap(edited), (row) => mended(row));
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(97);
  });
});

/** Puts the first correction of the edited language into its text: it must be the right text again. */
function mended({ texts, wrong, right }: Edited): string | null {
  const { findings } = compareFigures({ texts });
  const found = findings.find(({ language, span }) => language === wrong && span !== null);
  const [start, end] = found?.span ?? [0, 0];
  const text = texts[wrong].slice(0, start) + (found?.expected ?? "") + texts[wrong].slice(end);
  const spaced = (value: string) => value.replaceAll("\u00A0", " ");
  return spaced(text) === spaced(right) ? null : `${right} → ${text} (${found?.expected})`;
}

/** Written with ten digits at most; a dash stands for no number, or more than one. */
const sameValue = (found: number | null, written: string): boolean =>
  found === null ? written === "–" : Math.abs(found - Number(written)) < 1e-9 * Math.max(1, found);

describe("spelled-out Kazakh numbers of the held-out table", () => {
  it("have their value", () => {
    const { percent, misses } = outcome(tableRows("kk-numbers"), ([phrase = "", value = ""]) => {
      const found = parseSpelledNumber(phrase, "kk");
      return sameValue(found, value) ? null : `${phrase}: ${found} instead of ${value}`;
    });
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(97);
  });
});

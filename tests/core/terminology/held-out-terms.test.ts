import { describe, expect, it } from "vitest";
import { loadRussian } from "@/server/language/load-russian";
import { kazakhForms } from "@/tests/support/kazakh-paradigm";
import { type TermCase, tableRows, termOutcome } from "@/tests/support/language-fixtures";

const KK_FRAMES = [
  (form: string) => `Кеше [${form}], сондай-ақ басқа мәселелер талқыланды.`,
  (form: string) => `Жиында олар [${form}] атап өтті.`,
  (form: string) => `«[${form}]» деп жазды басылым.`,
  (form: string) => `[${form.charAt(0).toUpperCase()}${form.slice(1)}] ескерілді.`,
];
const RU_FRAMES = [
  (form: string) => `Вчера [${form}], как и прежде, упоминали не раз.`,
  (form: string) => `«[${form}]» — пишет газета.`,
];
const EN_FRAMES = [
  (form: string) => `They wrote about ${form} on Monday.`,
  (form: string) => `“${form}” was the answer.`,
];

const framed = (
  term: string,
  forms: readonly string[],
  frames: readonly ((form: string) => string)[],
): readonly TermCase[] =>
  forms.map((form, at) => ({
    term,
    marked: (frames[(at + term.length) % frames.length] ?? String)(form),
  }));

const kkForms = tableRows("kk-nouns").flatMap(([term = "", possessed = ""]) =>
  framed(term, kazakhForms(term, possessed), KK_FRAMES),
);
const kkHyphenated = tableRows("kk-hyphenated").flatMap(([term = "", forms = ""]) =>
  framed(term, forms.split(" "), KK_FRAMES.slice(0, 3)),
);
const kkLookAlikes = tableRows("kk-look-alikes").flatMap(([term = "", words = ""]) =>
  words
    .split(" ")
    .map((word) => ({ term, marked: `Бүгін ${word.replaceAll("_", " ")} туралы айтылды.` })),
);
const kkHomographs = tableRows("kk-homographs").map(([term = "", marked = ""]) => ({
  term,
  marked,
}));
const sentences = (language: string) =>
  tableRows(`${language}-term-sentences`).map(([term = "", marked = ""]) => ({ term, marked }));
const kkSentences = sentences("kk");
const ruForms = tableRows("ru-forms").flatMap(([term = "", forms = ""]) =>
  framed(term, forms.split("|"), RU_FRAMES),
);
const ruLookAlikes = tableRows("ru-look-alikes").flatMap(([term = "", words = ""]) =>
  words.split("|").map((word) => ({ term, marked: `Вчера здесь упоминали ${word} и другое.` })),
);
const bracketed = (form: string) => (form.includes("[") ? form : `[${form}]`);
const enForms = tableRows("en-forms").flatMap(([term = "", forms = ""]) =>
  framed(term, forms.split("|").map(bracketed), EN_FRAMES),
);
const enLookAlikes = tableRows("en-look-alikes").flatMap(([term = "", words = ""]) =>
  words.split("|").map((word) => ({ term, marked: `They wrote about ${word} on Monday.` })),
);

describe("terms of the engine's own held-out tables", () => {
  it.each([
    ["Kazakh forms", kkForms, 99.5],
    ["Kazakh hyphenated forms", kkHyphenated, 99.5],
    ["Kazakh look-alikes", kkLookAlikes, 99],
    ["Kazakh homographs", kkHomographs, 97],
    ["Kazakh sentences", kkSentences, 99],
  ] as const)("finds %s", (_, cases, floor) => {
    const { percent, misses } = termOutcome(cases, "kk");
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(floor);
  });

  it("finds Russian forms and leaves look-alikes alone", async () => {
    const russian = await loadRussian();
    const forms = termOutcome(ruForms, "ru", { russian });
    expect(forms.percent, forms.misses.join("\n")).toBeGreaterThanOrEqual(99.5);
    const others = termOutcome(ruLookAlikes, "ru", { russian });
    expect(others.percent, others.misses.join("\n")).toBeGreaterThanOrEqual(99);
    const read = termOutcome(sentences("ru"), "ru", { russian });
    expect(read.misses.join("\n")).toBe("");
  });

  it("finds English forms and leaves look-alikes alone", () => {
    const forms = termOutcome(enForms, "en");
    expect(forms.percent, forms.misses.join("\n")).toBeGreaterThanOrEqual(99.5);
    const others = termOutcome(enLookAlikes, "en");
    expect(others.percent, others.misses.join("\n")).toBeGreaterThanOrEqual(99);
    expect(termOutcome(sentences("en"), "en").misses.join("\n")).toBe("");
  });
});

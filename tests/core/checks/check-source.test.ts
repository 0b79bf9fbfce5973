/** The author is told what is wrong with the Kazakh article, and nothing that is right. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { applyFixToText } from "@/core/checks/apply-fix";
import { checkSourceArticle } from "@/core/checks/check-article";
import { checkSource, checkSourceBlock } from "@/core/checks/check-source";

const article = readFileSync(
  new URL("../../../prisma/seed/sample-article.kk.txt", import.meta.url),
  "utf8",
);
const paragraphs = article.split("\n").filter((line) => line.trim() !== "");
const segments = paragraphs.map((text, index) => ({
  id: String(index),
  block: String(index),
  source: textContent(text),
}));

describe("the sample article", () => {
  it("has one quotation mark that closes and never opened, before «- деп атап өтті»", () => {
    const found = checkSourceArticle(segments, "kk");
    expect(found.map(({ finding }) => finding.code)).toEqual(["quotes-unbalanced"]);
    const [{ segment, finding } = { segment: "", finding: null }] = found;
    const text = paragraphs[Number(segment)] ?? "";
    expect(finding?.target).toBeNull();
    expect(text.slice(finding?.source?.[0])).toBe('", - деп атап өтті Олжас Бектенов.');
  });

  it("has no other fault, paragraph by paragraph", () => {
    const found = segments.flatMap(({ source }) => checkSource(source, "kk"));
    expect(found.map(({ code }) => code)).toEqual(["quotes-unbalanced"]);
  });
});

describe("checkSource", () => {
  it.each([
    ["Казір экономика жане сауда өсті.", ["lost-kazakh-letters", "lost-kazakh-letters"], null],
    ["Мемлекеттiк қызмет көрсетілді.", ["mixed-script"], "Мемлекеттік қызмет көрсетілді."],
    ["Бəрі де дұрыс болды.", ["mixed-script"], "Бәрі де дұрыс болды."],
    ["Жиын  өтті.", ["space-double"], "Жиын өтті."],
    ["Жиын өтті ,  бітті.", ["space-before-punctuation", "space-double"], null],
    ["ТМД–ға мүше елдер", ["hyphen"], "ТМД-ға мүше елдер"],
    ["Ол үйде үйде болды.", ["repeated-word"], "Ол үйде болды."],
    ["Жиын «Астана” қаласында өтті.", ["quotes-mismatched"], "Жиын «Астана» қаласында өтті."],
    ["Жиын (Астана қаласында өтті.", ["brackets-unbalanced"], null],
    [
      "Осы жылдары барлау жобасы жасалды да толык аякталып басталды деп айтылды олар да барды",
      ["lost-kazakh-letters"],
      null,
    ],
  ] as const)("finds %s", (text, codes, fixed) => {
    const found = checkSource(textContent(text), "kk");
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(codes));
    expect(found.every(({ source, target }) => source !== null && target === null)).toBe(true);
    if (fixed !== null) expect(found[0]?.fix && applyFixToText(text, found[0].fix)).toBe(fixed);
  });

  it.each([
    "Қ.К. Тоқаев, - деді ол.",
    "«Егемен Қазақстан» газеті “Жас Алаш” туралы жазды.",
    "XXI ғасыр, ХХІ ғасыр, І тоқсан, 2025 жылғы 3-тоқсан.",
    "1) бірінші; 2) екінші; а) үшінші.",
    "Сайт: www.gov.kz, пошта: info@gov.kz.",
    "COVID-19-ға қарсы Pfizer-дің вакцинасы 2,5 млн-ға жетті.",
    "Көлемі 4,5%-ға өсті, яғни $37,3 млрд-ты құрады.",
    "Қайта қайта айттым.",
  ])("is quiet on %s", (text) => {
    expect(checkSource(textContent(text), "kk")).toEqual([]);
  });

  it("judges quotation marks over the paragraph, not the segment", () => {
    const whole = ["«Біз дайынбыз.", "Жұмыс басталды», – деді министр."].map(textContent);
    expect(checkSourceBlock(whole, "kk").flat()).toEqual([]);
    const broken = ["«Біз дайынбыз.", "Жұмыс басталды, – деді министр."].map(textContent);
    expect(checkSourceBlock(broken, "kk").map((list) => list.map(({ code }) => code))).toEqual([
      ["quotes-unbalanced"],
      [],
    ]);
  });
});

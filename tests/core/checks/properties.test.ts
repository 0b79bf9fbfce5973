/** Whatever the texts are: nothing is thrown, places lie in the texts, fixes come to an end. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Content, plainText, textContent } from "@/core/article/inline";
import { applyFix, applyFixToText } from "@/core/checks/apply-fix";
import { checkArticle, checkSourceArticle } from "@/core/checks/check-article";
import { checkSegment } from "@/core/checks/check-segment";
import { checkSource } from "@/core/checks/check-source";
import type { Finding, Span } from "@/core/checks/finding";
import { balanceQuotes } from "@/core/checks/quotes";
import { readText } from "@/core/checks/reading";
import { LANGUAGES, type Language } from "@/core/language/language";
import { correctPairs } from "@/scripts/eval/correct-pairs";

// Many runs on a busy machine; the time says nothing about a check.
vi.setConfig({ testTimeout: 120_000 });

const language = fc.constantFrom(...LANGUAGES);
// Half are any characters at all, half are made of what the checks look for.
const pieces =
  "премьер|-| - | –|—|«|»|“|”|„|\"|'|(|)|,|.|...|?| |  |\u00A0|\u200B|\u202E|\u0007|\n|\t|үкімет|Қ|the|в|a|o|ХХІ|5|1 200|4,5 %|№|млн|www.gov.kz|a@b.kz|1)|\u00AD|ѳ|жане|\uD800|👩‍🚀|İ|ß";
const news = fc
  .array(fc.constantFrom(...pieces.split("|")), { maxLength: 30 })
  .map((parts) => parts.join(""));
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), news);

const inside = (span: Span | null, whole: string): boolean =>
  span === null || (span[0] >= 0 && span[0] <= span[1] && span[1] <= whole.length);

function check(source: string, target: string, from: Language, to: Language): readonly Finding[] {
  return checkSegment({
    source: textContent(source),
    target: textContent(target),
    sourceLanguage: from,
    targetLanguage: to,
  });
}

describe("checkSegment on any text", () => {
  it("never throws, and reports places that exist", () => {
    fc.assert(
      fc.property(text, text, language, language, (source, target, from, to) => {
        for (const finding of check(source, target, from, to)) {
          expect(inside(finding.source, source)).toBe(true);
          expect(inside(finding.target, target)).toBe(true);
          expect(inside(finding.fix?.span ?? null, target)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("offers fixes that change the text and come to an end", () => {
    fc.assert(
      fc.property(news, news, language, language, (source, target, from, to) => {
        let now = target;
        for (let step = 0; step < 200; step += 1) {
          const fix = check(source, now, from, to).find((finding) => finding.fix !== null)?.fix;
          if (!fix) return;
          const next = applyFixToText(now, fix);
          expect(next).not.toBe(now);
          now = next;
        }
        throw new Error(`No end of fixes: ${JSON.stringify([source, target, from, to, now])}`);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same twice", () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        expect(check(source, target, "kk", "ru")).toEqual(check(source, target, "kk", "ru"));
      }),
      { numRuns: 200 },
    );
  });
});

describe("source checks on any text", () => {
  it("never throw, and speak of the source only", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), language, (texts, of) => {
        for (const one of texts)
          for (const finding of checkSource(textContent(one), of)) {
            expect(finding.target).toBeNull();
            expect(finding.source !== null && inside(finding.source, one)).toBe(true);
          }
        const segments = texts.map((one, index) => ({
          id: String(index),
          block: String(index >> 1),
          source: textContent(one),
        }));
        for (const { segment, finding } of checkSourceArticle(segments, of))
          expect(inside(finding.source, texts[Number(segment)] ?? "")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe("checkArticle on any text", () => {
  it("never throws, and reports places that exist", () => {
    const row = fc.record({ source: text, target: text, block: fc.nat(3), list: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), language, language, (rows, from, to) => {
        const segments = rows.map(({ source, target, block, list }, index) => ({
          id: String(index),
          block: String(block),
          ...(list === 0 ? {} : { list: String(list) }),
          source: textContent(source),
          target: textContent(target),
        }));
        const approved = rows.slice(0, 2);
        const input = { segments, sourceLanguage: from, targetLanguage: to, approved };
        for (const { segment, finding } of checkArticle(input)) {
          expect(inside(finding.source, rows[Number(segment)]?.source ?? "")).toBe(true);
          expect(inside(finding.target, rows[Number(segment)]?.target ?? "")).toBe(true);
        }
      }),
    );
  });

  // Each fix is tried by a comparison of the whole text: four minutes, when there was no bound.
  it("offers no fixes where nearly all figures are wrong, and takes no time for them", () => {
    const source = "Жиын өтті, 250 адам келді. ".repeat(2_000);
    const target = "Заседание прошло, 251 человек. ".repeat(2_000);
    const figures = check(source, target, "kk", "ru").filter(
      ({ code }) => code === "figures-changed",
    );
    expect(figures.length).toBe(100);
    expect(figures.every(({ fix }) => fix === null)).toBe(true);
  });

  it("has a bound on findings of one code", () => {
    expect(check("Жиын", "«".repeat(5_000), "kk", "ru").length).toBeLessThan(300);
  });
});

describe("parts", () => {
  it("every quotation mark is in one pair or in none", () => {
    fc.assert(
      fc.property(text, language, (one, of) => {
        const { pairs, unopened, unclosed } = balanceQuotes(one, of);
        const places = [
          ...pairs.flatMap(({ open, close }) => [open.at, close.at]),
          ...unopened.map(({ at }) => at),
          ...unclosed.map(({ at }) => at),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const { open, close } of pairs) expect(open.at).toBeLessThan(close.at);
      }),
    );
  });

  it("words of a reading are the letters of the text", () => {
    fc.assert(
      fc.property(text, language, (one, of) => {
        for (const word of readText(one, of).words)
          expect(one.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });

  it("a fix never loses a code and does to the content what it does to the text", () => {
    const token = fc.oneof(
      news.filter((one) => one !== "").map((v) => ({ t: "text", v }) as const),
      fc.constantFrom("1", "2").map((c) => ({ t: "ph", c }) as const),
    );
    fc.assert(
      fc.property(
        fc.array(token),
        fc.nat(40),
        fc.nat(5),
        fc.string({ maxLength: 3 }),
        (tokens, at, length, inserted) => {
          const content: Content = tokens;
          const whole = plainText(content);
          const start = Math.min(at, whole.length);
          const fix = {
            span: [start, Math.min(start + length, whole.length)] as const,
            text: inserted,
          };
          const fixed = applyFix(content, fix);
          expect(plainText(fixed)).toBe(applyFixToText(whole, fix));
          expect(fixed.filter(({ t }) => t === "ph")).toEqual(
            content.filter(({ t }) => t === "ph"),
          );
        },
      ),
    );
  });

  it("correct text with one wrong character is fixed back or left to the editor", () => {
    const pairs = correctPairs();
    fc.assert(
      fc.property(
        fc.nat(pairs.length - 1),
        fc.nat(200),
        fc.constantFrom(" ", "\u200B", "\u0007"),
        (index, at, noise) => {
          const pair = pairs[index];
          if (pair === undefined) return;
          const place = at % (pair.target.length + 1);
          let now = pair.target.slice(0, place) + noise + pair.target.slice(place);
          for (let step = 0; step < 10; step += 1) {
            const fix = check(pair.source, now, pair.sourceLanguage, pair.targetLanguage).find(
              (one) => one.fix,
            )?.fix;
            if (!fix) break;
            now = applyFixToText(now, fix);
          }
          if (noise !== " ") expect(now).toBe(pair.target);
        },
      ),
      { numRuns: 150 },
    );
  });
});

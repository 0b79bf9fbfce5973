import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/core/language/language";
import { compileSegmenter, segmentsAndGaps, segmentText } from "@/core/segmentation/segment";
import { parseSrx } from "@/core/segmentation/srx";
import { cut, ruleFile, segmenterFrom, segmenterOf, srxOf } from "@/tests/core/segmentation/rules";

/** Any UTF-16, lone surrogates included, thick with what the rules look at. */
const anyText = () =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'Қжғабв. !?…«»"“”(–-)\n\r\u00A0 1,;:•[]т',
          "т.б.",
          "А.К.",
          "2026 ж.",
          "🙂",
          "\u0085",
        ),
        fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));

/** White space as Unicode has it: `trim` does not know U+0085 (next line). */
const BLANK = /^[\p{White_Space}\uFEFF]*$/u;
/** Text that neither begins nor ends with white space. */
const CLOSED = /^(?![\p{White_Space}\uFEFF])[\s\S]+(?<![\p{White_Space}\uFEFF])$/u;

describe.each(LANGUAGES)("segmentText of %s", (language) => {
  const segmenter = segmenterOf(language);

  test("segments and gaps are the text again, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const spans = segmentText(text, segmenter);
        const parts = segmentsAndGaps(text, spans);
        expect(parts.join("")).toBe(text);
        for (const [index, part] of parts.entries()) {
          if (index % 2 === 0) expect(part).toMatch(BLANK);
          else expect(part).toMatch(CLOSED);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no segment holds a line break", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { start, end } of segmentText(text, segmenter))
          expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });

  test("a segment cut again stays whole when it stands alone", () => {
    const text = "Бірінші сөйлем. Екінші сөйлем! 2026 жылы үшінші сөйлем?";
    for (const { start, end } of segmentText(text, segmenter))
      expect(segmentText(text.slice(start, end), segmenter)).toEqual([
        { start: 0, end: end - start },
      ]);
  });

  // 100,000 characters that each rule has reason to look at: a rule that is not linear would take
  // minutes, not be a little slow, so the suite's own time limit is the judge.
  test.each([
    "А.",
    "! ",
    "!",
    "1. ",
    '"а, ',
    "[а. ",
    "1) а ",
    ". . . ",
    "т. б. ",
    '" "',
    "«".repeat(50),
    " ",
    "a. The ",
    "“, ",
  ])("takes linear time on %j repeated", (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const parts = segmentsAndGaps(text, segmentText(text, segmenter));
    expect(parts.join("")).toBe(text);
  });
});

describe("rules of other tools", () => {
  // Punctuation, stops, punctuation again: at every dot of a row there are thousands of ways to read it.
  const rule = [
    true,
    String.raw`\w+[\p{Pe}\p{Po}"]*[\.?!:]+[\p{Pe}\p{Po}"]*`,
    String.raw`\s+\P{Ll}`,
  ] as const;

  test("look for the break first at the side that costs less", () => {
    const [compiled] = segmenterFrom(srxOf(rule), "en").rules;
    expect(compiled?.at.source).toMatch(/^\(\?=/u);
    expect(cut("He came (late)...¦ She left.", segmenterFrom(srxOf(rule), "en"))).toBe(
      "He came (late)... ¦She left.",
    );
  });

  test("take a row of dots as quickly as a row of letters, near enough", () => {
    const segmenter = segmenterFrom(srxOf(rule), "en");
    const cpu = (text: string) => {
      const begun = process.cpuUsage();
      segmentText(text, segmenter);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1_000;
    };
    cpu(".".repeat(1_000));
    expect(cpu(".".repeat(100_000))).toBeLessThan(cpu("a".repeat(100_000)) + 200);
  });
});

describe("order of rules", () => {
  test("the first rule that matches decides", () => {
    const segmenter = segmenterFrom(
      srxOf([false, "г\\.", "\\s"], [true, "\\.", "\\s"], [false, "и\\.", "\\s"]),
      "ru",
    );
    expect(cut("до г. Алматы. ¦То есть они. ¦Всё", segmenter)).toBe(
      "до г. Алматы. ¦То есть они. ¦Всё",
    );
  });

  test("rules of the installation come before ours", () => {
    const { ruleSet } = parseSrx(ruleFile("kk"));
    const user = parseSrx(srxOf([false, "ЖШС\\.", "\\s"])).ruleSet;
    if (!ruleSet || !user) throw new Error("no rule set");
    const text = "Бұл ЖШС. ¦Жаңа ұйым.";
    expect(cut(text, compileSegmenter(ruleSet, "kk"))).toBe(text);
    expect(cut(text, compileSegmenter(ruleSet, "kk", user))).toBe(text.replace("¦", ""));
  });

  test("a rule that cannot be used is reported by its number, the others hold", () => {
    const segmenter = segmenterFrom(
      srxOf([true, "(a)\\1", ""], [true, "\\.", "\\s"], [true, "(a*)*b", ""], [true, "[", ""]),
      "en",
    );
    expect(segmenter.reports.map(({ rule, code }) => [rule, code])).toEqual([
      [1, "unsupported-pattern"],
      [3, "slow-pattern"],
      [4, "bad-pattern"],
    ]);
    expect(cut("One. ¦two", segmenter)).toBe("One. ¦two");
  });

  test("a rule that matches everywhere never cuts a character in two", () => {
    const segmenter = segmenterFrom(srxOf([true, "", ""]), "en");
    const text = "a🙂b";
    expect(segmentText(text, segmenter)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
    ]);
  });
});

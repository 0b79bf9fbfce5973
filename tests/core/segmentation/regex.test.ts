import { describe, expect, test } from "vitest";
import { compileBreak, isPatternProblem } from "@/core/segmentation/compile-pattern";

/** Whether a pattern matches a whole text, by way of the translation. */
function matches(pattern: string, text: string): boolean | string {
  const compiled = compileBreak("", `^(?:${pattern})$`);
  if (isPatternProblem(compiled)) return compiled.code;
  return new RegExp(compiled.source, compiled.flags).test(text);
}

function problem(before: string, after = ""): string | null {
  const compiled = compileBreak(before, after);
  return isPatternProblem(compiled) ? compiled.code : null;
}

describe("translation", () => {
  test.each([
    // Word boundaries and classes have Unicode meaning.
    [".*\\bг\\..*", "2026 г.", true],
    [".*\\bг\\..*", "2026г.", false],
    ["\\w+", "сөйлем", true],
    ["\\W", "ә", false],
    ["\\d", "٣", true],
    [".*\\Bг", "мг", true],
    // Space.
    ["a\\hb", "a\u00A0b", true],
    ["a\\hb", "a\nb", false],
    ["a\\sb", "a\u00A0b", true],
    ["a\\Rb", "a\r\nb", true],
    ["a\\vb", "a\nb", true],
    ["\\S\\H\\V", "әғқ", true],
    // Quoting.
    ["\\Qи т.д.\\E", "и т.д.", true],
    ["\\Qт.\\E+", "т...", true],
    ["\\Qа|б\\E", "а|б", true],
    ["\\\"\\'\\-", "\"'-", true],
    // Case.
    ["(?i)қ\\.К", "Қ.к", true],
    ["(?i:тел)\\.А", "ТЕЛ.А", true],
    ["(?i:тел)\\.А", "ТЕЛ.а", false],
    ["а(?i)б(?-i)в", "аБв", true],
    ["а(?i)б(?-i)в", "аБВ", false],
    ["((?i)jan|feb)X", "FEBX", true],
    ["((?i)jan|feb)X", "FEBx", false],
    ["(?i)[а-ө]x", "ӨX", true],
    ["(?i:[[:Lu:]])x", "өx", true],
    ["(?i:[[:Lu:]])x", "өX", false],
    // Sets.
    ["[[:Lu:]\\p{Lt}]", "Ә", true],
    ["[[:^Lu:]]", "Ә", false],
    ["[\\p{L}&&[^\\p{Lu}]]", "ә", true],
    ["[\\p{L}&&[^\\p{Lu}]]", "Ә", false],
    ["[\\p{L}--\\p{Lu}]", "Ә", false],
    ["[[a-z]-[aeiou]]", "e", false],
    ["[[a-z]-[aeiou]]", "f", true],
    ["[[a-z]&[aeiou]]", "e", true],
    ["[]x]", "]", true],
    ["[^]x]", "]", false],
    ["[a\\-z]", "-", true],
    ["[a-]", "-", true],
    ["[.?!&~(){}|/]", "|", true],
    ["[\\.\\?\\\"']", '"', true],
    ["[\\Q]-[\\E]", "]", true],
    // Properties in any spelling.
    ["\\p{IsCyrillic}", "ә", true],
    ["\\p{script=cyrillic}", "ә", true],
    ["\\p{InCyrillic}", "ә", true],
    ["\\p{Alpha}\\p{Upper}\\p{Punct}", "әӘ.", true],
    ["\\pL\\PL", "ә.", true],
    ["\\p{javaLowerCase}", "ә", true],
    ["\\P{Lu}", "ә", true],
    ["\\p{^Lu}", "Ә", false],
    // Characters.
    ["\\u04D9\\x{4D9}\\x41\\u{1F642}", "әәA🙂", true],
    ["\\uD83D\\uDE42", "🙂", true],
    ["[\\uD83D\\uDE42]", "🙂", true],
    ["\\t\\n\\0101", "\t\nA", true],
    [".", "🙂", true],
    [".", "\n", false],
    ["(?s).", "\n", true],
    // Repeats.
    ["a++b", "aab", true],
    ["a++a", "aa", false],
    ["a?+a", "a", false],
    ["a{1,2}+a", "aaa", true],
    ["a{2}b{1,}c{0,2}?", "aabbc", true],
    ["(?:аб){2}", "абаб", true],
    ["(?<имя>а)".replace("имя", "name"), "а", true],
    ["а(?#comment)б", "аб", true],
    ["а(?=б)б(?<=б)(?!в)(?<!а)", "аб", true],
    ["\\Aа\\z", "а", true],
  ])("%s on %j: %s", (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    ["(а)\\1", "unsupported-pattern"],
    ["(?>аб)в", "unsupported-pattern"],
    ["(?:аб)++в", "unsupported-pattern"],
    ["\\X", "unsupported-pattern"],
    ["\\p{NoSuchThing}", "unsupported-pattern"],
    ["(?x)а", "unsupported-pattern"],
    ["(а", "bad-pattern"],
    ["а)", "bad-pattern"],
    ["[а", "bad-pattern"],
    ["*а", "bad-pattern"],
    ["[я-а]", "bad-pattern"],
    ["а{3,2}", "bad-pattern"],
    ["\\", "bad-pattern"],
    ["(".repeat(500) + ")".repeat(500), "bad-pattern"],
  ])("%s is %s", (pattern, code) => {
    expect(problem(pattern)).toBe(code);
  });
});

describe("cost", () => {
  test.each([
    "(a+)+b",
    "(a*)*b",
    "(a|a)+b",
    "(a|aa)+b",
    "(\\w+\\s?)+b",
    "(?:(?:x+)+)+y",
    "a*a*a*a*a*a*a*a*b",
    "(?:a{1000}){1000}",
    "(?:(?:a?){30}){30}a",
    "(.*a){12}",
    "(?=(a+)+b)c",
  ])("%s is refused as slow", (pattern) => {
    expect([problem(pattern), problem("", pattern)]).toContain("slow-pattern");
  });

  test.each([
    '\\w+[\\p{Pe}\\p{Po}"]*[\\.?!:]+[\\p{Pe}\\p{Po}"]*',
    "(\\p{Lu}\\.\\s*)+",
    "([A-Z]\\.){2,}",
    "\\b(?:млн|млрд|мың)\\.",
    '(?:[^"]*"[^"]*")*x',
    ".*\\.",
  ])("%s is taken, and quick on a text made against it", (pattern) => {
    const compiled = compileBreak(pattern, "");
    if (isPatternProblem(compiled)) throw new Error(compiled.message);
    const search = new RegExp(compiled.source, `g${compiled.flags}`);
    for (const unit of ["!", '".', "A.", "a", '"', "A. "]) {
      const text = unit.repeat(20_000 / unit.length);
      let found = 0;
      for (const { index } of text.matchAll(search)) found += index >= 0 ? 1 : 0;
      expect(found).toBeGreaterThanOrEqual(0);
    }
  });
});

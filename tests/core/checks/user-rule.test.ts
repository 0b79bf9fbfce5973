/** Rules of the desk: what they find, and which patterns are refused. */
import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { checkSource } from "@/core/checks/check-source";
import { paramsFor } from "@/core/checks/finding";
import { compilePattern, compileRule, isRefusal, type UserRule } from "@/core/checks/user-rule";
import { pairInput } from "./check-input";

const base: UserRule = {
  id: "r",
  kind: "forbidden",
  pattern: "",
  ignoreCase: false,
  languages: [],
  message: { kk: "…", ru: "…", en: "…" },
};

function rule(more: Partial<UserRule>) {
  const compiled = compileRule({ ...base, ...more });
  if (isRefusal(compiled)) throw new Error(compiled.code);
  return compiled;
}

function hits(more: Partial<UserRule>, source: string, target: string) {
  return checkSegment({ ...pairInput("kk-ru", source, target), userRules: [rule(more)] }).filter(
    ({ code }) => code === "user-rule",
  );
}

describe("compilePattern", () => {
  it.each([
    ["", "pattern-empty"],
    ["a".repeat(201), "pattern-too-long"],
    ["(", "pattern-bad"],
    ["[я-а]", "pattern-bad"],
    ["(а)\\1", "pattern-unsupported"],
    ["(а+)+$", "pattern-slow"],
    ["(а|а)*б", "pattern-slow"],
    ["(.*)*(.*)*х", "pattern-slow"],
    ["а*", "pattern-matches-nothing"],
  ])("refuses %s: %s", (pattern, code) => {
    const result = compilePattern(pattern, false);
    expect(result).toMatchObject({ code });
  });

  it.each([
    "\\bТМД\\b",
    "жыл(ы|да)?",
    "\\d{1,3} %",
    "[әғқ]+\\s",
    "(?i)премьер",
    "«[^»]*»",
    "\\p{Lu}\\. \\p{Lu}",
  ])("takes %s", (pattern) => {
    expect(compilePattern(pattern, false)).toBeInstanceOf(RegExp);
  });

  it("gives \\b and \\w their Unicode meaning", () => {
    const pattern = compilePattern("\\bәкім\\w*", false) as RegExp;
    expect("облыс әкімдігі".match(pattern)).toEqual(["әкімдігі"]);
    expect("тәкім".match(pattern)).toBeNull();
  });
});

describe("rules", () => {
  it("forbid", () => {
    const [finding] = hits(
      { pattern: "Казахия", replacement: "Казахстан" },
      "Қазақстан",
      "Наша Казахия",
    );
    expect(finding).toMatchObject({ target: [5, 12], fix: { span: [5, 12], text: "Казахстан" } });
    expect(hits({ pattern: "казахия" }, "Қазақстан", "Наша Казахия")).toEqual([]);
    expect(
      hits({ pattern: "казахия", ignoreCase: true }, "Қазақстан", "Наша Казахия"),
    ).toHaveLength(1);
    expect(hits({ pattern: "Казахия", languages: ["en"] }, "Қазақстан", "Наша Казахия")).toEqual(
      [],
    );
  });

  it("require", () => {
    const wanted = {
      kind: "required",
      pattern: "Мемлекет басшысы",
      wanted: "[Гг]лав[аеуы] государства",
    } as const;
    expect(hits(wanted, "Мемлекет басшысы келді.", "Прибыл президент.")).toMatchObject([
      { source: [0, 16] },
    ]);
    expect(hits(wanted, "Мемлекет басшысы келді.", "Прибыл глава государства.")).toEqual([]);
    expect(hits(wanted, "Министр келді.", "Прибыл министр.")).toEqual([]);
  });

  it("read the source", () => {
    const userRules = [rule({ kind: "source", pattern: "мәселесі" })];
    expect(checkSource(textContent("Су мәселесі қаралды."), "kk", { userRules })).toMatchObject([
      { code: "user-rule", source: [3, 11], target: null },
    ]);
  });

  it("weigh as the desk says, and report no more than twenty places", () => {
    const found = hits({ pattern: "а", severity: "note" }, "Қазақстан", "а ".repeat(50));
    expect(found).toHaveLength(20);
    expect(found[0]?.severity).toBe("note");
  });
});

describe("the message of a rule", () => {
  it("is told in the reader's language, and in another where that is empty", () => {
    const message = { kk: "", ru: "По-русски.", en: "In English." };
    const [finding] = hits({ pattern: "сегодня", message }, "Бүгін", "Это сегодня.");
    const shown = (language: "kk" | "ru" | "en") =>
      paramsFor(finding?.params ?? {}, language)["text"];
    expect([shown("kk"), shown("ru"), shown("en")]).toEqual([
      "По-русски.",
      "По-русски.",
      "In English.",
    ]);
  });
});

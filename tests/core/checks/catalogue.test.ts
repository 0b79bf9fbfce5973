/** The catalogue, its texts in three languages, and the reports of real checks agree. */
import { describe, expect, it } from "vitest";
import { CHECK_GROUPS, CHECKS, checkOf, isCheckCode } from "@/core/checks/catalogue";
import { checkSegment } from "@/core/checks/check-segment";
import en from "@/locales/en/checks.json";
import kk from "@/locales/kk/checks.json";
import ru from "@/locales/ru/checks.json";
import { correctPairs } from "@/scripts/eval/correct-pairs";
import { PLANTED } from "@/scripts/eval/planted-faults";

const texts: Readonly<Record<string, { checks: Record<string, Record<string, string>> }>> = {
  kk,
  ru,
  en,
};

const places = (text: string): ReadonlySet<string> => new Set(text.match(/\{\{\w+\}\}/g) ?? []);

describe("the catalogue", () => {
  it("has each code once, and knows only its codes", () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[a-z]+(?:-[a-z]+)*$/.test(code))).toBe(true);
    expect(checkOf("no-such-check")).toBeNull();
    expect(isCheckCode("toString")).toBe(false);
    expect(new Set(CHECKS.map(({ group }) => group))).toEqual(new Set(CHECK_GROUPS));
  });

  it.each(Object.keys(texts))("has title, message and advice in %s", (language) => {
    expect(new Set(Object.keys(texts[language]?.checks ?? {}))).toEqual(
      new Set(CHECKS.map(({ code }) => code)),
    );
    for (const [code, entry] of Object.entries(texts[language]?.checks ?? {})) {
      expect([code, Object.keys(entry)]).toEqual([
        code,
        Object.keys(en.checks[code as keyof typeof en.checks]),
      ]);
      for (const [key, value] of Object.entries(entry)) {
        expect(value.trim()).not.toBe("");
        expect([code, key, places(value)]).toEqual([
          code,
          key,
          places((en.checks as Record<string, Record<string, string>>)[code]?.[key] ?? ""),
        ]);
      }
    }
  });

  it("names no parameter that its check does not give", () => {
    const pairs = correctPairs();
    for (const [code, planters] of Object.entries(PLANTED)) {
      const inputs = planters.flatMap((plant) =>
        pairs
          .map(plant)
          .filter((input) => input !== null)
          .slice(0, 8),
      );
      const findings = inputs
        .flatMap((input) => checkSegment(input))
        .filter((one) => one.code === code);
      expect([code, findings.length > 0]).toEqual([code, true]);
      for (const { params } of findings) {
        const entry = en.checks[code as keyof typeof en.checks] as Record<string, string>;
        const message = entry[`message_${params.kind}`] ?? entry.message ?? "";
        for (const place of places(message))
          expect([code, place, place.slice(2, -2) in params]).toEqual([code, place, true]);
      }
    }
  });
});

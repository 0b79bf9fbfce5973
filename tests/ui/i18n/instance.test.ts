import { expect, test } from "vitest";
import { functionsOf, translator } from "@/ui/i18n/instance";

const functions = functionsOf(
  translator("en", {
    common: { close: "Close", found_one: "{{count}} match", found_other: "{{count}} matches" },
    shell: { close: "Shut" },
  }),
);
const t = functions("common") as unknown as (key: string, options?: unknown) => string;

test("a text without parameters is remembered, one with parameters is made each time", () => {
  expect([t("close"), t("close")]).toEqual(["Close", "Close"]);
  expect([t("found", { count: 1 }), t("found", { count: 3 })]).toEqual(["1 match", "3 matches"]);
});

test("each namespace has its own function, the same one at every call", () => {
  expect(
    (functions("shell") as unknown as (key: string, options?: unknown) => string)("close"),
  ).toBe("Shut");
  expect(functions("common")).toBe(t);
});

test.each([
  ["en", "12,345 entries, line 12345"],
  ["ru", "12\u00a0345 записей, строка 12345"],
  ["kk", "12\u00a0345 жазба, 12345-жол"],
] as const)(
  "a quantity has its thousands grouped in %s, the number of a thing has not",
  (language, said) => {
    const words = {
      en: { said_other: "{{count}} entries, line {{line}}" },
      ru: { said_many: "{{count}} записей, строка {{line}}" },
      kk: { said_other: "{{count}} жазба, {{line}}-жол" },
    }[language];
    const t = functionsOf(translator(language, { common: words }))("common");
    expect(
      (t as unknown as (key: string, options: object) => string)("said", {
        count: 12_345,
        line: 12_345,
      }),
    ).toBe(said);
  },
);

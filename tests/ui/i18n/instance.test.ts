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

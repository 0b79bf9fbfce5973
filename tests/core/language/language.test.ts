import { expect, it } from "vitest";
import { inScreenOrder } from "@/core/language/language";

it("puts Kazakh before Russian before English, and leaves the given list alone", () => {
  const given = [
    { language: "en", slug: "b" },
    { language: "kk", slug: "c" },
    { language: "ru", slug: "a" },
  ];
  expect(inScreenOrder(given).map(({ language }) => language)).toEqual(["kk", "ru", "en"]);
  expect(given.map(({ language }) => language)).toEqual(["en", "kk", "ru"]);
});

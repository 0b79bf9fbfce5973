import { expect, test } from "vitest";
import type { TermStatus } from "@/core/terminology/concept";
import { formerWordings } from "@/core/terminology/former-wordings";

const ru = (text: string, status: TermStatus = "preferred") => ({
  language: "ru" as const,
  text,
  status,
});

test.each([
  ["a changed wording", [[ru("видеосвязь")], [ru("телемост")]], ["телемост"]],
  ["a wording that was ruled out", [[ru("МЧС", "deprecated")], [ru("МЧС")]], ["МЧС"]],
  ["a wording that was always ruled out", [[], [ru("МЧС", "forbidden")]], []],
  ["a wording that came back", [[ru("суд")], [ru("трибунал")], [ru("суд")]], ["трибунал"]],
  ["the latest first, each once", [[ru("в")], [ru("б")], [ru("а")], [ru("б")]], ["б", "а"]],
  ["a concept of one version", [[ru("суд")]], []],
  ["no version", [], []],
])("%s", (_, versions, expected) => {
  expect(formerWordings(versions).map(({ text }) => text)).toEqual(expected);
});

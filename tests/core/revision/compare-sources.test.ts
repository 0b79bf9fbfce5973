import { describe, expect, it } from "vitest";
import { compareSources } from "@/core/revision/compare-sources";

const lines = (...texts: readonly string[]) =>
  texts.map((text) => ({ id: text.slice(0, 1), text }));
const shown = (before: readonly string[], after: readonly string[]) =>
  compareSources(lines(...before), lines(...after)).map(
    ({ before: old, after: now }) => `${old}>${now}`,
  );

describe("comparing two states of a source", () => {
  it.each([
    ["nothing", ["a1", "b1"], ["a1", "b1"], []],
    ["a changed text", ["a1", "b1"], ["a1", "b2"], ["b1>b2"]],
    ["an added one", ["a1"], ["a1", "b1"], [">b1"]],
    ["one taken out, where it was", ["a1", "b1", "c1"], ["a1", "c2"], ["b1>", "c1>c2"]],
    ["the first one taken out", ["a1", "b1"], ["b1"], ["a1>"]],
    ["moved ones as unchanged", ["a1", "b1"], ["b1", "a1"], []],
  ] as const)("shows %s", (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { carryFindings } from "@/core/checks/carry-findings";
import type { Finding, Span } from "@/core/checks/finding";

const at = (target: Span | null, fixed = false): Finding => ({
  code: "term-deprecated",
  severity: "warning",
  source: null,
  target,
  params: {},
  fix: fixed && target ? { span: target, text: "x" } : null,
});

describe("carryFindings", () => {
  const before = "встреча в Нур-Султане вчера";
  const place: Span = [10, 21];

  it.each([
    ["the same text", before, place],
    ["a change behind", "встреча в Нур-Султане сегодня", place],
    ["a change before", "большая встреча в Нур-Султане вчера", [18, 29]],
    ["a word taken out before", "в Нур-Султане вчера", [2, 13]],
  ] as const)("keeps a place after %s", (_, after, expected) => {
    const [kept] = carryFindings([at(place, true)], before, after);
    expect([kept?.target, kept?.fix?.span]).toEqual([expected, expected]);
  });

  it.each([
    ["touched inside", "встреча в Нур-Султан вчера"],
    ["a letter put right behind", "встреча в Нур-Султанех вчера"],
    ["taken out", "встреча вчера"],
    ["empty text", ""],
  ])("drops a place that was %s", (_, after) => {
    expect(carryFindings([at(place)], before, after)).toEqual([]);
  });

  it("keeps what has no place in the target", () => {
    expect(carryFindings([at(null)], before, "другое")).toEqual([at(null)]);
  });
});

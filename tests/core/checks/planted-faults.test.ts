/** Every check finds the fault planted for it into correct pairs, and none of them alarms on the originals. */
import { describe, expect, it } from "vitest";
import { CHECKS } from "@/core/checks/catalogue";
import { checkSegment } from "@/core/checks/check-segment";
import { plantedRecall } from "@/scripts/eval/checks";
import { correctPairs } from "@/scripts/eval/correct-pairs";
import { inputOf, PLANTED } from "@/scripts/eval/planted-faults";

const pairs = correctPairs();

// These depend on core/figures alone, which has tests of its own.
const ELSEWHERE = ["figures-converted"];

describe("planted faults", () => {
  it("exist for every check of a segment", () => {
    const codes = CHECKS.filter(({ scope }) => scope !== "article").map(({ code }) => code);
    const missing = codes.filter(
      (code) => PLANTED[code] === undefined && !ELSEWHERE.includes(code),
    );
    // One concerns Kazakh targets, the other needs a long quotation: both have rows of their own.
    expect(missing).toEqual(["lost-kazakh-letters", "quotes-lost"]);
  });

  it.each(plantedRecall(pairs))(
    "$code is found in $found of $planted",
    ({ code, planted, found }) => {
      expect(planted).toBeGreaterThan(0);
      expect(found / planted).toBeGreaterThanOrEqual(code.startsWith("figures") ? 0.5 : 0.98);
    },
  );

  it.each(pairs)("nothing is found in: $source → $target", (pair) => {
    expect(checkSegment(inputOf(pair))).toEqual([]);
  });
});

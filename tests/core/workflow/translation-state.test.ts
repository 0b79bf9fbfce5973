import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Change,
  type ChangeResult,
  planChange,
  TRANSLATION_STATES,
  type TranslationFacts,
  type TranslationState,
} from "@/core/workflow/translation-state";

const facts = (
  state: TranslationState,
  more: Partial<TranslationFacts> = {},
): TranslationFacts => ({
  state,
  hasText: state !== "untranslated",
  authorId: "author",
  locked: false,
  returned: false,
  sourceVersion: 1,
  segmentSourceVersion: 1,
  openErrors: 0,
  ...more,
});

const outcome = (result: ChangeResult): string =>
  "plan" in result ? result.plan.state : `! ${result.refused}`;

const CHANGES: Readonly<Record<string, Change>> = {
  save: { kind: "save", textChanged: true, hasText: true },
  "save the same": { kind: "save", textChanged: false, hasText: true },
  clear: { kind: "save", textChanged: true, hasText: false },
  confirm: { kind: "confirm", textChanged: false, hasText: true },
  approve: { kind: "approve", byId: "other", override: false },
  "approve own": { kind: "approve", byId: "author", override: false },
  "approve own, override": { kind: "approve", byId: "author", override: true },
  return: { kind: "return", reason: "why" },
  "return without reason": { kind: "return", reason: " " },
  reopen: { kind: "reopen" },
  "sign off": { kind: "sign-off" },
};

/** Change → outcome from untranslated | draft | translated | approved | signed-off. */
const TABLE: readonly (readonly [string, string])[] = [
  ["save", "draft | draft | draft | translated | translated"],
  ["save the same", "untranslated | draft | translated | approved | signed-off"],
  ["clear", "untranslated | untranslated | untranslated | untranslated | untranslated"],
  ["confirm", "translated | translated | translated | translated | translated"],
  ["approve", "! wrong-state | ! wrong-state | approved | ! wrong-state | ! wrong-state"],
  ["approve own", "! wrong-state | ! wrong-state | ! four-eyes | ! wrong-state | ! wrong-state"],
  [
    "approve own, override",
    "! wrong-state | ! wrong-state | approved | ! wrong-state | ! wrong-state",
  ],
  ["return", "! wrong-state | ! wrong-state | draft | draft | draft"],
  [
    "return without reason",
    "! reason-required | ! reason-required | ! reason-required | ! reason-required | ! reason-required",
  ],
  ["reopen", "! wrong-state | ! wrong-state | draft | translated | translated"],
  ["sign off", "! wrong-state | ! wrong-state | ! wrong-state | signed-off | ! wrong-state"],
];

describe("changes of state", () => {
  it.each(TABLE)("%s: %s", (name, expected) => {
    const change = CHANGES[name] as Change;
    expect(
      TRANSLATION_STATES.map((state) => outcome(planChange(facts(state), change))).join(" | "),
    ).toBe(expected);
  });

  it("let open errors block confirming and approving, never saving", () => {
    const wrong = { openErrors: 1 };
    expect(outcome(planChange(facts("draft", wrong), CHANGES.confirm as Change))).toBe(
      "! open-errors",
    );
    expect(outcome(planChange(facts("translated", wrong), CHANGES.approve as Change))).toBe(
      "! open-errors",
    );
    expect(outcome(planChange(facts("draft", wrong), CHANGES.save as Change))).toBe("draft");
    expect(outcome(planChange(facts("approved", wrong), CHANGES.save as Change))).toBe("draft");
  });

  it("refuse approval for a source that has changed", () => {
    const stale = facts("translated", { segmentSourceVersion: 2 });
    expect(outcome(planChange(stale, CHANGES.approve as Change))).toBe("! source-changed");
  });

  it("refuse everything but a return on a locked text", () => {
    for (const [name, change] of Object.entries(CHANGES)) {
      const result = outcome(planChange(facts("translated", { locked: true }), change));
      if (change.kind !== "return") expect(result, name).toBe("! segment-locked");
    }
  });

  it("never approve a text without another pair of eyes, whatever comes before", () => {
    const person = fc.constantFrom("a", "b");
    const step = fc.record({
      by: person,
      what: fc.constantFrom("save", "confirm", "approve", "reopen", "return"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: TranslationState = "untranslated";
        let author: string | null = null;
        for (const { by, what } of steps) {
          const change =
            what === "approve"
              ? ({ kind: "approve", byId: by, override: false } as const)
              : (CHANGES[what] as Change);
          const result = planChange(facts(state, { authorId: author }), change);
          if ("refused" in result) continue;
          if (result.plan.approves) expect(author).not.toBe(by);
          if (what === "save" || (what === "confirm" && author === null)) author = by;
          state = result.plan.state;
        }
      }),
    );
  });
});

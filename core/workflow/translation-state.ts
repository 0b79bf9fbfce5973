/**
 * The states of a translation and the moves between them, as one pure function. The server asks
 * `planChange` inside the transaction that locks the row; the screen asks it to know which buttons
 * to offer. States: docs/architecture.md, "Words".
 */

import type { ErrorCode } from "@/core/errors";

/** How far a translation is. Published is a fact about a version, not a state of the text. */
export type TranslationState = "untranslated" | "draft" | "translated" | "approved" | "signed-off";

/** All states, from the least to the most finished. */
export const TRANSLATION_STATES: readonly TranslationState[] = [
  "untranslated",
  "draft",
  "translated",
  "approved",
  "signed-off",
];

/** Why a reviewer sent a text back: the field's usual error categories (MQM top level). */
export const RETURN_CATEGORIES = [
  "accuracy",
  "terminology",
  "language",
  "style",
  "figures",
  "other",
] as const;
/** One of the categories. */
export type ReturnCategory = (typeof RETURN_CATEGORIES)[number];
/** How bad it is. */
export const RETURN_SEVERITIES = ["minor", "major", "critical"] as const;
/** One of the severities. */
export type ReturnSeverity = (typeof RETURN_SEVERITIES)[number];

/** A return that waits for the translator. `at` is an ISO instant. */
export type ReturnNote = {
  readonly category: ReturnCategory;
  readonly severity: ReturnSeverity;
  readonly reason: string;
  readonly byId: string;
  readonly at: string;
};

/** What the plan needs to know of the row. */
export type TranslationFacts = {
  readonly state: TranslationState;
  readonly hasText: boolean;
  readonly authorId: string | null;
  readonly locked: boolean;
  readonly returned: boolean;
  /** Source version the text was made for, and the one the segment has now. */
  readonly sourceVersion: number;
  readonly segmentSourceVersion: number;
  /** Error-level findings of the text as it will be after the change, ignored ones left out. */
  readonly openErrors: number;
};

/** What somebody wants to do. `textChanged` compares with the stored text, `hasText` is the new one. */
export type Change =
  | { readonly kind: "save"; readonly textChanged: boolean; readonly hasText: boolean }
  | { readonly kind: "confirm"; readonly textChanged: boolean; readonly hasText: boolean }
  | { readonly kind: "approve"; readonly byId: string; readonly override: boolean }
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "reopen" }
  | { readonly kind: "sign-off" };

/** What will be: the new state, whether a waiting return is settled, whether a new text was approved. */
export type ChangePlan = {
  readonly state: TranslationState;
  readonly clearReturn: boolean;
  readonly approves: boolean;
};

/** The plan, or the code of the refusal. */
export type ChangeResult = { readonly plan: ChangePlan } | { readonly refused: ErrorCode };

/** Decides a change. Rights and versions are checked elsewhere; this is about states alone. */
export function planChange(facts: TranslationFacts, change: Change): ChangeResult {
  if (facts.locked && change.kind !== "return") return { refused: "segment-locked" };
  switch (change.kind) {
    case "save":
      return { plan: planSave(facts, change) };
    case "confirm":
      return planConfirm(facts, change);
    case "approve":
      return planApprove(facts, change);
    case "return":
      return planReturn(facts, change);
    case "reopen":
      return planReopen(facts);
    case "sign-off":
      return facts.state === "approved" ? planned("signed-off") : { refused: "wrong-state" };
  }
}

/**
 * A save never fails. Text taken off approved work drops to *translated* — or to *draft* when it
 * has an open error, which *translated* would not allow — and empty text is untranslated again.
 */
function planSave(
  facts: TranslationFacts,
  change: { readonly textChanged: boolean; readonly hasText: boolean },
): ChangePlan {
  const keep = { state: facts.state, clearReturn: false, approves: false };
  if (!change.textChanged) return keep;
  if (!change.hasText) return { ...keep, state: "untranslated" };
  const wasApproved = facts.state === "approved" || facts.state === "signed-off";
  return { ...keep, state: wasApproved && facts.openErrors === 0 ? "translated" : "draft" };
}

function planConfirm(facts: TranslationFacts, change: { readonly hasText: boolean }): ChangeResult {
  if (!change.hasText) return { refused: "text-empty" };
  if (facts.openErrors > 0) return { refused: "open-errors" };
  return { plan: { state: "translated", clearReturn: true, approves: false } };
}

/** Four eyes: nobody approves their own text, unless an override is in force. */
function planApprove(
  facts: TranslationFacts,
  change: { readonly byId: string; readonly override: boolean },
): ChangeResult {
  if (facts.state !== "translated") return { refused: "wrong-state" };
  if (facts.sourceVersion !== facts.segmentSourceVersion) return { refused: "source-changed" };
  if (facts.openErrors > 0) return { refused: "open-errors" };
  if (facts.authorId === change.byId && !change.override) return { refused: "four-eyes" };
  return { plan: { state: "approved", clearReturn: true, approves: true } };
}

function planReturn(facts: TranslationFacts, change: { readonly reason: string }): ChangeResult {
  if (change.reason.trim() === "") return { refused: "reason-required" };
  if (facts.state === "untranslated" || facts.state === "draft") return { refused: "wrong-state" };
  return planned("draft");
}

function planReopen(facts: TranslationFacts): ChangeResult {
  if (facts.state === "untranslated" || facts.state === "draft") return { refused: "wrong-state" };
  return planned(facts.state === "translated" ? "draft" : "translated");
}

function planned(state: TranslationState): ChangeResult {
  return { plan: { state, clearReturn: false, approves: false } };
}

import type { TranslationView } from "@/core/workflow/article-view";
import { planChange, type TranslationState } from "@/core/workflow/translation-state";
import { isTextOp } from "./outbox";
import type { Op, Outbox } from "./outbox-types";

/** How a translation will stand when its queue is through: what the screen shows without waiting. */
export type ExpectedState = {
  readonly state: TranslationState;
  /** Whether a return waits for the translator. */
  readonly returned: boolean;
};

/** What the plan of the workflow cannot know from the stored view. */
export type Surroundings = {
  readonly segmentSourceVersion: number;
  readonly openErrors: number;
  readonly personId: string;
};

/** The state that the queue leads to, by the same plan that the server asks. */
export function expectedState(
  view: TranslationView,
  outbox: Outbox,
  surroundings: Surroundings,
): ExpectedState {
  let now: ExpectedState = { state: view.state, returned: view.returned !== null };
  for (const { op } of outbox.queue) now = afterOp(view, now, op, surroundings);
  return now;
}

function afterOp(
  view: TranslationView,
  before: ExpectedState,
  op: Op,
  { segmentSourceVersion, openErrors, personId }: Surroundings,
): ExpectedState {
  const facts = {
    state: before.state,
    hasText: true,
    authorId: view.authorId,
    locked: view.locked,
    returned: before.returned,
    sourceVersion: isTextOp(op) ? op.sourceVersion : view.sourceVersion,
    segmentSourceVersion,
    openErrors,
  };
  if (op.kind === "restore") return { ...before, state: "draft" };
  if (op.kind === "return") return { state: "draft", returned: true };
  if (!isTextOp(op)) {
    const kind = op.kind === "accept" ? "approve" : op.kind;
    const result = planChange(facts, { kind, byId: personId, override: false });
    return "plan" in result ? after(before, result.plan) : before;
  }
  const hasText = op.content.some((token) => token.t === "text" && token.v.trim() !== "");
  const textChanged = op.sha256 !== view.sha256;
  const result = planChange(facts, { kind: op.kind, textChanged, hasText });
  return "plan" in result ? after(before, result.plan) : before;
}

function after(
  before: ExpectedState,
  plan: { readonly state: TranslationState; readonly clearReturn: boolean },
): ExpectedState {
  return { state: plan.state, returned: before.returned && !plan.clearReturn };
}

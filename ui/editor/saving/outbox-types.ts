import type { Content } from "@/core/article/inline";
import type { ErrorCode, ErrorParams } from "@/core/errors";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import type { Conflict, TranslationView } from "@/core/workflow/article-view";
import type { ReturnCategory, ReturnSeverity } from "@/core/workflow/translation-state";

/** A text on its way, or the end of work on it. */
export type TextOp = {
  readonly kind: "save" | "confirm";
  readonly content: Content;
  readonly sha256: string;
  readonly sourceVersion: number;
  readonly origin: "human" | "memory";
  /** The match put in since the last acknowledged save; null when it was taken out again. */
  readonly match?: InsertedMatch | null;
};

/** An act on the text that stands on the server. */
export type ActOp =
  | { readonly kind: "approve" | "accept" | "reopen" | "sign-off" }
  | {
      readonly kind: "return";
      readonly category: ReturnCategory;
      readonly severity: ReturnSeverity;
      readonly reason: string;
    }
  | { readonly kind: "restore"; readonly version: number };

/** Anything that changes a translation. */
export type Op = TextOp | ActOp;

/** An op with its key. `baseVersion` is fixed when it is first sent, for a repeat must be the same. */
export type Queued = { readonly key: string; readonly op: Op; readonly baseVersion: number | null };

/** Why nothing is sent at the moment. */
export type Trouble =
  | { readonly kind: "unreachable" }
  | { readonly kind: "session" }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

/** The state of one translation's post. Plain data: it is what the browser's draft holds. */
export type Outbox = {
  /** Version and text that the server acknowledged last. */
  readonly version: number;
  readonly sha256: string;
  readonly queue: readonly Queued[];
  readonly inFlight: boolean;
  /** Whether the last save has waited long enough. */
  readonly ripe: boolean;
  readonly attempt: number;
  readonly trouble: Trouble | null;
};

/** What can happen. Keys are made by the caller, so that the machine stays pure. */
export type OutboxEvent =
  | { readonly type: "edit"; readonly op: TextOp; readonly key: string }
  | { readonly type: "act"; readonly op: Op; readonly key: string }
  | { readonly type: "flush" }
  | { readonly type: "acknowledged"; readonly view: TranslationView }
  | { readonly type: "conflicted"; readonly conflict: Conflict }
  | {
      readonly type: "refused";
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      readonly freshKey: string;
    }
  | { readonly type: "unreachable" }
  | { readonly type: "session-ended" }
  | { readonly type: "resume" }
  | { readonly type: "take-theirs" }
  | { readonly type: "keep-text"; readonly op: TextOp; readonly key: string }
  | { readonly type: "remote"; readonly version: number; readonly sha256: string };

/** What the caller has to do after a step. */
export type Effect =
  | { readonly do: "send"; readonly queued: Queued }
  | { readonly do: "retry"; readonly attempt: number }
  | { readonly do: "ask-sign-in" }
  | { readonly do: "show"; readonly view: TranslationView }
  | {
      readonly do: "report";
      readonly op: Op;
      readonly code: ErrorCode;
      readonly params: ErrorParams;
    };

/** A step's outcome. */
export type Step = { readonly outbox: Outbox; readonly effects: readonly Effect[] };

import type { ErrorCode, ErrorParams } from "@/core/errors";
import type { ChangeAnswer, Conflict, TranslationView } from "@/core/workflow/article-view";
import { request } from "../state/request";
import { isTextOp } from "./outbox";
import type { Op, Queued } from "./outbox-types";

/** What the server said to a change. */
export type ChangeReply =
  | { readonly kind: "acknowledged"; readonly view: TranslationView }
  | { readonly kind: "conflicted"; readonly conflict: Conflict }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: "session-ended" }
  | { readonly kind: "unreachable"; readonly afterSeconds: number | null };

const PATHS: Readonly<Record<Op["kind"], string>> = {
  save: "",
  confirm: "/confirmation",
  approve: "/approval",
  accept: "/acceptance",
  reopen: "/reopening",
  "sign-off": "/sign-off",
  return: "/return",
  restore: "/restoration",
};

/** Requests with bodies over this may not outlive their page (Fetch standard: 64 KiB in all). */
const KEEPALIVE_LIMIT = 60_000;

/** Tells the server one change and sorts its answer. Never throws. */
export async function sendChange(
  translationId: string,
  personId: string,
  { key, op, baseVersion }: Queued,
): Promise<ChangeReply> {
  const body = bodyOf(op);
  const reply = await request<ChangeAnswer>(`/api/translations/${translationId}${PATHS[op.kind]}`, {
    method: op.kind === "save" ? "PUT" : "POST",
    personId,
    headers: { "If-Match": `"v${baseVersion ?? 0}"`, "Idempotency-Key": key },
    ...(body === null ? {} : { body }),
    keepalive: body === null || JSON.stringify(body).length < KEEPALIVE_LIMIT,
  });
  if (reply.ok) return { kind: "acknowledged", view: reply.value.translation };
  if (reply.code === "version-conflict" && reply.details)
    return { kind: "conflicted", conflict: reply.details as Conflict };
  if (reply.status === 401) return { kind: "session-ended" };
  if (reply.status === 0 || reply.status === 429 || reply.status >= 500)
    return { kind: "unreachable", afterSeconds: reply.retryAfter };
  return { kind: "refused", code: reply.code, params: reply.params };
}

function bodyOf(op: Op): unknown {
  if (isTextOp(op)) {
    const { content, sourceVersion, origin, match } = op;
    return { content, sourceVersion, origin, ...(match !== undefined && { match }) };
  }
  if (op.kind === "return") {
    const { category, severity, reason } = op;
    return { category, severity, reason };
  }
  return op.kind === "restore" ? { version: op.version } : null;
}

"use client";

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, Pencil } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { useDesk, useEditor } from "../editor-context";
import type { SavingSummary } from "../state/desk-state";
import { useClock } from "../use-when";

type Kind =
  | "conflict"
  | "refused"
  | "signed-out"
  | "offline"
  | "sending"
  | "changed"
  | "saved"
  | "untouched";

function kindOf(saving: SavingSummary): Kind {
  if (saving.conflicts.length > 0) return "conflict";
  if (saving.refused.length > 0) return "refused";
  if (saving.offline > 0) return saving.isSignedOut ? "signed-out" : "offline";
  if (saving.sending > 0) return "sending";
  if (saving.changed > 0) return "changed";
  return saving.savedAt === null ? "untouched" : "saved";
}

const LOOKS = {
  conflict: { icon: CircleAlert, tint: "text-danger font-medium" },
  refused: { icon: CircleAlert, tint: "text-danger font-medium" },
  "signed-out": { icon: CircleAlert, tint: "text-draft font-medium" },
  offline: { icon: CloudOff, tint: "text-draft font-medium" },
  sending: { icon: LoaderCircle, tint: "text-muted" },
  changed: { icon: Pencil, tint: "text-muted" },
  saved: { icon: CircleCheck, tint: "text-approved" },
  untouched: { icon: CircleCheck, tint: "text-muted" },
} as const;

/** Whether everything typed is on the server, in words, at all times in the same place. */
export function SavingState() {
  const saving = useDesk((state) => state.saving);
  const { desk } = useEditor();
  const words = useSavingWords();
  const kind = kindOf(saving);
  const text = words(kind, saving);
  useAnnouncedSaving(kind, text);
  if (kind === "untouched") return null;
  const { icon: Icon, tint } = LOOKS[kind];
  const conflict = saving.conflicts[0];
  const content = (
    <>
      <Icon aria-hidden className={`size-4 shrink-0 ${kind === "sending" ? "animate-spin" : ""}`} />
      {text}
    </>
  );
  const look = `tabular inline-flex min-h-8 shrink-0 items-center gap-1.5 text-sm ${tint}`;
  return conflict ? (
    <button
      type="button"
      data-saving={kind}
      className={`${look} underline`}
      onClick={() => desk.setState({ dialog: { kind: "conflict", translationId: conflict } })}
    >
      {content}
    </button>
  ) : (
    <span data-saving={kind} className={look}>
      {content}
    </span>
  );
}

function useSavingWords() {
  const t = useT("editor");
  const clock = useClock();
  return (kind: Kind, saving: SavingSummary): string => {
    const kept = saving.offline + saving.changed + saving.sending;
    if (kind === "conflict") return t("saving.conflict", { count: saving.conflicts.length });
    if (kind === "refused") return t("saving.refused", { count: saving.refused.length });
    if (kind === "signed-out") return t("saving.signedOut", { count: kept });
    if (kind === "offline") return t("saving.offline", { count: kept });
    if (kind === "saved") return t("saving.saved", { time: clock(saving.savedAt ?? 0) });
    if (kind === "untouched") return "";
    return t(kind === "sending" ? "saving.sending" : "saving.changed");
  };
}

const BETWEEN = 10_000;

/** Problems are said at once; that all is saved at most every ten seconds. */
function useAnnouncedSaving(kind: Kind, text: string): void {
  const said = useRef({ kind: "untouched" as Kind, at: 0 });
  useEffect(() => {
    const { kind: before, at } = said.current;
    if (kind === before) return;
    const isKept = kind === "offline" || kind === "signed-out";
    const isProblem = kind === "conflict" || kind === "refused" || isKept;
    const isRelief = kind === "saved" && Date.now() - at > BETWEEN;
    if (isProblem) announce(text, isKept ? "polite" : "assertive");
    else if (isRelief) announce(text);
    else return;
    said.current = { kind, at: Date.now() };
  }, [kind, text]);
}

"use client";

import { useEffect, useState } from "react";
import { isLanguage } from "@/core/language/language";
import type { EntryEventView } from "@/core/memory/memory-view";
import { wordDiff } from "@/core/revision/word-diff";
import { type Reply, request } from "@/ui/editor/state/request";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Dialog } from "@/ui/primitives/dialog";
import { Diff } from "@/ui/primitives/diff";
import { ErrorState } from "@/ui/primitives/error-state";
import { Skeleton } from "@/ui/primitives/skeleton";
import { useFailureWords } from "./use-failure-words";

const KINDS = ["approved", "corrected", "withdrawn", "edited", "deleted", "restored"] as const;

type Props = { readonly unitId: string; readonly onClose: () => void };

/** Who did what to an entry, newest first, with what changed in whole words. */
export function EntryHistoryDialog({ unitId, onClose }: Props) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [reply, setReply] = useState<Reply<readonly EntryEventView[]> | null>(null);
  useEffect(() => {
    void request<readonly EntryEventView[]>(`/api/memory/entries/${unitId}/history`).then(setReply);
  }, [unitId]);
  return (
    <Dialog
      title={t("history.title")}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      {reply === null ? <Skeleton lines={3} /> : null}
      {reply?.ok === false ? <ErrorState sentence={failure(reply)} /> : null}
      {reply?.ok && reply.value.length === 0 ? (
        <p className="text-sm text-muted">{t("history.none")}</p>
      ) : null}
      {reply?.ok ? (
        <ol className="flex flex-col gap-2">
          {reply.value.map((event) => (
            <Act key={event.seq} event={event} />
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}

function Act({ event }: { readonly event: EntryEventView }) {
  const t = useT("memory");
  const { language, timeZone } = useScope();
  const kind = KINDS.find((one) => one === event.kind) ?? "other";
  const [before, after] = [event.before.text, event.after.text];
  const lang = event.after.language ?? event.before.language;
  return (
    <li className="rounded-lg border border-line p-3 text-sm">
      <p className="mb-1 text-xs text-muted">
        <span className="font-medium text-ink">{t(`history.kinds.${kind}`)}</span>
        {` · ${event.actor ?? t("history.system")} · ${formatDateTime(language, new Date(event.at), timeZone)}`}
      </p>
      {isLanguage(lang) && (typeof before === "string" || typeof after === "string") ? (
        <Diff parts={wordDiff(textOf(before), textOf(after), lang)} lang={lang} />
      ) : null}
    </li>
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

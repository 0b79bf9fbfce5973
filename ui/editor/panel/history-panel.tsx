"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { plainText } from "@/core/article/inline";
import { wordDiff } from "@/core/revision/word-diff";
import type { EventView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Diff, type DiffView } from "@/ui/primitives/diff";
import { ErrorState } from "@/ui/primitives/error-state";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Skeleton } from "@/ui/primitives/skeleton";
import { useCell, useEditor } from "../editor-context";
import { useRights } from "../grid/action-bar";
import { useRefusalWords } from "../refusal-words";
import type { CellStore } from "../state/cell";
import { orThrow, request } from "../state/request";
import { useWhen } from "../use-when";
import { Queries } from "./queries";

type HistoryPage = { readonly events: readonly EventView[]; readonly next: number | null };

/** Every version of the open translation, newest first, with what changed in whole words. */
export function HistoryPanel({ cell }: { readonly cell: CellStore }) {
  return (
    <Queries>
      <History cell={cell} />
    </Queries>
  );
}

function History({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const refusal = useRefusalWords();
  const [view, setView] = useState<DiffView>("inline");
  const { id } = cell.getState().view;
  const version = useCell(cell, (one) => one.view.version);
  const query = useQuery({
    queryKey: ["history", id, version],
    queryFn: () => orThrow(request<HistoryPage>(`/api/translations/${id}/history`)),
    placeholderData: (before) => before,
  });
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError)
    return (
      <ErrorState sentence={refusal(query.error.message)} onRetry={() => void query.refetch()} />
    );
  const { events } = query.data;
  if (events.length === 0) return <p className="text-sm text-muted">{t("history.none")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        legend={t("history.view")}
        hideLegend
        orientation="horizontal"
        className="text-xs"
        value={view}
        onChange={setView}
        choices={[
          { value: "inline", label: t("history.inline") },
          { value: "final", label: t("history.final") },
        ]}
      />
      <ol className="flex flex-col gap-2">
        {events.map((event, index) => (
          <Version
            key={event.seq}
            event={event}
            before={events[index + 1]}
            view={view}
            cell={cell}
            isNewest={index === 0}
          />
        ))}
      </ol>
    </div>
  );
}

type VersionProps = {
  readonly event: EventView;
  readonly before: EventView | undefined;
  readonly view: DiffView;
  readonly cell: CellStore;
  readonly isNewest: boolean;
};

const KINDS = [
  "save",
  "confirm",
  "approve",
  "accept",
  "return",
  "reopen",
  "sign-off",
  "restore",
  "propagate",
  "pretranslate",
] as const;

function Version({ event, before, view, cell, isNewest }: VersionProps) {
  const t = useT("editor");
  const when = useWhen();
  const { acts } = useEditor();
  const rights = useRights(cell);
  const { language } = cell.getState().view;
  const now = plainText(event.content);
  const then = before ? plainText(before.content) : "";
  const kind = KINDS.find((one) => one === event.kind);
  const reason = event.data["reason"];
  return (
    <li className="rounded-lg border border-line p-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span className="font-semibold text-ink">{event.actor}</span>
        <span>{kind ? t(`history.kinds.${kind}`) : event.kind}</span>
        <time dateTime={event.at}>{when(event.at)}</time>
      </p>
      {typeof reason === "string" ? <p className="mt-1 text-changes">{reason}</p> : null}
      {now === then ? null : (
        <p className="mt-1 leading-relaxed">
          <Diff parts={wordDiff(then, now, language)} lang={language} view={view} />
        </p>
      )}
      {isNewest || !rights.save || now === then ? null : (
        <Button
          size="small"
          variant="quiet"
          className="mt-1.5"
          onPress={() => acts.restore(cell, event.version)}
        >
          {t("history.restore")}
        </Button>
      )}
    </li>
  );
}

"use client";

import {
  CircleAlert,
  CloudOff,
  LoaderCircle,
  OctagonAlert,
  Pencil,
  TextCursorInput,
  TriangleAlert,
} from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { StatusBadge } from "@/ui/primitives/status-badge";
import { useCell, useDesk, useEditor } from "../editor-context";
import { type CellPhase, type CellStore, findingsOf, phaseOf } from "../state/cell";
import { isStale, statusOf } from "../state/row-facts";

type Props = {
  readonly id: string;
  readonly cell: CellStore;
  readonly isOpen: boolean;
  /** Whether the caret is in this very cell. */
  readonly isEditing: boolean;
};

/** Under a translation: how far it is, what was found, who is in it, and whether it is saved. */
export function CellStatus({ id, cell, isOpen, isEditing }: Props) {
  const t = useT("editor");
  const me = useDesk((state) => state.actor.personId);
  const status = useCell(cell, (one) => statusOf(one, me));
  const stale = useCell(cell, isStale);
  const locked = useCell(cell, (one) => one.view.locked);
  const phase = useCell(cell, phaseOf);
  const isQuiet = phase === "saved" || (phase === "changed" && !isOpen);
  return (
    <div id={id} className="mt-2 flex min-h-6 flex-wrap items-center gap-1.5 text-xs">
      <StatusBadge status={status} />
      {stale ? <StatusBadge status="stale" /> : null}
      {locked ? <StatusBadge status="locked" /> : null}
      <FindingCounts cell={cell} />
      <Others cell={cell} />
      {isEditing ? (
        <span className="ml-auto inline-flex min-h-6 items-center gap-1 font-medium text-accent">
          <TextCursorInput aria-hidden className="size-3.5" />
          {t("grid.here")}
        </span>
      ) : null}
      {isQuiet ? null : <Phase cell={cell} phase={phase} />}
    </div>
  );
}

function FindingCounts({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const errors = useCell(cell, (one) => count(one, "error"));
  const warnings = useCell(cell, (one) => count(one, "warning"));
  return (
    <>
      {errors > 0 ? (
        <span className="inline-flex min-h-6 items-center gap-1 px-1 font-medium text-danger">
          <OctagonAlert aria-hidden className="size-3.5" />
          {t("findings.errors", { count: errors })}
        </span>
      ) : null}
      {warnings > 0 ? (
        <span className="inline-flex min-h-6 items-center gap-1 px-1 text-draft">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("findings.warnings", { count: warnings })}
        </span>
      ) : null}
    </>
  );
}

function count(cell: Parameters<typeof findingsOf>[0], severity: "error" | "warning"): number {
  return findingsOf(cell).filter((finding) => finding.severity === severity && !finding.ignored)
    .length;
}

/** "Aigerim is editing". */
function Others({ cell }: { readonly cell: CellStore }) {
  const t = useT("editor");
  const { segmentId, view } = cell.getState();
  const names = useDesk((state) =>
    state.people
      .filter((one) => one.segmentId === segmentId && one.language === view.language)
      .map(({ name }) => name)
      .join(", "),
  );
  if (names === "") return null;
  return (
    <span className="inline-flex min-h-6 items-center gap-1 rounded-full bg-accent-soft px-2 text-accent">
      <Pencil aria-hidden className="size-3" />
      {t("presence.editing", { name: names })}
    </span>
  );
}

const ICONS = {
  changed: Pencil,
  sending: LoaderCircle,
  offline: CloudOff,
  session: CloudOff,
  refused: CircleAlert,
  conflict: CircleAlert,
} as const;

function Phase({ cell, phase }: { readonly cell: CellStore; readonly phase: CellPhase }) {
  const t = useT("editor");
  const { desk } = useEditor();
  if (phase === "saved") return null;
  const Icon = ICONS[phase];
  const isProblem = phase === "conflict" || phase === "refused";
  const words = (
    <>
      <Icon aria-hidden className="size-3.5" />
      {t(`phase.${phase}`)}
    </>
  );
  if (phase === "conflict")
    return (
      <button
        type="button"
        onClick={() =>
          desk.setState({
            dialog: { kind: "conflict", translationId: cell.getState().view.id },
          })
        }
        className="inline-flex min-h-6 items-center gap-1 rounded-md bg-changes-soft px-2 font-medium text-changes underline"
      >
        {words}
      </button>
    );
  return (
    <span
      className={`inline-flex min-h-6 items-center gap-1 px-1 ${isProblem ? "font-medium text-danger" : "text-muted"}`}
    >
      {words}
    </span>
  );
}

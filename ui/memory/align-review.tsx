"use client";

import { TriangleAlert } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { LANGUAGES } from "@/core/language/language";
import { type ReviewedRow, textsIn } from "@/core/memory/align-edit";
import type { AlignedRow } from "@/core/memory/memory-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { AlignAddition } from "./align-addition";
import { AlignRow, alignField, DOUBTFUL } from "./align-row";
import { type AlignmentAct, useAlignment } from "./use-alignment";
import { useWarningBeforeUnload } from "./use-warning-before-unload";

/** Rows on the screen at once: each has three text boxes. */
const PAGE = 50;

type Props = {
  readonly rows: readonly AlignedRow[];
  readonly onBack: () => void;
  readonly onAdded: () => void;
};

/** The alignment row by row: texts are mended and moved, rows joined, opened and left out; doubtful ones say so. */
export function AlignReview({ rows: given, onBack, onAdded }: Props) {
  const t = useT("memory");
  const { rows, act, isChanged } = useAlignment(given);
  const [page, setPage] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const [seen, setSeen] = useState(-1);
  const focus = useFocusAfter();
  useWarningBeforeUnload(isChanged);
  const first = page * PAGE;
  const shown = rows.slice(first, first + PAGE);
  const doubts = rows.flatMap(({ confidence }, at) => (confidence < DOUBTFUL ? [at] : []));
  // Stays the same function, so that typing in one row draws that row alone.
  const moved = useCallback(
    (change: AlignmentAct) => {
      act(change);
      if (change.kind !== "move-down" && change.kind !== "move-up") return;
      const at = Math.max(0, change.at + (change.kind === "move-down" ? 1 : -1));
      setPage(Math.floor(at / PAGE));
      focus({ at, language: change.language, isAtEnd: change.kind === "move-up" });
    },
    [act, focus],
  );
  const showDoubt = () => {
    const at = doubts.find((place) => place > seen) ?? doubts[0] ?? 0;
    setSeen(at);
    setPage(Math.floor(at / PAGE));
    focus({ at, language: "kk", isAtEnd: false });
  };
  return (
    <Card
      title={t("align.review")}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button size="small" isDisabled={!isChanged} onPress={() => act({ kind: "undo" })}>
            {t("undo")}
          </Button>
          <Button size="small" onPress={() => (isChanged ? setIsLeaving(true) : onBack())}>
            {t("align.back")}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="max-w-3xl text-sm text-muted">{t("align.howTo")}</p>
        {doubts.length > 0 ? (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-stale">
            <span className="inline-flex items-center gap-2">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              {t("align.doubts", { count: doubts.length })}
            </span>
            <Button size="small" onPress={showDoubt}>
              {t("align.nextDoubt")}
            </Button>
          </p>
        ) : null}
        <ol className="flex flex-col gap-3">
          {shown.map((row, place) => (
            <AlignRow
              key={row.number}
              row={row}
              at={first + place}
              isLast={first + place === rows.length - 1}
              act={moved}
            />
          ))}
        </ol>
        <Pages page={page} count={Math.ceil(rows.length / PAGE)} onPage={setPage} />
        <AlignAddition rows={rows.filter(isForTheBank)} onAdded={onAdded} />
      </div>
      <ConfirmDialog
        title={t("align.leaveTitle")}
        confirmLabel={t("align.leave")}
        isDestructive
        isOpen={isLeaving}
        onOpenChange={setIsLeaving}
        onConfirm={onBack}
      >
        {t("align.leaveText")}
      </ConfirmDialog>
    </Card>
  );
}

const isForTheBank = (row: ReviewedRow): boolean => row.isTaken && textsIn(row) > 1;

type Focus = {
  readonly at: number;
  readonly language: (typeof LANGUAGES)[number];
  readonly isAtEnd: boolean;
};

/** Puts the caret into a text once the row is on the screen. */
function useFocusAfter(): (wanted: Focus) => void {
  const next = useRef<Focus | null>(null);
  useEffect(() => {
    const wanted = next.current;
    if (!wanted) return;
    const field = alignField(wanted.at, wanted.language);
    if (!field) return;
    next.current = null;
    field.focus();
    const caret = wanted.isAtEnd ? field.value.length : 0;
    field.setSelectionRange(caret, caret);
  });
  return useCallback((wanted: Focus) => {
    next.current = wanted;
  }, []);
}

type PagesProps = {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
};

function Pages({ page, count, onPage }: PagesProps) {
  const t = useT("common");
  if (count <= 1) return null;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-3">
      <Button size="small" isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        {t("previousPage")}
      </Button>
      <span role="status" className="tabular text-sm text-muted">
        {t("pageOf", { page: page + 1, total: count })}
      </span>
      <Button size="small" isDisabled={page === count - 1} onPress={() => onPage(page + 1)}>
        {t("nextPage")}
      </Button>
    </nav>
  );
}

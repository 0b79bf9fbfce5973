"use client";

import { useId, useMemo } from "react";
import { plainText } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import type { SegmentView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { useCell, useDesk, useEditor } from "../editor-context";
import { occurrences } from "../find/occurrences";
import { useFindingWords } from "../panel/use-finding-words";
import { type CellStore, findingsOf } from "../state/cell";
import { goTo, isEditable } from "../state/desk-actions";
import { caretAtPoint } from "../text/caret-at-point";
import { CodedTextView } from "../text/coded-text-view";
import { type Mark, type SourceDecoration, toMark } from "../text/marks";
import { TargetField } from "../text/target-field";
import { ActionBar } from "./action-bar";
import { CellStatus } from "./cell-status";
import { ReturnedNote } from "./returned-note";
import { columnStyle } from "./row-styles";
import { StaleNote } from "./stale-note";
import { useGridCell } from "./use-grid-cell";

type Props = {
  readonly row: SegmentView;
  readonly cell: CellStore;
  readonly language: Language;
  readonly isOpen: boolean;
};

/** One translation: its text, or the field that it is written in, its status and what is said about it. */
export function TargetCell({ row, cell, language, isOpen }: Props) {
  const { desk } = useEditor();
  const { element, place, props } = useGridCell(row.id, language);
  const status = useId();
  const layout = useDesk((state) => state.layout);
  const worked = useDesk((state) => state.language);
  const isEditing = useDesk(
    (state) => isOpen && state.place?.mode === "edit" && isEditable(state, cell),
  );
  const isBare = layout !== "compare" || language === worked;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a gridcell by its spread props
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and F2 open it (segment-grid.tsx)
    <div
      {...props}
      ref={element}
      onClick={(event) => {
        if (isEditing || !window.getSelection()?.isCollapsed) return;
        const text = event.currentTarget.querySelector("[data-cell-text]");
        const at = text ? caretAtPoint(text, event.clientX, event.clientY) : "end";
        goTo(desk, { segmentId: row.id, column: language, mode: "edit", at });
      }}
      className={classNames(
        "flex min-w-0 flex-col px-3 py-2.5 md:border-l md:border-line md:py-3",
        columnStyle(layout, language === worked),
      )}
    >
      <div className={isEditing ? "cell-frame" : undefined}>
        {isEditing ? (
          <OpenField
            row={row}
            cell={cell}
            language={language}
            statusId={status}
            openAt={place?.at ?? null}
          />
        ) : (
          <ClosedText cell={cell} language={language} />
        )}
      </div>
      <ReturnedNote cell={cell} />
      {isOpen ? <StaleNote cell={cell} row={row} /> : null}
      <CellStatus id={status} cell={cell} isOpen={isOpen} isEditing={isEditing && place !== null} />
      {isOpen && isBare ? <ActionBar cell={cell} /> : null}
    </div>
  );
}

type OpenProps = {
  readonly row: SegmentView;
  readonly cell: CellStore;
  readonly language: Language;
  readonly statusId: string;
  readonly openAt: number | "end" | null;
};

function OpenField({ row, cell, language, statusId, openAt }: OpenProps) {
  const t = useT("editor");
  const findings = useTargetMarks(cell, language);
  return (
    <TargetField
      cell={cell}
      language={language}
      label={t("field.label", { language: AUTONYMS[language], position: row.position + 1 })}
      describedBy={statusId}
      hint={t("field.hint")}
      breaksLines={plainText(row.content).includes("\n")}
      openAt={openAt}
      findings={findings}
    />
  );
}

function ClosedText({ cell, language }: { readonly cell: CellStore; readonly language: Language }) {
  const t = useT("editor");
  const text = useCell(cell, (one) => one.text);
  const findings = useTargetMarks(cell, language);
  const invisibles = useDesk((state) => state.invisibles);
  const find = useDesk((state) => state.find);
  const { codes } = cell.getState();
  const marks = useMemo(() => {
    const found = find ? occurrences(text, find) : [];
    return [
      ...findings.map((finding) => toMark(text, finding)),
      ...found.map(([from, to]): Mark => ({ from, to, kind: "found" })),
    ];
  }, [text, findings, find]);
  if (text === "") return <p className="cell-text text-muted">{t("field.empty")}</p>;
  return (
    <div lang={language} data-cell-text className="cell-text cursor-text">
      <CodedTextView text={text} codes={codes} marks={marks} invisibles={invisibles} />
    </div>
  );
}

/** A finding about the text as a whole has no place in it: a line under everything says nothing. */
function isPart([from, to]: readonly [number, number], length: number): boolean {
  return from < to && to - from < length * 0.9;
}

/** Findings as marks over the translation. */
function useTargetMarks(cell: CellStore, language: Language): readonly SourceDecoration[] {
  const words = useFindingWords();
  const live = useCell(cell, (one) => one.live);
  const view = useCell(cell, (one) => one.view);
  return useMemo(() => {
    const findings = findingsOf({ ...cell.getState(), live, view });
    return findings.flatMap((finding): readonly SourceDecoration[] =>
      finding.target && !finding.ignored && isPart(finding.target, cell.getState().text.length)
        ? [
            {
              span: finding.target,
              kind: finding.severity,
              label: words(finding, language).message,
            },
          ]
        : [],
    );
  }, [cell, live, view, words, language]);
}

"use client";

import { TriangleAlert } from "lucide-react";
import { codedPlainText } from "@/core/article/coded-text";
import type { SegmentView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { useCell, useDesk, useEditor } from "../editor-context";
import { useFindingWords } from "../panel/use-finding-words";
import type { CellStore } from "../state/cell";
import { cellOf } from "../state/row-facts";
import { CodedTextView } from "../text/coded-text-view";
import { type SourceDecorations, useSourceMarks } from "../text/use-source-marks";
import { useGridCell } from "./use-grid-cell";

type Props = {
  readonly row: SegmentView;
  readonly isOpen: boolean;
  readonly sourceDecorations: SourceDecorations | undefined;
};

/** The source of a segment with its figures marked and what is wrong with it said. */
export function SourceCell({ row, isOpen, sourceDecorations }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const { element, props } = useGridCell(row.id, "source");
  const source = useDesk((state) => state.article.sourceLanguage);
  const invisibles = useDesk((state) => state.invisibles);
  const { text, marks } = useSourceMarks(row, sourceDecorations);
  const pivot = useDesk((state) =>
    state.layout === "compare"
      ? null
      : (state.article.targetLanguages.find((language) => language !== state.language) ?? null),
  );
  const pivotCell = pivot ? cellOf(desk.getState(), row, pivot) : null;
  return (
    <div {...props} ref={element} className="min-w-0 px-3 py-2.5 md:py-3">
      <Kind kind={row.unitKind} isShown={row.startsUnit} />
      <div lang={source} className="cell-text cell-source">
        <CodedTextView text={text} codes={row.codes} marks={marks} invisibles={invisibles} />
      </div>
      {row.sourceFindings.length > 0 ? <SourceProblems row={row} /> : null}
      {pivotCell ? <Pivot cell={pivotCell} isOpen={isOpen} label={t("grid.other")} /> : null}
    </div>
  );
}

function Kind({ kind, isShown }: { readonly kind: string; readonly isShown: boolean }) {
  const t = useT("editor");
  if (!isShown || kind === "paragraph") return null;
  const known = [
    "headline",
    "credit",
    "dateline",
    "subheading",
    "list-item",
    "quote",
    "notice",
  ] as const;
  const name = known.find((one) => one === kind);
  if (!name) return null;
  return <p className="mb-0.5 text-2xs font-semibold text-muted">{t(`kinds.${name}`)}</p>;
}

function SourceProblems({ row }: { readonly row: SegmentView }) {
  const words = useFindingWords();
  const source = useDesk((state) => state.article.sourceLanguage);
  return (
    <ul className="mt-1.5 flex flex-col gap-1 text-xs text-draft">
      {row.sourceFindings.map((finding) => (
        <li key={`${finding.code}${finding.source?.join()}`} className="flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{words(finding, source).message}</span>
        </li>
      ))}
    </ul>
  );
}

type PivotProps = { readonly cell: CellStore; readonly isOpen: boolean; readonly label: string };

/** The other translation, to work from or to keep in step with: one line, all of it in the open row. */
function Pivot({ cell, isOpen, label }: PivotProps) {
  const text = useCell(cell, (one) => codedPlainText(one.text));
  const { language } = cell.getState().view;
  if (text.trim() === "") return null;
  return (
    <p
      lang={language}
      className={`mt-2 border-l-2 border-line pl-2 text-sm text-muted ${isOpen ? "" : "truncate"}`}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden className="mr-1.5 text-2xs font-semibold">
        {language.toUpperCase()}
      </span>
      <span className="sr-only">{`${AUTONYMS[language]}: `}</span>
      {text}
    </p>
  );
}

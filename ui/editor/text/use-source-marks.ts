"use client";

import { useMemo } from "react";
import { toCodedText } from "@/core/article/coded-text";
import type { SegmentView } from "@/core/workflow/article-view";
import { useDesk } from "../editor-context";
import { occurrences } from "../find/occurrences";
import { type Mark, type SourceDecoration, toMark } from "./marks";

/** What other rooms mark in the source of a row, for example terms. */
export type SourceDecorations = (row: SegmentView) => readonly SourceDecoration[];

/** The working string of a row's source and the marks over it: figures, findings, terms, what is looked for. */
export function useSourceMarks(
  row: SegmentView,
  decorations: SourceDecorations | undefined,
): { readonly text: string; readonly marks: readonly Mark[] } {
  const find = useDesk((state) => state.find);
  const text = useMemo(() => toCodedText(row.content, row.codes), [row]);
  const marks = useMemo(() => {
    const figures = row.sourceFigures.map((span): SourceDecoration => ({ span, kind: "figure" }));
    const findings = row.sourceFindings.flatMap(
      ({ source, severity }): readonly SourceDecoration[] =>
        source ? [{ span: source, kind: severity }] : [],
    );
    const own = decorations?.(row) ?? [];
    const found = find ? occurrences(text, find) : [];
    return [
      ...[...figures, ...own, ...findings].map((decoration) => toMark(text, decoration)),
      ...found.map(([from, to]): Mark => ({ from, to, kind: "found" })),
    ];
  }, [row, find, text, decorations]);
  return { text, marks };
}

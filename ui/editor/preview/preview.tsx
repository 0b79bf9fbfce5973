"use client";

import { useMemo } from "react";
import type { BlockKind } from "@/core/article/block";
import { fromCodedText } from "@/core/article/coded-text";
import type { SegmentView } from "@/core/workflow/article-view";
import { ArticleBody, type BodyBlock, InlineText } from "@/ui/article/article-body";
import "@/ui/article/article-body.css";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { useCell, useDesk, useEditor } from "../editor-context";
import type { CellStore } from "../state/cell";
import { goTo } from "../state/desk-actions";
import { cellOf } from "../state/row-facts";

type PreviewBlock = BodyBlock & { readonly rows: readonly SegmentView[] };

/** The article as readers will see it, in the language that is worked on. A press goes to the segment. */
export function Preview() {
  const t = useT("editor");
  const { desk } = useEditor();
  const order = useDesk((state) => state.order);
  const language = useDesk((state) => state.language);
  const blocks = useMemo(() => {
    const { rows } = desk.getState();
    return toBlocks(order.flatMap((id) => rows.get(id) ?? []));
  }, [desk, order]);
  return (
    <section
      aria-label={t("preview.label", { language: AUTONYMS[language] })}
      data-region="preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      className="w-full min-w-0 shrink-0 overflow-y-auto border-l border-line bg-page px-6 py-6 md:w-2/5"
    >
      <ArticleBody
        blocks={blocks}
        language={language}
        renderText={(_block, index) =>
          blocks[index]?.rows.map((row) => <Sentence key={row.id} row={row} />)
        }
      />
    </section>
  );
}

/** Segments of one unit are one block. */
function toBlocks(rows: readonly SegmentView[]): readonly PreviewBlock[] {
  const blocks: (PreviewBlock & { rows: SegmentView[]; unitId: string })[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.unitId === row.unitId) last.rows.push(row);
    else
      blocks.push({
        unitId: row.unitId,
        kind: row.unitKind as BlockKind,
        ...(row.unitMarker !== null && { marker: row.unitMarker }),
        content: [],
        codes: row.codes,
        rows: [row],
      });
  }
  return blocks;
}

function Sentence({ row }: { readonly row: SegmentView }) {
  const { desk } = useEditor();
  const language = useDesk((state) => state.language);
  const cell = cellOf(desk.getState(), row, language);
  return cell ? <Translated row={row} cell={cell} /> : null;
}

function Translated({ row, cell }: { readonly row: SegmentView; readonly cell: CellStore }) {
  const t = useT("editor");
  const { desk } = useEditor();
  const text = useCell(cell, (one) => one.text);
  const isOpen = useDesk((state) => state.place?.segmentId === row.id);
  const source = useDesk((state) => state.article.sourceLanguage);
  const { language } = cell.getState().view;
  const isEmpty = text.trim() === "";
  const content = isEmpty ? row.content : fromCodedText(text, row.codes);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a sentence in running text, not a button's box */}
      <span
        role="button"
        tabIndex={-1}
        lang={isEmpty ? source : undefined}
        aria-label={t("preview.go", { position: row.position + 1 })}
        onClick={() => goTo(desk, { segmentId: row.id, column: language, mode: "edit", at: "end" })}
        onKeyDown={(event) => {
          if (event.key === "Enter")
            goTo(desk, { segmentId: row.id, column: language, mode: "edit", at: "end" });
        }}
        className={`cursor-pointer rounded-sm ${isOpen ? "bg-accent-soft" : "hover:bg-hover"} ${isEmpty ? "text-muted italic" : ""}`}
      >
        <InlineText content={content} codes={row.codes} />
      </span>{" "}
    </>
  );
}

"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { codedPlainText } from "@/core/article/coded-text";
import { plainText } from "@/core/article/inline";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { IconButton } from "@/ui/primitives/icon-button";
import { useDesk, useEditor } from "../editor-context";
import { occurrences } from "../find/occurrences";
import { withoutFocus } from "../grid/use-grid-cell";
import { goTo } from "../state/desk-actions";
import type { Column } from "../state/desk-state";
import { cellOf } from "../state/row-facts";

type Hit = { readonly segmentId: string; readonly column: Column };

/** Finds a text in the whole article, also in rows that are not in the document. */
export function FindBar() {
  const isOpen = useDesk((state) => state.find !== null);
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const t = useT("editor");
  const { desk } = useEditor();
  const find = useDesk((state) => state.find);
  const hits = useHits();
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const go = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const next = (at + by + hits.length) % hits.length;
    const hit = hits[next];
    setAt(next);
    // The field keeps the focus, so that Enter goes on to the next one.
    if (hit) goTo(desk, withoutFocus({ ...hit, mode: "grid" }));
  };
  const close = () => {
    const { place } = desk.getState();
    desk.setState({ find: null, place: place ? { ...place } : null });
  };
  if (!find) return null;
  return (
    <search
      aria-label={t("find.label")}
      className="flex flex-wrap items-center gap-2 border-b border-line bg-canvas px-3 py-1.5 sm:px-4"
    >
      <input
        ref={field}
        type="search"
        data-find-open=""
        aria-label={t("find.text")}
        placeholder={t("find.text")}
        value={find.text}
        onChange={(event) => {
          setAt(-1);
          desk.setState({ find: { ...find, text: event.target.value } });
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          else if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
        }}
        className="min-h-8 w-52 grow rounded-lg border border-edge bg-page px-3 text-base sm:max-w-80 sm:text-sm"
      />
      <span role="status" className="tabular min-w-20 text-sm text-muted">
        {find.text === "" ? "" : t("find.result", { at: at + 1, count: hits.length })}
      </span>
      <IconButton
        label={t("find.previous")}
        icon={<ArrowUp aria-hidden />}
        onPress={() => go(-1)}
      />
      <IconButton label={t("find.next")} icon={<ArrowDown aria-hidden />} onPress={() => go(1)} />
      <Button
        size="small"
        variant="quiet"
        onPress={() => desk.setState({ dialog: { kind: "replace" } })}
      >
        {t("find.replace")}
      </Button>
      <IconButton label={t("find.close")} icon={<X aria-hidden />} onPress={close} />
    </search>
  );
}

/** Cells that hold the text, in reading order. */
function useHits(): readonly Hit[] {
  const { desk } = useEditor();
  const find = useDesk((state) => state.find);
  const shown = useDesk((state) => state.shown);
  const layout = useDesk((state) => state.layout);
  const language = useDesk((state) => state.language);
  return useMemo(() => {
    if (!find || find.text === "") return [];
    const state = desk.getState();
    const targets = layout === "compare" ? state.article.targetLanguages : [language];
    return shown.flatMap((segmentId): readonly Hit[] => {
      const row = state.rows.get(segmentId);
      if (!row) return [];
      const inSource = occurrences(plainText(row.content), find).length > 0;
      const inTargets = targets.filter((target) => {
        const text = cellOf(state, row, target)?.getState().text ?? "";
        return occurrences(codedPlainText(text), find).length > 0;
      });
      const columns: readonly Column[] = [...(inSource ? (["source"] as const) : []), ...inTargets];
      return columns.map((column) => ({ segmentId, column }));
    });
  }, [desk, find, shown, layout, language]);
}

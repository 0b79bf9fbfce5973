"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { useCell, useEditor } from "../editor-context";
import type { FieldProps } from "./field-props";
import type { OpenEditor } from "./open-editors";
import { fromPlainField, toPlainField } from "./plain-codes";

/** The browser's own text field: until the rich one has arrived, and for those who prefer it. */
export function PlainField(props: FieldProps) {
  const { cell, language, label, describedBy, hint, breaksLines, openAt } = props;
  const { engine, editors } = useEditor();
  const t = useT("editor");
  const field = useRef<HTMLTextAreaElement>(null);
  const { id } = cell.getState().view;
  const codeCount = cell.getState().codes.length;
  const text = useCell(cell, (one) => one.text);

  useLayoutEffect(() => {
    const own = field.current;
    if (!own) return;
    const editor = openEditor(own, codeCount);
    editors.set(id, editor);
    return () => {
      if (editors.get(id) === editor) editors.delete(id);
    };
  }, [editors, id, codeCount]);
  useLayoutEffect(() => {
    const own = field.current;
    if (own && fromPlainField(own.value, codeCount) !== text) own.value = toPlainField(text);
  }, [text, codeCount]);
  useEffect(() => {
    if (openAt !== null) editors.get(id)?.focus(openAt);
  }, [editors, id, openAt]);

  return (
    <textarea
      ref={field}
      lang={language}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={hint}
      spellCheck
      rows={2}
      data-cell-editor="plain"
      defaultValue={toPlainField(text)}
      onInput={(event) => engine.type(id, fromPlainField(event.currentTarget.value, codeCount))}
      onBlur={() => engine.flush(id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
        if (breaksLines || event.nativeEvent.isComposing) return;
        event.preventDefault();
        announce(t("field.noBreak"));
      }}
      className="cell-field field-sizing-content"
    />
  );
}

function openEditor(field: HTMLTextAreaElement, codeCount: number): OpenEditor {
  const toOffset = (coded: string, at: number) => toPlainField(coded.slice(0, at)).length;
  const coded = () => fromPlainField(field.value, codeCount);
  const put = (from: number, to: number) => field.setSelectionRange(from, to);
  return {
    focus(at) {
      field.focus({ preventScroll: true });
      if (at === undefined) return;
      const offset = at === "end" ? field.value.length : toOffset(coded(), at);
      put(offset, offset);
    },
    hasFocus: () => document.activeElement === field,
    selection: () => ({
      from: fromPlainField(field.value.slice(0, field.selectionStart), codeCount).length,
      to: fromPlainField(field.value.slice(0, field.selectionEnd), codeCount).length,
    }),
    replace(from, to, text) {
      const now = coded();
      const start = toOffset(now, from);
      field.focus({ preventScroll: true });
      put(start, toOffset(now, to));
      // The only way in that the browser's own undo knows of.
      const shown = toPlainField(text);
      if (!document.execCommand("insertText", false, shown)) {
        field.setRangeText(shown, start, toOffset(now, to), "end");
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
    },
    select: (from, to) => {
      const now = coded();
      put(toOffset(now, from), toOffset(now, to));
    },
    text: coded,
    undo: null,
    redo: null,
  };
}

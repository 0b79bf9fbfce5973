"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import { commandOf } from "@/ui/keymap/keymap";
import { useKeymap } from "@/ui/keymap/keymap-context";
import { handlerOf, useRegistry } from "@/ui/keymap/registry";
import { announce } from "@/ui/primitives/announcer";
import { useDesk, useEditor } from "../editor-context";
import { chipName } from "./chip-name";
import type { FieldProps } from "./field-props";
import { toMark } from "./marks";
import type { RichField } from "./rich-field";
import type { OpenRichField } from "./rich-field-code";

type Props = FieldProps & { readonly open: OpenRichField };

/** The rich field of a cell, made when the cell is opened and gone with it. */
export function RichFieldView({ open, ...props }: Props) {
  const { cell, findings, openAt } = props;
  const { engine, editors } = useEditor();
  const t = useT("editor");
  const keys = useKeymap();
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<RichField>(null);
  const invisibles = useDesk((state) => state.invisibles);
  const { id } = cell.getState().view;
  // What the field reads when it is made; later changes reach it through the effects below.
  const latest = useRef({ props, t, keys, invisibles });
  latest.current = { props, t, keys, invisibles };

  useLayoutEffect(() => {
    if (!host.current) return;
    const now = latest.current;
    const { codes, text: begun } = cell.getState();
    const made = open({
      parent: host.current,
      text: begun,
      label: now.props.label,
      lang: now.props.language,
      describedBy: now.props.describedBy,
      hint: now.props.hint,
      breaksLines: now.props.breaksLines,
      codeCount: codes.length,
      chipWords: (kind, index) =>
        latest.current.t(`chips.${kind}`, {
          name: latest.current.t(`chips.names.${chipName(codes[index])}`),
          number: index + 1,
        }),
      marks: now.props.findings.map((finding) => toMark(begun, finding)),
      invisibles: now.invisibles,
      onText: (typed) => engine.type(id, typed),
      onFocus: () => {},
      onBlur: () => engine.flush(id),
      onRefusedBreak: () => announce(latest.current.t("field.noBreak")),
      onKey: (event) => runCommand(latest.current.keys, event),
    });
    field.current = made;
    editors.set(id, made);
    return () => {
      if (editors.get(id) === made) editors.delete(id);
      field.current = null;
      made.destroy();
    };
  }, [open, cell, id, engine, editors]);

  // Followed past React: a keystroke that comes back as the text of the cell renders nothing.
  useLayoutEffect(
    () =>
      cell.subscribe((now, before) => {
        if (now.text !== before.text) field.current?.setText(now.text);
      }),
    [cell],
  );
  useLayoutEffect(() => {
    const { text: now } = cell.getState();
    field.current?.setMarks(findings.map((finding) => toMark(now, finding)));
  }, [findings, cell]);
  useEffect(() => field.current?.setInvisibles(invisibles), [invisibles]);
  useLayoutEffect(() => {
    if (openAt !== null) field.current?.focus(openAt);
  }, [openAt]);

  return <div ref={host} className="cell-field" />;
}

/** Commands of the desk come before the field's own keys. */
function runCommand(keys: ReturnType<typeof useKeymap>, event: KeyboardEvent): boolean {
  const found = commandOf(keys, event, "edit");
  const handler = found && handlerOf(useRegistry.getState().layers, found.id);
  if (!handler || handler.isDisabled) return false;
  handler.run(found.digit);
  return true;
}

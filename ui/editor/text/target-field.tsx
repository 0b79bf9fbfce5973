"use client";

import { useState } from "react";
import { useDesk } from "../editor-context";
import type { FieldProps } from "./field-props";
import { PlainField } from "./plain-field";
import { readyRichField } from "./rich-field-code";
import { RichFieldView } from "./rich-field-view";
import { useExchange } from "./use-exchange";

/**
 * The open text field of a cell: rich once its code has arrived, plain until then or by choice. A
 * plain field that nobody has written in yet is exchanged for the rich one when that arrives; never
 * under the hands of its writer.
 */
export function TargetField(props: FieldProps) {
  const plain = useDesk((state) => state.plainEditor);
  const [open, setOpen] = useState(() => (plain ? null : readyRichField()));
  const isExchanged = useExchange(props.cell, plain || open !== null, setOpen);
  if (!open) return <PlainField {...props} />;
  // After an exchange the caret is put back where it was, not where the field was opened.
  return <RichFieldView {...props} open={open} {...(isExchanged ? { openAt: null } : {})} />;
}

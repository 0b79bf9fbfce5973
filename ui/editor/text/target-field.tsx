"use client";

import { useState } from "react";
import { useDesk } from "../editor-context";
import type { FieldProps } from "./field-props";
import { PlainField } from "./plain-field";
import { RichFieldView } from "./rich-field-view";

type Rich = typeof import("./rich-field");

let rich: Rich | null = null;

/** Fetches the rich field while the person reads, so that it is there when a cell is opened. */
export async function fetchRichField(): Promise<void> {
  rich ??= await import("./rich-field");
}

/**
 * The open text field of a cell: rich once its code has arrived, plain until then or by choice.
 * Decided when the cell is opened: a field is never exchanged under the hands of its writer.
 */
export function TargetField(props: FieldProps) {
  const plain = useDesk((state) => state.plainEditor);
  const [open] = useState(() => (plain ? null : (rich?.openRichField ?? null)));
  return open ? <RichFieldView {...props} open={open} /> : <PlainField {...props} />;
}

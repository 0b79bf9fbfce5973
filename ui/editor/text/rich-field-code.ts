import type { openRichField } from "./rich-field";

/** What opens a rich field. */
export type OpenRichField = typeof openRichField;

let ready: OpenRichField | null = null;

/** The rich field's code if it has arrived, else null. */
export function readyRichField(): OpenRichField | null {
  return ready;
}

/** Fetches the rich field's code: the largest part of the editor, which nothing waits for. */
export async function fetchRichField(): Promise<OpenRichField> {
  ready ??= (await import("./rich-field")).openRichField;
  return ready;
}

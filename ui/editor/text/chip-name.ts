import type { InlineCode } from "@/core/article/inline";

/** The key of what a code is called, in the editor's namespace under `chips`. */
export type ChipName =
  | "bold"
  | "italic"
  | "underline"
  | "subscript"
  | "superscript"
  | "link"
  | "break"
  | "image"
  | "other";

const NAMES: Readonly<Record<string, ChipName>> = {
  "xlf:b": "bold",
  "xlf:i": "italic",
  "xlf:u": "underline",
  "xlf:lb": "break",
  "html:sub": "subscript",
  "html:sup": "superscript",
};

/** What a code does, for its spoken name. */
export function chipName(code: InlineCode | undefined): ChipName {
  if (!code) return "other";
  if (code.type === "link" || code.type === "image") return code.type;
  return NAMES[code.subType ?? ""] ?? "other";
}

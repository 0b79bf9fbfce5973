/**
 * What every reader does with a text first: size, line ends, the layout characters that word
 * processors leave in a copy, and the text gate. Word marks a soft line break with a vertical tab
 * and a bullet with a private-use character of its Symbol font: both mean something and are
 * translated; other forbidden characters are refused with their line.
 */
import { gateText } from "@/core/article/text-gate";
import { FindingList, IMPORT_LIMITS, type ImportFailure } from "@/core/exchange/import-result";

/** Symbol and Wingdings bullets as Word copies them (U+F000 + the font's own code). */
const WORD_BULLETS = /[\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF02D]/g;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** The text ready for reading and the findings so far, or why it is refused. */
export type PreparedText =
  | { readonly ok: true; readonly text: string; readonly findings: FindingList }
  | ImportFailure;

/** The line (from 1) in which a UTF-16 offset lies. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** Prepares a pasted or decoded text; the result passes the text gate. */
export function prepareText(raw: string): PreparedText {
  if (raw.length > IMPORT_LIMITS.characters)
    return {
      ok: false,
      code: "import-too-large",
      params: { characters: raw.length, limit: IMPORT_LIMITS.characters },
    };
  const findings = new FindingList();
  const lines = raw.replace(LINE_ENDS, "\n").replace(WORD_BULLETS, "•");
  const visible = lines.replace(/^\uFEFF/, "").replace(INVISIBLE, "");
  const count = lines.replace(/^\uFEFF/, "").length - visible.length;
  if (count > 0) findings.add("invisible-removed", undefined, { count });
  const gated = gateText(visible);
  if (!gated.ok) return { ...gated, line: lineAt(visible, gated.at) };
  if (gated.text.trim() === "") return { ok: false, code: "import-empty" };
  return { ok: true, text: gated.text, findings };
}

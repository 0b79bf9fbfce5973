/**
 * The gate that every text passes before it is stored: a save, an import, a pasted glossary. A
 * database that is handed U+0000 answers with an error, and a lone surrogate is stored as U+FFFD
 * with success, so such text must be refused by name before it travels. Private-use characters are
 * refused because the editor uses them for inline codes (see coded-text.ts).
 */

/** Why a text was refused. */
export type TextGateCode =
  | "text-not-well-formed"
  | "text-has-nul"
  | "text-has-control"
  | "text-has-noncharacter"
  | "text-has-private-use";

/** The accepted text (NFC, line ends LF), or the reason and its UTF-16 offset in the input. */
export type TextGateResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: TextGateCode; readonly at: number };

/**
 * Unicode's 66 noncharacters: U+FDD0–U+FDEF and the last two of each plane
 * (The Unicode Standard, section 23.7).
 */
const FORBIDDEN =
  /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n\r\u007F-\u009F]|\r(?!\n)/u;

function reason(char: string): TextGateCode {
  if (char === "\0") return "text-has-nul";
  if (/\p{Cs}/u.test(char)) return "text-not-well-formed";
  if (/\p{Co}/u.test(char)) return "text-has-private-use";
  if (/\p{Noncharacter_Code_Point}/u.test(char)) return "text-has-noncharacter";
  return "text-has-control";
}

/**
 * Accepts a text or says why not. CRLF becomes LF; a carriage return alone is a control character.
 * The result is in Unicode Normalization Form C, so that «й» typed as two characters equals «й»
 * typed as one, in hashes, search and comparison.
 */
export function gateText(text: string): TextGateResult {
  const found = FORBIDDEN.exec(text);
  if (found) return { ok: false, code: reason(found[0]), at: found.index };
  return { ok: true, text: text.replaceAll("\r\n", "\n").normalize("NFC") };
}

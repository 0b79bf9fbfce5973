/**
 * Characters nobody sees: zero-width spaces, direction marks, control codes. They come with pasted
 * text, break search and matching, and direction marks can make a page show another order of
 * letters than the one that is stored (CVE-2021-42574).
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";

// Written as strings: the sets hold control and combining characters, which a literal would hide.
const CONTROL = String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFD\uFFFE\uFFFF\p{Cs}]`;
const BIDI = String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`;
const INVISIBLE = String.raw`[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200D\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0]`;
const BREAK = String.raw`[\n\r\t\u2028\u2029]`;

const RUN = new RegExp(
  `(?:${CONTROL})+|(?:${BIDI})+|(?:${INVISIBLE})+|[ \\u00A0]*${BREAK}\\s*`,
  "gu",
);
const isControl = new RegExp(CONTROL, "u");
const isBidi = new RegExp(BIDI, "u");
const hasBreak = new RegExp(BREAK, "u");
const startsWithBreak = new RegExp(`^[ \\u00A0]*${BREAK}`, "u");
// One quick pass decides whether there is anything to look at: nearly every text is clean.
const suspect = new RegExp(`${CONTROL}|${BIDI}|${INVISIBLE}|${BREAK}`, "u");

const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{EMod}|\uFE0F)$/u;
const JOINED_LETTER =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function names(run: string): string {
  const codes = [...run].map((char) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase());
  return [...new Set(codes)].map((code) => `U+${code.padStart(4, "0")}`).join(" ");
}

// Joiners are part of emoji and of Indic or Arabic words; marks order right-to-left quotations.
function belongs(run: string, text: string, at: number): boolean {
  if (run === "\u200D" && EMOJI_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return true;
  if (/^[\u200C\u200D]$/.test(run)) return JOINED_LETTER.test(text.charAt(at - 1));
  return /^[\u200E\u200F\u061C]+$/.test(run) && RIGHT_TO_LEFT.test(text);
}

// Taking a character out from between two spaces must not leave a double space behind.
function removal(text: string, [start, end]: Span): { span: Span; text: string } {
  const open = start === 0 || /\s/u.test(text.charAt(start - 1));
  let to = end;
  if (open) while (to < text.length && /[ \u00A0]/u.test(text.charAt(to))) to += 1;
  return { span: [start, to], text: "" };
}

function checkBreak(text: string, span: Span, counterpart: string, raise: Raise): void {
  if (hasBreak.test(counterpart)) return;
  const run = text.slice(span[0], span[1]).replaceAll(/[ \u00A0]/gu, "");
  const edge = span[0] === 0 || span[1] === text.length;
  const fix = { span, text: edge ? "" : " " };
  raise("control-characters", { target: span, params: { text: names(run) }, fix });
}

/**
 * Reports invisible, direction and control characters. `counterpart` is the text on the other
 * side: line breaks and tabs are fine where it has them too; null for a text judged alone, where
 * they are not judged.
 */
export function checkCharacters(text: string, counterpart: string | null, raise: Raise): void {
  if (!suspect.test(text)) return;
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const span: Span = [match.index, match.index + run.length];
    if (startsWithBreak.test(run)) {
      if (counterpart !== null) checkBreak(text, span, counterpart, raise);
      continue;
    }
    if (belongs(run, text, match.index)) continue;
    const code = isControl.test(run)
      ? "control-characters"
      : isBidi.test(run)
        ? "bidi"
        : "invisible-characters";
    raise(code, { target: span, params: { text: names(run) }, fix: removal(text, span) });
  }
}

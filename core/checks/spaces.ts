/**
 * Spaces: doubled, at the edges, before punctuation, inside brackets, missing after punctuation.
 * Addresses, decimals, initials and «т.б.»-like abbreviations are not prose and are left alone.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import { inAddress, type Reading } from "@/core/checks/reading";

const doubled = /(?<=\S)[ \u00A0\u202F\u2009]{2,}(?=\S)/gu;

function checkDoubled(text: string, raise: Raise): void {
  if (!/[ \u00A0\u202F\u2009]{2}/u.test(text)) return;
  for (const match of text.matchAll(doubled)) {
    const span: Span = [match.index, match.index + match[0].length];
    const space = match[0].includes("\u00A0") ? "\u00A0" : " ";
    raise("space-double", {
      target: span,
      params: { count: match[0].length },
      fix: { span, text: space },
    });
  }
}

function checkEdges(text: string, counterpart: string | null, raise: Raise): void {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end === 0) return;
  const like = counterpart ?? "";
  if (start > 0 && !/^\s/u.test(like))
    raise("space-edge", { target: [0, start], fix: { span: [0, start], text: "" } });
  if (end < text.length && !/\s$/u.test(like))
    raise("space-edge", {
      target: [end, text.length],
      fix: { span: [end, text.length], text: "" },
    });
}

// Not before «...», «.kz», «.5»: only where the mark closes what went before.
const beforeMark =
  /(?<=[\p{L}\p{M}\d%»”")\]])[ \u00A0\u202F]+(?=(?:[,;!?]|:(?![)(DP])|\.(?![.\p{L}\d]))(?:[\s»”"'’)\]]|$))/gu;
const percentAfterSpace = /(?<=\d)[ \u00A0\u202F](?=%)/gu;

function checkBefore({ text, language }: Reading, raise: Raise): void {
  for (const match of text.matchAll(beforeMark)) {
    const span: Span = [match.index, match.index + match[0].length];
    const mark = text.charAt(span[1]);
    raise("space-before-punctuation", {
      target: span,
      params: { text: mark },
      fix: { span, text: "" },
    });
  }
  // Russian norms space the percent sign; Kazakh and English do not (CLDR 48 percent patterns).
  if (language === "ru" || !text.includes("%")) return;
  for (const match of text.matchAll(percentAfterSpace)) {
    const span: Span = [match.index, match.index + 1];
    const fix = { span, text: "" };
    raise("space-before-punctuation", {
      target: span,
      params: { text: "%" },
      fix,
      severity: "note",
    });
  }
}

const inside = /(?<=[([{«„])[ \u00A0]+(?=\S)|(?<=[^\s([{«„])[ \u00A0]+(?=[)\]}»])/gu;

function checkInside(text: string, raise: Raise): void {
  if (!/[([{«„][ \u00A0]|[ \u00A0][)\]}»]/u.test(text)) return;
  for (const match of text.matchAll(inside)) {
    const span: Span = [match.index, match.index + match[0].length];
    raise("space-inside-brackets", { target: span, fix: { span, text: "" } });
  }
}

const joined =
  /(?<=[\p{L}\p{M}»”)])[,;](?=[\p{L}«“„(])|(?<=\d)[,;](?=\p{L}{2})|(?<=[\p{Ll}\p{M}]{3}[»”")]?)[.!?…](?=[«“„]?\p{Lu}[\p{Ll}\p{M}])|(?<=\p{L}):(?=\p{L}{2})|(?<=[\p{L}\d]{2})\((?=\p{L}{3})/gu;

function checkJoined(reading: Reading, raise: Raise): void {
  const { text } = reading;
  for (const match of text.matchAll(joined)) {
    if (inAddress(reading, match.index)) continue;
    const opens = match[0] === "(";
    const at = opens ? match.index : match.index + 1;
    // «5,бап» has no space; «2,5млн» is a figure: only letters follow, and a decimal has digits.
    raise("space-missing", {
      target: [match.index, match.index + 1],
      params: { text: match[0] },
      fix: { span: [at, at], text: " " },
    });
  }
}

/** Reports misplaced spaces of a text; edges are compared with `counterpart` where there is one. */
export function checkSpaces(reading: Reading, counterpart: string | null, raise: Raise): void {
  checkDoubled(reading.text, raise);
  checkEdges(reading.text, counterpart, raise);
  checkBefore(reading, raise);
  checkInside(reading.text, raise);
  checkJoined(reading, raise);
}

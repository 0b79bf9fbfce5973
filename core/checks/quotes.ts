/**
 * Quotation marks: which of them open, which close, and whether they pair. A straight or wrongly
 * turned mark gets its role from its neighbours, because news texts of all three languages mix
 * «», “ ”, „ “, straight marks and marks turned the wrong way («“twp“»).
 */
import type { Span } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/** One quotation mark with its role in the text. */
export type QuoteMark = {
  readonly at: number;
  readonly char: string;
  readonly role: "open" | "close";
};

/** An opening mark with its closing one, and how deep it stands in other pairs (0 = outermost). */
export type QuotePair = {
  readonly open: QuoteMark;
  readonly close: QuoteMark;
  readonly depth: number;
};

/** The marks of a text in pairs, and those left over. */
export type QuoteBalance = {
  readonly pairs: readonly QuotePair[];
  readonly unopened: readonly QuoteMark[];
  readonly unclosed: readonly QuoteMark[];
  /** Whether one closing mark was taken to close two quotations. */
  readonly shared: boolean;
};

/** Any double quotation mark; single ones are left alone, for they are apostrophes as often as not. */
export const DOUBLE_QUOTES = /[«»“”„‟"‹›]/u;

const everyMark = /[«»“”„‟"‹›]/gu;
const spaceBefore = /[\s([{«“„"‹—–/]/u;
const spaceAfter = /[\s)\]},.;:!?…»”"›—–\-‑‐/]/u;

// What the neighbours say: a mark after a space and before a letter opens, and the reverse.
function roleByPlace(text: string, at: number): "open" | "close" | null {
  const free = at === 0 || spaceBefore.test(text.charAt(at - 1));
  const ends = at + 1 >= text.length || spaceAfter.test(text.charAt(at + 1));
  if (free === ends) {
    // «"- деп», «: "…бұл»: at the very edges one neighbour is enough.
    if (at === 0) return "open";
    if (at + 1 >= text.length) return "close";
    return null;
  }
  return free ? "open" : "close";
}

// 5'11" and a 19" screen: after a digit with nothing open it is an inch mark.
function inchMark(text: string, at: number, open: number): boolean {
  return (
    text.charAt(at) === '"' &&
    open === 0 &&
    /\d/.test(text.charAt(at - 1)) &&
    roleByPlace(text, at) === "close"
  );
}

function roleOf(text: string, at: number, open: number): "open" | "close" {
  const char = text.charAt(at);
  if (char === "«" || char === "‹" || char === "„" || char === "‟") return "open";
  if (char === "»" || char === "›") return "close";
  return roleByPlace(text, at) ?? (open > 0 ? "close" : "open");
}

/** Finds the double quotation marks of a text and their roles. */
export function quoteMarks(text: string): readonly QuoteMark[] {
  if (!DOUBLE_QUOTES.test(text)) return [];
  const marks: QuoteMark[] = [];
  let open = 0;
  for (const match of text.matchAll(everyMark)) {
    if (inchMark(text, match.index, open)) continue;
    const role = roleOf(text, match.index, open);
    open = role === "open" ? open + 1 : Math.max(0, open - 1);
    marks.push({ at: match.index, char: match[0], role });
  }
  return marks;
}

// «ААҚ «Қазақтелеком»: two closing marks at one place are written once (Russian rule, Rozental §67; Kazakh press alike).
function sharesClosing(
  stack: readonly QuoteMark[],
  closed: readonly QuotePair[],
  language: Language,
): boolean {
  const [left] = stack;
  if (stack.length !== 1 || left === undefined || left.char !== "«" || language === "en")
    return false;
  return closed.some(
    (pair) => pair.depth === 1 && pair.open.at > left.at && pair.close.char === "»",
  );
}

/** Pairs the marks of a text. Styles may differ within a pair; see `sameStyle`. */
export function balanceQuotes(text: string, language: Language): QuoteBalance {
  const stack: QuoteMark[] = [];
  const pairs: QuotePair[] = [];
  const unopened: QuoteMark[] = [];
  for (const mark of quoteMarks(text)) {
    if (mark.role === "open") {
      stack.push(mark);
      continue;
    }
    const open = stack.pop();
    if (open === undefined) unopened.push(mark);
    else pairs.push({ open, close: mark, depth: stack.length });
  }
  const shared = sharesClosing(stack, pairs, language);
  return { pairs, unopened, unclosed: shared ? [] : stack, shared };
}

const closings: Readonly<Record<string, string>> = {
  "«": "»",
  "„": "“”",
  "“": "”",
  "”": "”",
  '"': '"',
  "‹": "›",
  "‟": "”",
};

/** Whether a pair opens and closes in one style («…», „…“, “…”, "…"). */
export function sameStyle(pair: QuotePair): boolean {
  return (closings[pair.open.char] ?? "").includes(pair.close.char) && pair.open.char !== "”";
}

/** The closing mark that belongs to the opening one. */
export function closingFor(open: string): string {
  return (open === "”" ? "”" : (closings[open] ?? open)).charAt(0);
}

/** The stretch of a mark. */
export function markSpan(mark: QuoteMark): Span {
  return [mark.at, mark.at + 1];
}

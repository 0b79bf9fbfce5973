/**
 * Finds lists in a row of paragraphs. Three signs, from the surest: a marker before each line
 * («•», «1.», «б)»); lines that end with a semicolon, the last of which ends with a full stop; and
 * short lines without an end mark after a line that ends with a colon. A dash before a line is a
 * marker only when the lines end as a list does: in Kazakh and Russian it also opens direct speech.
 */

/** A list item found in a row of paragraphs. */
export type FoundItem = {
  /** Place of the paragraph in the row. */
  readonly index: number;
  /** The marker to take out of the text, without spaces; empty when the line has none. */
  readonly marker: string;
  /** UTF-16 offset at which the text of the item starts. */
  readonly textAt: number;
};

const BULLET = /^([•●▪■◦‣∙·*])\s*(?=\S)/u;
const DASH = /^([–—-])\s+(?=\S)/u;
const ORDINAL = /^(\d{1,2}|[\p{L}])([.)])\s+(?=\S)/u;
const END_MARK = /[.!?…]["»”]?$/u;

/** Longest line, in UTF-16 units, that counts as a list item without marker or semicolon. */
const SHORT_LINE = 150;

type Marked = {
  readonly sort: "bullet" | "dash" | "ordinal";
  readonly marker: string;
  readonly textAt: number;
};

function readMarker(line: string): Marked | null {
  for (const [sort, pattern] of [
    ["bullet", BULLET],
    ["dash", DASH],
    ["ordinal", ORDINAL],
  ] as const) {
    const match = pattern.exec(line);
    if (match) return { sort, marker: match[0].trim(), textAt: match[0].length };
  }
  return null;
}

/** The ordinals that start a list in digits, Cyrillic and Latin letters. */
const FIRST_ORDINALS = new Set(["1", "а", "a", "А", "A"]);

/** Whether two ordinals follow each other: 1 → 2, а → б, a → b («ә» and «ё» may come between). */
function follows(previous: string, next: string): boolean {
  const before = Number.parseInt(previous, 10);
  if (!Number.isNaN(before)) return Number.parseInt(next, 10) === before + 1;
  const step = (next.codePointAt(0) ?? 0) - (previous.codePointAt(0) ?? 0);
  return step === 1 || next.startsWith("ә") || previous.startsWith("ә") || previous.startsWith("ё");
}

function continues(run: readonly Marked[], next: Marked): boolean {
  const last = run.at(-1);
  if (!last) return next.sort !== "ordinal" || FIRST_ORDINALS.has(next.marker.slice(0, -1));
  if (last.sort !== next.sort) return false;
  return next.sort !== "ordinal" || follows(last.marker, next.marker);
}

/** Whether lines after dashes end as items do: all but the last with «;» or «,» or without a mark. */
function endLikeItems(lines: readonly string[]): boolean {
  return lines.slice(0, -1).every((line) => !/[.!?…:"»”]$/u.test(line));
}

function markedRun(lines: readonly string[], from: number): readonly FoundItem[] {
  const run: Marked[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const marked = readMarker(lines[index] ?? "");
    if (!marked || !continues(run, marked)) break;
    run.push(marked);
  }
  const [first] = run;
  const rows = lines.slice(from, from + run.length);
  const single = first?.sort === "bullet" && first.marker !== "*";
  if (!first || (run.length < 2 && !single)) return [];
  if (first.sort === "dash" && !endLikeItems(rows)) return [];
  return run.map(({ marker, textAt }, at) => ({ index: from + at, marker, textAt }));
}

const unmarked = (from: number, to: number): readonly FoundItem[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, at) => ({
    index: from + at,
    marker: "",
    textAt: 0,
  }));

/** Lines that end with «;», and the line that closes them. */
function semicolonRun(lines: readonly string[], from: number): readonly FoundItem[] {
  let end = from;
  while (lines[end]?.endsWith(";")) end += 1;
  const introduced = lines[from - 1]?.endsWith(":") === true;
  if (end - from < (introduced ? 1 : 2)) return [];
  return unmarked(from, Math.min(end + 1, lines.length));
}

/** Short lines without an end mark after a colon, and a closing line in small letters. */
function shortRun(lines: readonly string[], from: number): readonly FoundItem[] {
  if (!lines[from - 1]?.endsWith(":")) return [];
  let end = from;
  const isShort = (line: string | undefined) =>
    line !== undefined &&
    line !== "" &&
    line.length <= SHORT_LINE &&
    !END_MARK.test(line) &&
    !line.endsWith(":");
  while (isShort(lines[end])) end += 1;
  if (end - from < 2) return [];
  const closing = lines[end];
  const closes = closing !== undefined && closing.length <= SHORT_LINE && /^\p{Ll}/u.test(closing);
  return unmarked(from, closes ? end + 1 : end);
}

/** Finds all list items in a row of paragraphs, in order. */
export function findListItems(lines: readonly string[]): readonly FoundItem[] {
  const found: FoundItem[] = [];
  for (let index = 0; index < lines.length; ) {
    const run = [markedRun, semicolonRun, shortRun]
      .map((rule) => rule(lines, index))
      .find((items) => items.length > 0);
    found.push(...(run ?? []));
    index += run?.length ?? 1;
  }
  return found;
}

import { offsetMap, readCodeCharacter } from "@/core/article/coded-text";
import type { Span } from "@/core/checks/finding";

/** What a stretch of text is marked as. Other rooms add theirs through `SourceDecoration`. */
export type MarkKind =
  | "figure"
  | "term"
  | "term-admitted"
  | "term-proposed"
  | "term-ruled-out"
  | "error"
  | "warning"
  | "note"
  | "found"
  | "found-here";

/** A marked stretch of a source text: offsets in its plain text. */
export type SourceDecoration = {
  readonly span: Span;
  readonly kind: MarkKind;
  /** What the mark says on hover and to screen readers, already translated. */
  readonly label?: string;
  /** What the mark is about, for the room that shows more of it: stands in `data-subject`. */
  readonly subject?: string;
};

/** A marked stretch of a working string. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly kind: MarkKind;
  readonly label?: string;
  readonly subject?: string;
};

/** Takes a stretch of plain text to the working string that it stands in. */
export function toMark(coded: string, { span, ...rest }: SourceDecoration): Mark {
  const map = offsetMap(coded);
  const from = map.toCoded(span[0], "after");
  const to = Math.max(from, map.toCoded(span[1], "before"));
  return { from, to, ...rest };
}

/** A piece of a text as it is drawn: plain characters or one chip, with the marks that lie over it. */
export type Piece = {
  readonly from: number;
  readonly text: string;
  readonly chip: { readonly kind: "open" | "close" | "ph"; readonly index: number } | null;
  readonly marks: readonly Mark[];
};

const CHIPS_AND_TEXT = /[\uE000-\uEBFF]|[^\uE000-\uEBFF]+/gu;

/** Cuts a working string where chips stand and where marks begin or end. */
export function toPieces(coded: string, marks: readonly Mark[]): readonly Piece[] {
  const edges = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const match of coded.matchAll(CHIPS_AND_TEXT)) {
    const chip = readCodeCharacter(match[0]);
    let from = match.index;
    const end = from + match[0].length;
    for (const edge of [...edges.filter((at) => at > from && at < end), end]) {
      const over = marks.filter((mark) => mark.from <= from && mark.to >= edge);
      pieces.push({ from, text: coded.slice(from, edge), chip, marks: over });
      from = edge;
    }
  }
  return pieces;
}

/** The number of a code in a circle: one character, so that offsets on the screen stay true. */
export function chipLabel(index: number): string {
  const number = index + 1;
  if (number <= 20) return String.fromCharCode(0x245f + number);
  if (number <= 35) return String.fromCharCode(0x323c + number);
  return number <= 50 ? String.fromCharCode(0x328d + number) : "◆";
}

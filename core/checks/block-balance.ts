/**
 * Quotation marks and brackets over a whole paragraph: a quotation may open in one segment and
 * close in a later one, so only the paragraph can be out of balance; and a quotation may run over
 * several paragraphs, so an article can be in balance although its paragraphs are not.
 */

import { loneBrackets } from "@/core/checks/brackets";
import type { Span } from "@/core/checks/finding";
import { balanceQuotes, type QuoteMark } from "@/core/checks/quotes";
import type { Language } from "@/core/language/language";

/** One segment's text in its paragraph. */
export type BlockPiece = { readonly id: string; readonly text: string };

/** A mark without its partner, by segment and offset in that segment's text. */
export type LoneMark = {
  readonly id: string;
  readonly span: Span;
  readonly char: string;
  readonly kind: "quote" | "bracket";
};

type Joined = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly pieces: readonly BlockPiece[];
};

// Segments of a paragraph are set with a space; the seam must not turn a mark round.
function join(pieces: readonly BlockPiece[]): Joined {
  const starts: number[] = [];
  let text = "";
  for (const piece of pieces) {
    if (text !== "" && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += " ";
    starts.push(text.length);
    text += piece.text;
  }
  return { text, starts, pieces };
}

function locate(
  { starts, pieces }: Joined,
  at: number,
  char: string,
  kind: LoneMark["kind"],
): LoneMark | null {
  const index = starts.findLastIndex((start) => start <= at);
  const piece = pieces[index];
  const offset = at - (starts[index] ?? 0);
  return piece === undefined ? null : { id: piece.id, span: [offset, offset + 1], char, kind };
}

/** One paragraph with the marks that hang in it. */
type Hanging = {
  readonly joined: Joined;
  readonly unopened: readonly QuoteMark[];
  readonly unclosed: readonly QuoteMark[];
};

// English and Kazakh papers open every paragraph of a long quotation and close only the last one.
function reopens(next: Hanging | undefined): boolean {
  return next !== undefined && /^\s*[«“„"]/u.test(next.joined.text);
}

// Quotations open at the end of one paragraph may close in one of the following.
function acrossParagraphs(blocks: readonly Hanging[]): readonly (LoneMark | null)[] {
  const lone: (LoneMark | null)[] = [];
  let open: { readonly block: Hanging; readonly mark: QuoteMark }[] = [];
  blocks.forEach((block, index) => {
    for (const mark of block.unopened) {
      if (open.pop() === undefined) lone.push(locate(block.joined, mark.at, mark.char, "quote"));
    }
    for (const mark of block.unclosed) if (!reopens(blocks[index + 1])) open.push({ block, mark });
  });
  for (const { block, mark } of open) lone.push(locate(block.joined, mark.at, mark.char, "quote"));
  open = [];
  return lone;
}

/** The marks of an article's text that have no partner. `blocks`: paragraphs in order, each the texts of its segments. */
export function loneMarks(
  blocks: readonly (readonly BlockPiece[])[],
  language: Language,
): readonly LoneMark[] {
  const joined = blocks.map(join);
  const hanging = joined.map((block) => ({
    joined: block,
    ...balanceQuotes(block.text, language),
  }));
  const brackets = joined.flatMap((block) =>
    loneBrackets(block.text).map(({ at, char }) => locate(block, at, char, "bracket")),
  );
  return [...acrossParagraphs(hanging), ...brackets].filter((mark) => mark !== null);
}

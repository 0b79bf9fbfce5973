/**
 * The content of a segment: a flat list of tokens, not a tree, in the shape of XLIFF 2 inline
 * markup. Flat, because codes may overlap and may span segment borders, which no tree can hold;
 * a tree is derived where one is needed (HTML, XLIFF <pc>).
 * Source: OASIS XLIFF 2.1, section 4.7 "Inline Content".
 */

/** What a code stands for; `subType` refines it (`xlf:b` bold, `xlf:i` italic, `xlf:lb` line break). */
export type CodeType = "fmt" | "ui" | "quote" | "link" | "image" | "other";

/**
 * One inline code of a unit, shared by its source and all its targets.
 * `id` is an NMTOKEN, unique in the unit. `start`/`end` are native data as the file had it.
 * `href` is set for links only and holds an http(s) or mailto address that was checked on import.
 */
export type InlineCode = {
  readonly id: string;
  readonly type: CodeType;
  readonly subType?: string;
  readonly href?: string;
  readonly start?: string;
  readonly end?: string;
  /** Text that stands for the code in counts and in the memory. */
  readonly equiv?: string;
  /** Label of the chip in the editor. */
  readonly disp?: string;
  readonly canCopy?: boolean;
  readonly canDelete?: boolean;
  readonly canReorder?: "yes" | "firstNo" | "no";
  readonly canOverlap?: boolean;
  readonly copyOf?: string;
  readonly isolated?: boolean;
  readonly subFlows?: readonly string[];
  /** The element it came as, so that a third-party file gets its own form back. */
  readonly form?:
    | "g"
    | "x"
    | "bx"
    | "ex"
    | "bpt"
    | "ept"
    | "ph"
    | "it"
    | "hi"
    | "sub"
    | "ut"
    | "pc"
    | "sc"
    | "ec"
    | "cp";
  /** Foreign attributes, verbatim. */
  readonly ext?: Readonly<Record<string, string>>;
};

/** An annotation (XLIFF <mrk>): may overlap codes. */
type Annotation = {
  readonly id: string;
  readonly type: string;
  readonly value?: string;
  readonly ref?: string;
};

/** One token: text, or a reference to a code (`c`) or annotation (`a`) of the unit by id. */
export type Token =
  | { readonly t: "text"; readonly v: string }
  | { readonly t: "open"; readonly c: string }
  | { readonly t: "close"; readonly c: string }
  | { readonly t: "ph"; readonly c: string }
  | { readonly t: "annOpen"; readonly a: Annotation["id"] }
  | { readonly t: "annClose"; readonly a: Annotation["id"] };

/** The content of one segment, source or target. */
export type Content = readonly Token[];

/** Where a code stands in the plain text of a content; `at` is a UTF-16 offset into it. */
export type CodePosition = {
  readonly kind: "open" | "close" | "ph";
  readonly code: string;
  readonly at: number;
};

/** A content without codes. An empty string gives the empty content. */
export function textContent(text: string): Content {
  return text === "" ? [] : [{ t: "text", v: text }];
}

/** The text of a content without its codes: what search, diff, checks and the memory read. */
export function plainText(content: Content): string {
  let text = "";
  for (const token of content) if (token.t === "text") text += token.v;
  return text;
}

/** The codes of a content with their offsets in `plainText(content)`, in order. */
export function codePositions(content: Content): readonly CodePosition[] {
  const positions: CodePosition[] = [];
  let at = 0;
  for (const token of content) {
    if (token.t === "text") at += token.v.length;
    else if (token.t === "open" || token.t === "close" || token.t === "ph")
      positions.push({ kind: token.t, code: token.c, at });
  }
  return positions;
}

/** The sequence of code ids and kinds, e.g. `+1 -1 *2`: two contents with one signature carry the same codes in one order. */
export function tagSignature(content: Content): string {
  const marks = { open: "+", close: "-", ph: "*" } as const;
  return codePositions(content)
    .map(({ kind, code }) => marks[kind] + code)
    .join(" ");
}

/** Joins neighbouring text tokens and drops empty ones, so that equal contents compare equal. */
export function normalizeContent(content: Content): Content {
  const out: Token[] = [];
  for (const token of content) {
    const last = out.at(-1);
    if (token.t !== "text") out.push(token);
    else if (token.v === "") continue;
    else if (last?.t === "text") out[out.length - 1] = { t: "text", v: last.v + token.v };
    else out.push(token);
  }
  return out;
}

/** The offsets in the token list and inside a token where a cut at a plain-text offset falls. */
type Cut = { readonly token: number; readonly inside: number };

/**
 * Where a content is cut at a plain-text offset. Codes that close at the offset stay before the
 * cut, those that open or stand there go behind it; an opening code takes all that follow it along,
 * so that a pair without text is never turned round.
 */
function cutAt(content: Content, offset: number): Cut {
  let at = 0;
  for (const [index, token] of content.entries()) {
    if (token.t === "text") {
      if (at + token.v.length > offset) return { token: index, inside: offset - at };
      at += token.v.length;
    } else if (at === offset && token.t !== "close" && token.t !== "annClose")
      return { token: index, inside: 0 };
  }
  return { token: content.length, inside: 0 };
}

/** The tokens before (`head`) and after a cut; a text token under the cut is divided. */
function divide(content: Content, { token, inside }: Cut): { head: Content; tail: Content } {
  const torn = content[token];
  if (inside === 0 || torn?.t !== "text")
    return { head: content.slice(0, token), tail: content.slice(token) };
  return {
    head: [...content.slice(0, token), { t: "text", v: torn.v.slice(0, inside) }],
    tail: [{ t: "text", v: torn.v.slice(inside) }, ...content.slice(token + 1)],
  };
}

/**
 * The part of a content between two UTF-16 offsets of its plain text; offsets outside it are
 * clamped. A code exactly at `start` belongs to the slice unless it closes, one exactly at `end`
 * only when it closes; the slice that starts at 0 and the one that reaches the end take all codes
 * there. So the slices between neighbouring offsets, joined, are the content again.
 */
export function sliceContent(content: Content, start: number, end: number): Content {
  const total = plainText(content).length;
  if (start <= 0 && end >= total) return normalizeContent(content);
  if (start >= Math.min(end, total)) return [];
  const upTo = end >= total ? content : divide(content, cutAt(content, end)).head;
  return normalizeContent(start <= 0 ? upTo : divide(upTo, cutAt(upTo, start)).tail);
}

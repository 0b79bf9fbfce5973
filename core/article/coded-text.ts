/**
 * The editor's working string. A text field can hold characters only, so each inline code becomes
 * one private-use character that the editor draws as a chip: it cannot be half deleted, and the
 * caret steps over it. The text gate keeps private-use characters out of real text.
 * Annotations are not part of the string: they are derived from the glossary anew.
 */
import {
  type CodePosition,
  type Content,
  type InlineCode,
  normalizeContent,
  type Token,
} from "@/core/article/inline";

/** The most codes one block may have: the width of each of the three character ranges. */
export const MAX_CODES = 0x400;

const BASE = { open: 0xe000, close: 0xe400, ph: 0xe800 } as const;
const CODE_CHARACTER = /[\uE000-\uEBFF]/;
const NOT_CODE_CHARACTER = /[^\uE000-\uEBFF]+|[\uE000-\uEBFF]/gu;

/** The character that stands for a code token; `index` is the place of the code in its block's list, 0–1023. */
export function codeCharacter(kind: CodePosition["kind"], index: number): string {
  return String.fromCharCode(BASE[kind] + index);
}

/** The kind and code index a character stands for, or null for an ordinary character. */
export function readCodeCharacter(
  char: string,
): { readonly kind: CodePosition["kind"]; readonly index: number } | null {
  if (!CODE_CHARACTER.test(char)) return null;
  const offset = char.charCodeAt(0) - BASE.open;
  const kind = offset < MAX_CODES ? "open" : offset < 2 * MAX_CODES ? "close" : "ph";
  return { kind, index: offset % MAX_CODES };
}

/**
 * The working string of a content. Private-use characters in its text and codes that the list does
 * not hold are left out, so that a chip always stands for a real code.
 */
export function toCodedText(content: Content, codes: readonly InlineCode[]): string {
  const indexes = new Map(codes.slice(0, MAX_CODES).map((code, index) => [code.id, index]));
  let text = "";
  for (const token of content) {
    if (token.t === "text") text += token.v.replace(/[\uE000-\uEBFF]/g, "");
    else if (token.t === "open" || token.t === "close" || token.t === "ph") {
      const index = indexes.get(token.c);
      if (index !== undefined) text += codeCharacter(token.t, index);
    }
  }
  return text;
}

/** The content of a working string; characters of codes that the list does not hold are dropped. */
export function fromCodedText(text: string, codes: readonly InlineCode[]): Content {
  const tokens: Token[] = [];
  for (const [part] of text.matchAll(NOT_CODE_CHARACTER)) {
    const code = readCodeCharacter(part);
    const id = code && codes[code.index]?.id;
    if (!code) tokens.push({ t: "text", v: part });
    else if (id !== undefined && id !== null) tokens.push({ t: code.kind, c: id });
  }
  return normalizeContent(tokens);
}

/** The plain text under a working string: what `plainText` gives for its content. */
export function codedPlainText(coded: string): string {
  return coded.replace(/[\uE000-\uEBFF]/g, "");
}

/** Translates UTF-16 offsets between a working string and its plain text. */
export type OffsetMap = {
  /** Offset in the plain text of an offset in the working string. */
  readonly toPlain: (coded: number) => number;
  /**
   * Offset in the working string of an offset in the plain text. Where codes stand at that offset,
   * `before` gives the place before them (the end of a range), `after` the place behind them (the
   * start of a range): a range mapped that way covers its characters and no chip beside them.
   */
  readonly toCoded: (plain: number, side: "before" | "after") => number;
};

/** The offset map of one working string; offsets outside the text are clamped. */
export function offsetMap(coded: string): OffsetMap {
  const chips: number[] = [];
  for (let at = 0; at < coded.length; at += 1)
    if (CODE_CHARACTER.test(coded.charAt(at))) chips.push(at);
  const clamp = (at: number, end: number) => Math.min(Math.max(at, 0), end);
  return {
    toPlain: (at) => {
      const offset = clamp(at, coded.length);
      return offset - chips.filter((chip) => chip < offset).length;
    },
    toCoded: (at, side) => {
      const offset = clamp(at, coded.length - chips.length);
      const passed = chips.filter((chip, index) =>
        side === "after" ? chip - index <= offset : chip - index < offset,
      );
      return offset + passed.length;
    },
  };
}

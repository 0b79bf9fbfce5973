/**
 * A text as the memory keeps it: content with codes, its plain text, and the hashes by which it
 * is found.
 */

import {
  type CodePosition,
  type Content,
  codePositions,
  type InlineCode,
  plainText,
} from "@/core/article/inline";
import { foldCodes, foldHash, textHash } from "./fold";

/** Content and the codes that it refers to. */
export type CodedContent = { readonly content: Content; readonly codes: readonly InlineCode[] };

/** A language tag as the memory compares it: the primary subtag in lower case (`En-US` → `en`). */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? "").toLowerCase();
}

/** The codes of a content by kind and type, in order: what a score compares, free of identifiers. */
export function codeKinds({ content, codes }: CodedContent): readonly string[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return codePositions(content).map(({ kind, code }) => {
    const { type = "other", subType = "" } = byId.get(code) ?? {};
    return `${kind} ${type} ${subType}`.trimEnd();
  });
}

/** Everything derived from a text once, when it enters the memory. */
export type MemoryText = {
  readonly language: string;
  readonly tag: string;
  readonly plain: string;
  /** Null when the text has no codes: then `plain` says all. */
  readonly coded: CodedContent | null;
  readonly fold: Int32Array;
  readonly foldHash: number;
  readonly textHash: number;
};

/** Prepares a text for the memory; it is kept in NFC. */
export function memoryText(tag: string, coded: CodedContent): MemoryText {
  const content: Content = coded.content.map((token) =>
    token.t === "text" ? { t: "text", v: token.v.normalize("NFC") } : token,
  );
  const language = primaryLanguage(tag);
  const plain = plainText(content).normalize("NFC");
  const fold = foldCodes(plain);
  const hasCodes = content.some((token) => token.t !== "text");
  // A block's codes are shared by its segments: a text keeps those that it has.
  const used = new Set(content.flatMap((token) => ("c" in token ? [token.c] : [])));
  return {
    language,
    tag,
    plain,
    coded: hasCodes ? { content, codes: coded.codes.filter(({ id }) => used.has(id)) } : null,
    fold,
    foldHash: foldHash(fold, language),
    textHash: textHash(plain, language),
  };
}

/** The codes of one content that the other does not have: kinds and identifiers, one for each missing token. */
export function lostCodes(before: Content, after: Content): readonly string[] {
  const name = ({ kind, code }: CodePosition): string => `${kind} ${code}`;
  const rest = codePositions(after).map(name);
  return codePositions(before)
    .map(name)
    .filter((each) => {
      const at = rest.indexOf(each);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
}

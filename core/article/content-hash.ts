/**
 * Fingerprints of text and content. The browser compares the hash of its draft with the hash the
 * server acknowledged before it forgets the draft, so both sides must compute the same bytes:
 * Unicode NFC, canonical JSON (RFC 8785 for the strings and objects used here), SHA-256.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Content, type InlineCode, normalizeContent } from "@/core/article/inline";

/** Canonical JSON: keys sorted by UTF-16 code unit, no spaces, undefined members left out, strings in NFC. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** SHA-256 of a text in NFC and UTF-8, as 64 lower-case hex digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize("NFC"))));
}

/**
 * SHA-256 of a content, and of its codes when given, as 64 lower-case hex digits. Contents that
 * differ only in how their text is cut into tokens have one hash.
 */
export function hashContent(content: Content, codes: readonly InlineCode[] = []): string {
  return hashText(canonicalJson({ codes, content: normalizeContent(content) }));
}

/**
 * What changed between two versions of a text, in whole words: letter-level differences are
 * unreadable in inflected languages, where one ending changes and the eye must hunt for it.
 */
import type { Language } from "@/core/language/language";
import { cutWords, wordChanges } from "@/core/language/word-changes";

/** A stretch that both versions share, or that only the new or only the old one has. */
export type RevisionPart = { readonly kind: "same" | "insert" | "delete"; readonly text: string };

const KINDS = { same: "same", added: "insert", removed: "delete" } as const;

/** Below this share of common characters (0–1) a word diff is confetti; one replacement reads better. */
const SHARED_AT_LEAST = 0.35;

/**
 * The difference from `before` to `after` in reading order. Texts that share less than 35 % of
 * their characters are shown as one deletion and one insertion.
 */
export function wordDiff(
  before: string,
  after: string,
  language: Language,
): readonly RevisionPart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = wordChanges(cutWords(before, language), cutWords(after, language));
  const parts = changes.map(({ kind, text }): RevisionPart => ({ kind: KINDS[kind], text }));
  return sharedShare(parts, before, after) < SHARED_AT_LEAST ? replaced(before, after) : parts;
}

function sharedShare(parts: readonly RevisionPart[], before: string, after: string): number {
  const shared = parts
    .filter(({ kind }) => kind === "same")
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return shared / Math.max(before.trim().length, after.trim().length, 1);
}

function replaced(before: string, after: string): readonly RevisionPart[] {
  const parts: readonly RevisionPart[] = [
    { kind: "delete", text: before },
    { kind: "insert", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

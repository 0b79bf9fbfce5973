import type { Language } from "@/core/language/language";
import type { TermRecord, TermStatus } from "./concept";

/** A wording in a language, as people look for it in texts. */
export type Wording = { readonly language: Language; readonly text: string };

type Terms = readonly Pick<TermRecord, "language" | "text" | "status">[];

const IN_USE: ReadonlySet<TermStatus> = new Set(["preferred", "admitted"]);

/**
 * Wordings that texts may still have though the concept no longer recommends them: those that it
 * recommended in an earlier version and has lost or ruled out since. Each once, the latest lost first.
 *
 * @param versions the concept's terms by version, newest first; the first are those of today
 */
export function formerWordings(versions: readonly Terms[]): readonly Wording[] {
  const [today = [], ...earlier] = versions;
  const known = new Set(wordingsInUse(today).map(wordingKey));
  return earlier.flatMap((terms) =>
    wordingsInUse(terms).filter((wording) => {
      const key = wordingKey(wording);
      return !known.has(key) && known.add(key);
    }),
  );
}

/** A key of a wording, the same for the same words of the same language. */
export function wordingKey({ language, text }: Wording): string {
  return `${language}:${text}`;
}

function wordingsInUse(terms: Terms): readonly Wording[] {
  return terms
    .filter(({ status }) => IN_USE.has(status))
    .map(({ language, text }) => ({ language, text }));
}

/**
 * Checks for someone who types: remembers, per segment, what was read and found last, and does
 * again only what a change touches. One checker per open article; it holds nothing else.
 */
import { plainText, tagSignature } from "@/core/article/inline";
import { checkReadSegment, type SegmentInput } from "@/core/checks/check-segment";
import type { Finding } from "@/core/checks/finding";
import { type Reading, readText } from "@/core/checks/reading";

type Memory = {
  readonly input: SegmentInput;
  readonly key: string;
  readonly source: Reading;
  readonly target: Reading;
  readonly findings: readonly Finding[];
};

/** Checks segments by id; unchanged segments answer with the same array as before. */
export type SegmentChecker = {
  readonly check: (id: string, input: SegmentInput) => readonly Finding[];
  /** Forgets a segment that is gone (split, merged, deleted). */
  readonly forget: (id: string) => void;
};

// Contents are compared by value, the rest by identity: texts change on every key, settings hardly ever.
function keyOf({ source, target }: SegmentInput): string {
  return [plainText(source), tagSignature(source), plainText(target), tagSignature(target)].join(
    "\u0000",
  );
}

function sameSurroundings(a: SegmentInput, b: SegmentInput): boolean {
  return (
    a.sourceLanguage === b.sourceLanguage &&
    a.targetLanguage === b.targetLanguage &&
    a.codes === b.codes &&
    a.match?.score === b.match?.score &&
    a.match?.edited === b.match?.edited &&
    a.termFindings === b.termFindings &&
    a.userRules === b.userRules &&
    a.wholeBlock === b.wholeBlock &&
    a.settings === b.settings
  );
}

/** A checker with an empty memory. */
export function createSegmentChecker(): SegmentChecker {
  const memories = new Map<string, Memory>();
  const reread = (
    known: Reading | undefined,
    text: string,
    language: Reading["language"],
  ): Reading =>
    known?.text === text && known.language === language ? known : readText(text, language);
  return {
    check(id, input) {
      const known = memories.get(id);
      const key = keyOf(input);
      if (known?.key === key && sameSurroundings(known.input, input)) return known.findings;
      const source = reread(known?.source, plainText(input.source), input.sourceLanguage);
      const target = reread(known?.target, plainText(input.target), input.targetLanguage);
      const findings = checkReadSegment({ source, target }, input);
      memories.set(id, { input, key, source, target, findings });
      return findings;
    },
    forget(id) {
      memories.delete(id);
    },
  };
}

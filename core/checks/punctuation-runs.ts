/**
 * Runs of punctuation that no language writes: «,,», «..», «!.», four dots, a space inside an
 * ellipsis.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";

const runs = /\.{2,}|…\.+|\.…|,[,.;:]+|[;:]{2,}|[;:][,.](?!\.)|[!?]+[.,;]+|[!?]{4,}/gu;

function rightForm(run: string): string | null {
  if (/^,[,]+$/u.test(run)) return ",";
  if (/^;+$/u.test(run)) return ";";
  if (/^:+$/u.test(run)) return ":";
  if (/^[!?]{1,3}\.$/u.test(run)) return run.slice(0, -1);
  return null;
}

function checkDots(text: string, span: Span, run: string, raise: Raise): boolean {
  if (!/^[.…]+$/u.test(run)) return false;
  // «?..» and «!..» are Russian and Kazakh; three dots are an ellipsis typed by hand.
  const after = text.charAt(span[0] - 1);
  if (run === "..." || (run === ".." && /[?!]/u.test(after))) return true;
  if (run === "..") {
    // After an abbreviation one stop is enough too, so the fix is the same.
    raise("repeated-punctuation", {
      target: span,
      params: { text: run },
      fix: { span, text: "." },
    });
    return true;
  }
  raise("ellipsis", {
    target: span,
    params: { text: run, expected: "…" },
    fix: { span, text: "…" },
  });
  return true;
}

/** Reports doubled and contradictory marks; a wrong number of dots is reported as an ellipsis. */
export function checkPunctuationRuns(text: string, raise: Raise): void {
  for (const match of text.matchAll(runs)) {
    const run = match[0];
    const span: Span = [match.index, match.index + run.length];
    if (checkDots(text, span, run, raise)) continue;
    // «?..» and «!..» are Russian and Kazakh ellipses; "Yahoo!," keeps its own mark.
    if (/^[!?]+(?:\.{2,3}|[,;])$/u.test(run)) continue;
    const expected = rightForm(run);
    const fix = expected === null ? null : { span, text: expected };
    raise("repeated-punctuation", { target: span, params: { text: run }, fix });
  }
}

/**
 * How a segment ends: its last mark, whatever brackets and quotation marks stand around it. English
 * puts the full stop inside the quotation marks and Russian outside; both count as the end.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";

/** The end of a text: the kind of its mark, and where the mark stands (empty span: no mark). */
export type Ending = {
  readonly kind:
    | "none"
    | "stop"
    | "question"
    | "exclamation"
    | "ellipsis"
    | "colon"
    | "semicolon"
    | "comma"
    | "dash";
  readonly span: Span;
};

const tail = /[\s.!?…:;,»”"“’')\]}—–-]+$/u;
const closers = /[\s»”"“’')\]}]/u;

// Abbreviations end with their own full stop and say nothing about the sentence.
const abbreviation =
  /(?:^|[\s(«“"])(?:т\.\s?[бпдес]|т\.\s?с\.\s?с|ж|жж|ғ|ғғ|г|гг|в|вв|млн|млрд|трлн|мың|тыс|руб|тг|обл|ауд|б\.з\.[бд]|др|пр|см|стр|\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr|St|[ap]\.m|U\.[SK]|etc|No|vs)\.$/u;

const kinds: Readonly<Record<string, Ending["kind"]>> = {
  ".": "stop",
  "…": "ellipsis",
  ":": "colon",
  ";": "semicolon",
  ",": "comma",
  "—": "dash",
  "–": "dash",
  "-": "dash",
};

function kindOf(marks: string): Ending["kind"] {
  if (marks.includes("?")) return "question";
  if (marks.includes("!")) return "exclamation";
  if (marks.includes("…") || marks.includes("...")) return "ellipsis";
  return kinds[marks.charAt(marks.length - 1)] ?? "none";
}

/** Reads the end of a text. */
export function endingOf(text: string): Ending {
  const run = tail.exec(text.slice(-40))?.[0] ?? "";
  const start = text.length - run.length;
  let first = -1;
  let last = -1;
  for (let at = start; at < text.length; at += 1) {
    if (closers.test(text.charAt(at))) continue;
    if (first < 0) first = at;
    last = at;
  }
  if (first < 0) return { kind: "none", span: [text.trimEnd().length, text.trimEnd().length] };
  return {
    kind: kindOf(text.slice(first, last + 1).replaceAll(/[\s»”"“’')\]}]/gu, "")),
    span: [first, last + 1],
  };
}

const loud = new Set<Ending["kind"]>(["question", "exclamation"]);

const marks: Readonly<Partial<Record<Ending["kind"], string>>> = {
  stop: ".",
  question: "?",
  exclamation: "!",
  ellipsis: "…",
  colon: ":",
  semicolon: ";",
  comma: ",",
};

type Pair = {
  readonly source: string;
  readonly target: string;
  readonly ours: Ending;
  readonly theirs: Ending;
};

function changeKind(ours: Ending, theirs: Ending): "lost" | "added" | "changed" {
  if (ours.kind === "none") return "lost";
  return theirs.kind === "none" ? "added" : "changed";
}

function shared({ source, target, ours, theirs }: Pair) {
  const text = target.slice(ours.span[0], ours.span[1]);
  const expected = source.slice(theirs.span[0], theirs.span[1]);
  return {
    source: theirs.kind === "none" ? null : theirs.span,
    target: ours.kind === "none" ? null : ours.span,
    params: { text, expected, kind: changeKind(ours, theirs) },
  };
}

function checkLoudOrDots(pair: Pair, raise: Raise): boolean {
  const { ours, theirs } = pair;
  const code =
    loud.has(ours.kind) || loud.has(theirs.kind)
      ? "question-exclamation"
      : ours.kind === "ellipsis" || theirs.kind === "ellipsis"
        ? "ellipsis"
        : null;
  if (code === null) return false;
  const mark = marks[theirs.kind] ?? "";
  // One final mark for another; a mark lost before or after quotation marks has no certain place.
  const plain = ours.kind === "stop" && ours.span[1] - ours.span[0] === 1 && mark !== "";
  raise(code, { ...shared(pair), fix: plain ? { span: ours.span, text: mark } : null });
  return true;
}

/** A question or cry that a quotation at the end holds, as its mark: «…ме?»; null when there is none. */
function quotedCry(text: string, { kind, span }: Ending): string | null {
  return loud.has(kind) ? (/([?!])[»”"“’']/u.exec(text.slice(span[0]))?.[1] ?? null) : null;
}

/** «„…ме?“ деп сұрады.» ends with the speech verb where a translation ends with the question itself. */
function isSaidInside(cry: string | null, other: string): boolean {
  return cry !== null && [..."»”\"“’'"].some((closer) => other.includes(cry + closer));
}

/**
 * Compares the ends of a segment and its translation: full stop, colon, semicolon and comma
 * lost or added; a question that became a statement; an ellipsis lost. A full stop that belongs
 * to an abbreviation counts as either.
 */
export function checkEnding(source: string, target: string, raise: Raise): void {
  const ours = endingOf(target);
  const theirs = endingOf(source);
  if (ours.kind === theirs.kind) return;
  if (isSaidInside(quotedCry(target, ours), source)) return;
  if (isSaidInside(quotedCry(source, theirs), target)) return;
  const pair: Pair = { source, target, ours, theirs };
  if (checkLoudOrDots(pair, raise)) return;
  if (ours.kind === "stop" && abbreviation.test(target.slice(0, ours.span[1]))) return;
  if (theirs.kind === "stop" && abbreviation.test(source.slice(0, theirs.span[1]))) return;
  // A dash at the end is a matter of layout («— деді.» cut off), not of the sentence.
  if (ours.kind === "dash" || theirs.kind === "dash") return;
  raise("end-punctuation", { ...shared(pair), fix: endFix(pair) });
}

function endFix({ target, ours, theirs }: Pair) {
  const mark = marks[theirs.kind] ?? "";
  const end = target.trimEnd().length;
  if (ours.kind === "none") {
    // «…сөз» + stop: after a closing mark English and Russian differ, so nothing is certain.
    return /[\p{L}\p{M}\p{N}%]$/u.test(target.trimEnd())
      ? { span: [end, end] as const, text: mark }
      : null;
  }
  const single = ours.span[1] - ours.span[0] === 1;
  return single ? { span: ours.span, text: mark } : null;
}

/**
 * Reads a regular expression of the ICU or Java dialect into a tree. What JavaScript cannot say
 * (backreferences, atomic groups, conditionals, grapheme clusters) is refused with its name, so
 * that a rule is reported rather than silently changed.
 * Source: ICU User Guide "Regular Expressions"; java.util.regex.Pattern.
 */
import { Cursor } from "@/core/segmentation/regex/cursor";
import { readEscapedSet, WORD_SET } from "@/core/segmentation/regex/escapes";
import { literal, PatternFault, type RegexNode } from "@/core/segmentation/regex/node";
import { readSet } from "@/core/segmentation/regex/parse-set";

/** Longest pattern read; the longest in the public rule sets has about 4,000 characters. */
const MAX_PATTERN = 50_000;
const MAX_DEPTH = 60;

const NOT_WORD_AROUND = `(?:(?<=${WORD_SET})(?!${WORD_SET})|(?<!${WORD_SET})(?=${WORD_SET}))`;
const WORD_AROUND = `(?:(?<=${WORD_SET})(?=${WORD_SET})|(?<!${WORD_SET})(?!${WORD_SET}))`;

/** Zero-width escapes. */
const ASSERTIONS: Readonly<Record<string, string>> = {
  b: NOT_WORD_AROUND,
  B: WORD_AROUND,
  A: "^",
  z: "$",
  Z: "(?=\\n?$)",
};

/** Flags in force: i ignore case, s dot matches line ends, m anchors match at lines. */
type Flags = { readonly i: boolean; readonly s: boolean; readonly m: boolean };

const NOTHING: RegexNode = { kind: "sequence", items: [] };

/** Parses a whole pattern. @throws PatternFault */
export function parseRegex(pattern: string): RegexNode {
  if (pattern.length > MAX_PATTERN)
    throw new PatternFault("slow-pattern", `Longer than ${MAX_PATTERN} characters.`, 0);
  const cursor = new Cursor(pattern);
  const node = readEither(cursor, { i: false, s: false, m: false }, 0);
  if (cursor.peek() !== "") cursor.fail("A closing parenthesis without an opening one.");
  return node;
}

/** Alternatives up to `)` or the end. An inline flag holds to the end of the group, across `|`. */
function readEither(cursor: Cursor, outer: Flags, depth: number): RegexNode {
  if (depth > MAX_DEPTH) cursor.fail("Groups are nested too deeply.");
  let flags = outer;
  const branches: RegexNode[] = [];
  let items: RegexNode[] = [];
  while (cursor.peek() !== "" && cursor.peek() !== ")") {
    const switched = cursor.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/y);
    if (switched) flags = withFlags(cursor, flags, switched[1] ?? "", switched[2] ?? "");
    else if (cursor.eat("|")) {
      branches.push({ kind: "sequence", items });
      items = [];
    } else if (!cursor.match(/\(\?#[^)]*\)/y)) items.push(...readItems(cursor, flags, depth));
  }
  branches.push({ kind: "sequence", items });
  const [only] = branches;
  return branches.length === 1 && only ? only : { kind: "either", items: branches };
}

/** The next atom with its repetition; a quoted stretch gives several, the last one repeated. */
function readItems(cursor: Cursor, flags: Flags, depth: number): readonly RegexNode[] {
  const quoted = cursor.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
  if (!quoted) return [readRepeat(cursor, readAtom(cursor, flags, depth))];
  const chars = Array.from(quoted[1] ?? "", (char) => literal(char, flags.i));
  const last = chars.at(-1);
  return last ? [...chars.slice(0, -1), readRepeat(cursor, last)] : [];
}

function withFlags(cursor: Cursor, flags: Flags, on: string, off: string): Flags {
  const unknown = [...on, ...off].find((flag) => !"ismuUwd".includes(flag));
  if (unknown !== undefined) cursor.unsupported(`The flag (?${unknown})`);
  const value = (flag: "i" | "s" | "m") =>
    off.includes(flag) ? false : on.includes(flag) || flags[flag];
  return { i: value("i"), s: value("s"), m: value("m") };
}

function readAtom(cursor: Cursor, flags: Flags, depth: number): RegexNode {
  const char = cursor.take();
  if (char === "\\") return readEscape(cursor, flags);
  if (char === "[") return { kind: "set", source: readSet(cursor), fold: flags.i };
  if (char === "(") return readGroup(cursor, flags, depth);
  if (char === "^") return { kind: "assert", source: flags.m ? "(?<![^\\n\\r])" : "^" };
  if (char === "$") return { kind: "assert", source: flags.m ? "(?![^\\n\\r])" : "$" };
  if (char === ".")
    return {
      kind: "set",
      source: flags.s ? "\\p{Any}" : "[^\\n\\r\\u{85}\\u2028\\u2029]",
      fold: null,
    };
  if ("*+?".includes(char)) cursor.fail(`Nothing to repeat before ${char}.`);
  return literal(char, flags.i);
}

function readEscape(cursor: Cursor, flags: Flags): RegexNode {
  const next = cursor.peek();
  const assertion = Object.hasOwn(ASSERTIONS, next) ? ASSERTIONS[next] : undefined;
  if (assertion) {
    cursor.take();
    return { kind: "assert", source: assertion };
  }
  if (cursor.eat("R")) return lineBreak();
  const set = readEscapedSet(cursor);
  if (set === null)
    return cursor.unsupported(/[1-9]/.test(next) ? "A backreference" : `The escape \\${next}`);
  return set.char === null
    ? { kind: "set", source: set.source, fold: flags.i }
    : literal(set.char, flags.i);
}

/** `\R`: a line break of any kind, CR LF as one. */
function lineBreak(): RegexNode {
  const crlf: RegexNode = { kind: "sequence", items: [literal("\r", false), literal("\n", false)] };
  const single = "[\\u{a}-\\u{d}\\u{85}\\u{2028}\\u{2029}]";
  return { kind: "either", items: [crlf, { kind: "set", source: single, fold: null }] };
}

function readGroup(cursor: Cursor, flags: Flags, depth: number): RegexNode {
  const look = cursor.match(/\?(<)?([=!])/y);
  const scoped = look ? null : cursor.match(/\?([a-zA-Z]*)(?:-([a-zA-Z]*))?:/y);
  if (!look && !scoped && cursor.peek() === "?" && !cursor.match(/\?P?<[A-Za-z]\w*>/y))
    cursor.unsupported(cursor.eat("?>") ? "An atomic group" : "This kind of group");
  const inner = scoped ? withFlags(cursor, flags, scoped[1] ?? "", scoped[2] ?? "") : flags;
  const body = readEither(cursor, inner, depth + 1);
  if (!cursor.eat(")")) cursor.fail("A parenthesis is not closed.");
  if (!look) return body;
  return { kind: "look", ahead: look[1] === undefined, negated: look[2] === "!", body };
}

const SIGNS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  "*": [0, Number.POSITIVE_INFINITY],
  "+": [1, Number.POSITIVE_INFINITY],
  "?": [0, 1],
};

/** `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}` as a pair. */
function countsOf(sign: string): readonly [min: number, max: number] {
  const known = SIGNS[sign];
  if (known) return known;
  const [low = "", high] = sign.slice(1, -1).split(",");
  if (high === undefined) return [Number(low), Number(low)];
  return [Number(low), high === "" ? Number.POSITIVE_INFINITY : Number(high)];
}

const MODES = { "": "greedy", "?": "lazy", "+": "possessive" } as const;

function readRepeat(cursor: Cursor, body: RegexNode): RegexNode {
  const found = cursor.match(/([*+?]|\{\d{1,6}(?:,(?:\d{1,6})?)?\})([?+]?)/y);
  if (!found) return body;
  const [min, max] = countsOf(found[1] ?? "");
  if (max < min) cursor.fail("The repetition runs backwards.");
  // Repeating a zero-width test proves it once or not at all.
  if (body.kind === "assert" || body.kind === "look") return min > 0 ? body : NOTHING;
  const mode = MODES[found[2] === "?" || found[2] === "+" ? found[2] : ""];
  return readRepeat(cursor, { kind: "repeat", body, min, max, mode });
}

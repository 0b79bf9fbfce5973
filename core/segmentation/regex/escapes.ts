/**
 * Escapes and properties of the ICU and Java dialects, given their Unicode meaning. JavaScript's
 * own `\w`, `\d` and `\b` know ASCII only: `\bг\.` compiles and never matches a Russian «г.».
 * Source: ICU User Guide "Regular Expressions"; java.util.regex.Pattern; UTS #18 annex C.
 */
import type { Cursor } from "@/core/segmentation/regex/cursor";
import { escapeChar } from "@/core/segmentation/regex/node";

/** What counts as part of a word (UTS #18 annex C, `\w`). */
export const WORD_SET = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u{200c}\\u{200d}]";
const VERTICAL = "\\u{a}-\\u{d}\\u{85}\\u{2028}\\u{2029}";
const HORIZONTAL = "\\u{9}\\p{Zs}";

/** Class escapes as JavaScript classes. */
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: WORD_SET,
  W: `[^${WORD_SET.slice(1)}`,
  s: "\\p{White_Space}",
  S: "\\P{White_Space}",
  h: `[${HORIZONTAL}]`,
  H: `[^${HORIZONTAL}]`,
  v: `[${VERTICAL}]`,
  V: `[^${VERTICAL}]`,
};

const CONTROL_ESCAPES: Readonly<Record<string, string>> = {
  t: "\t",
  n: "\n",
  r: "\r",
  f: "\f",
  a: "\u0007",
  e: "\u001b",
};

/** POSIX and Java names that are not Unicode property names. */
const NAMED_SETS: Readonly<Record<string, string>> = {
  alpha: "\\p{Alphabetic}",
  lower: "\\p{Lowercase}",
  upper: "\\p{Uppercase}",
  digit: "\\p{Nd}",
  alnum: "[\\p{Alphabetic}\\p{Nd}]",
  punct: "\\p{P}",
  space: "\\p{White_Space}",
  blank: `[${HORIZONTAL}]`,
  cntrl: "\\p{Cc}",
  xdigit: "[\\p{Nd}\\p{Hex_Digit}]",
  graph: "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]",
  print: "[^\\p{Cc}\\p{Cs}\\p{Cn}]",
  word: WORD_SET,
  javalowercase: "\\p{Lowercase}",
  javauppercase: "\\p{Uppercase}",
  javawhitespace: "\\p{White_Space}",
  all: "\\p{Any}",
  inbasiclatin: "[\\u{0}-\\u{7f}]",
  "inlatin-1supplement": "[\\u{80}-\\u{ff}]",
  "inlatinextended-a": "[\\u{100}-\\u{17f}]",
  "inlatinextended-b": "[\\u{180}-\\u{24f}]",
  ingreek: "[\\u{370}-\\u{3ff}]",
  incyrillic: "[\\u{400}-\\u{4ff}]",
  inhebrew: "[\\u{590}-\\u{5ff}]",
  inarabic: "[\\u{600}-\\u{6ff}]",
  ingeneralpunctuation: "[\\u{2000}-\\u{206f}]",
  incjkunifiedideographs: "[\\u{4e00}-\\u{9fff}]",
  inhiragana: "[\\u{3040}-\\u{309f}]",
  inkatakana: "[\\u{30a0}-\\u{30ff}]",
};

function compiles(source: string): boolean {
  try {
    new RegExp(source, "v");
    return true;
  } catch {
    return false;
  }
}

/** `cyrillic`, `CYRILLIC`, `Old_italic` in the spelling that JavaScript demands: `Cyrillic`, `Old_Italic`. */
function titled(name: string): string {
  return name
    .split(/[ _-]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase())
    .join("_");
}

/** The class for a property name in any spelling that ICU or Java accept, or null if unknown. */
export function propertySet(name: string, negated: boolean): string | null {
  const wanted = name.trim();
  const inverted = wanted.startsWith("^") ? !negated : negated;
  const bare = wanted.replace(/^\^/, "");
  const named = NAMED_SETS[bare.toLowerCase().replace(/[ _]/g, "")];
  if (named) return inverted ? `[^${named}]` : named;
  const [left = "", right] = bare.split("=");
  const word = (right ?? left).replace(/^Is(?=[A-Z])/, "");
  const short = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
  const candidates = [bare, word, short, titled(word)].flatMap((each) => [
    each,
    `Script=${each}`,
    `General_Category=${each}`,
  ]);
  const found = candidates.find((each) => compiles(`\\p{${each}}`));
  return found === undefined ? null : `\\${inverted ? "P" : "p"}{${found}}`;
}

/** An escape that stands for one code point or a set of them: its class atom and its character, if one. */
export type EscapedSet = { readonly source: string; readonly char: string | null };

function hexEscape(cursor: Cursor): string | null {
  const found =
    cursor.match(/u\{([0-9a-fA-F]{1,6})\}/y) ??
    cursor.match(/x\{([0-9a-fA-F]{1,6})\}/y) ??
    cursor.match(/U([0-9a-fA-F]{8})/y) ??
    cursor.match(/u([0-9a-fA-F]{4})/y) ??
    cursor.match(/x([0-9a-fA-F]{2})/y);
  if (!found) return null;
  const code = Number.parseInt(found[1] ?? "", 16);
  if (code > 0x10ffff) cursor.fail("No such code point.");
  // Java writes astral characters as two \u escapes: one code point for us.
  const low =
    code >= 0xd800 && code < 0xdc00 ? cursor.match(/\\u([dD][c-fC-F][\da-fA-F]{2})/y) : null;
  if (!low) return String.fromCodePoint(code);
  return String.fromCharCode(code, Number.parseInt(low[1] ?? "", 16));
}

/** Reads an escape whose backslash is already taken; null when it is not a character or set. */
export function readEscapedSet(cursor: Cursor): EscapedSet | null {
  const start = cursor.at;
  const hex = hexEscape(cursor);
  if (hex !== null) return { source: escapeChar(hex), char: hex };
  const octal = cursor.match(/0([0-7]{1,3})/y);
  if (octal) {
    const char = String.fromCodePoint(Number.parseInt(octal[1] ?? "", 8));
    return { source: escapeChar(char), char };
  }
  const property = cursor.match(/([pP])(?:\{([^}]*)\}|([A-Z]))/y);
  if (property) {
    const set = propertySet(property[2] ?? property[3] ?? "", property[1] === "P");
    if (set === null) cursor.unsupported(`The property ${property[0]}`);
    else return { source: set, char: null };
  }
  const char = cursor.take();
  const set = Object.hasOwn(CLASS_ESCAPES, char) ? CLASS_ESCAPES[char] : undefined;
  if (set) return { source: set, char: null };
  const control = Object.hasOwn(CONTROL_ESCAPES, char) ? CONTROL_ESCAPES[char] : undefined;
  if (control) return { source: escapeChar(control), char: control };
  if (/[A-Za-z0-9]/.test(char)) {
    cursor.at = start;
    return null;
  }
  return { source: escapeChar(char), char };
}

/**
 * Bracketed sets of ICU and Java (`[[:Lu:]\p{Lt}]`, `[a-z&&[^b]]`, `[\p{L}--\p{Lu}]`) written as
 * JavaScript `v` classes, which know nesting, intersection and difference but forbid mixing them
 * on one level: every operation here gets its own brackets.
 * Source: ICU User Guide "Set Expressions"; java.util.regex.Pattern "Character classes".
 */
import type { Cursor } from "@/core/segmentation/regex/cursor";
import { propertySet, readEscapedSet } from "@/core/segmentation/regex/escapes";
import { escapeChar } from "@/core/segmentation/regex/node";

const MAX_NESTING = 30;

/** An atom of a set: its class source, and the character when it is a single one (for ranges). */
type Atom = { readonly source: string; readonly char: string | null };

/** Reads a set whose `[` is already taken and returns it as one JavaScript class. */
export function readSet(cursor: Cursor, depth = 0): string {
  if (depth > MAX_NESTING) cursor.fail("Sets are nested too deeply.");
  const negated = cursor.eat("^");
  let result: string | null = null;
  let operator = "";
  let union: string[] = [];
  const close = (): void => {
    const operand = `[${union.join("")}]`;
    result = result === null ? operand : `[${result}${operator}${operand}]`;
    union = [];
  };
  // A bracket that comes first is a character, not the end: []x] and [^]x].
  if (cursor.peek() === "]" && cursor.text.indexOf("]", cursor.at + 1) > 0) {
    cursor.take();
    union.push(escapeChar("]"));
  }
  while (!cursor.eat("]")) {
    const next = readOperator(cursor, union.at(-1));
    if (next === null) {
      union.push(readMember(cursor, depth));
      continue;
    }
    close();
    operator = next;
  }
  close();
  const whole = result ?? "[]";
  return negated ? `[^${whole}]` : whole;
}

/** `&&` and `--` always; a single `&` or `-` only between two bracketed sets, as in ICU sets. */
function readOperator(cursor: Cursor, previous: string | undefined): "&&" | "--" | null {
  if (cursor.eat("&&")) return "&&";
  if (previous === undefined) return null;
  if (cursor.eat("--")) return "--";
  if (!/\]$|^\\p/i.test(previous) || !cursor.match(/[&-](?=\[)/y)) return null;
  return cursor.text[cursor.at - 1] === "&" ? "&&" : "--";
}

function readMember(cursor: Cursor, depth: number): string {
  const from = readAtom(cursor, depth);
  if (from.char === null || !cursor.match(/-(?![\][-])/y)) return from.source;
  const to = readAtom(cursor, depth);
  if (to.char === null) return `${from.source}${escapeChar("-")}${to.source}`;
  if ((to.char.codePointAt(0) ?? 0) < (from.char.codePointAt(0) ?? 0))
    cursor.fail(`The range ${from.char}-${to.char} runs backwards.`);
  return `${from.source}-${to.source}`;
}

function readAtom(cursor: Cursor, depth: number): Atom {
  const posix = cursor.match(/\[:([^:\]]+):\]/y);
  if (posix) {
    const set = propertySet(posix[1] ?? "", false);
    return { source: set ?? cursor.unsupported(`The set ${posix[0]}`), char: null };
  }
  if (cursor.eat("[")) return { source: readSet(cursor, depth + 1), char: null };
  const quoted = cursor.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
  if (quoted) return { source: Array.from(quoted[1] ?? "", escapeChar).join(""), char: null };
  if (cursor.eat("\\")) {
    // In a set \b is a backspace.
    if (cursor.eat("b")) return { source: escapeChar("\b"), char: "\b" };
    return readEscapedSet(cursor) ?? cursor.unsupported(`The escape \\${cursor.peek()} in a set`);
  }
  const char = cursor.take();
  return { source: escapeChar(char), char };
}

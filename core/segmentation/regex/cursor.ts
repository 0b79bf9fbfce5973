/** A reading position in a pattern, by code point. */
import { PatternFault } from "@/core/segmentation/regex/node";

/** A mutable cursor: the parsers of patterns and of sets share one. */
export class Cursor {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }
  /** The next code point, or "" at the end. */
  peek(): string {
    const code = this.text.codePointAt(this.at);
    return code === undefined ? "" : String.fromCodePoint(code);
  }
  /** Takes the next code point; a pattern that ends here is broken. */
  take(): string {
    const char = this.peek();
    if (char === "") throw new PatternFault("bad-pattern", "The pattern ends too early.", this.at);
    this.at += char.length;
    return char;
  }
  /** Takes `expected` if it comes next. */
  eat(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }
  /** Takes what a sticky expression matches here. */
  match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at = sticky.lastIndex;
    return found;
  }
  fail(message: string): never {
    throw new PatternFault("bad-pattern", message, this.at);
  }
  unsupported(what: string): never {
    throw new PatternFault("unsupported-pattern", `${what} cannot be translated.`, this.at);
  }
}

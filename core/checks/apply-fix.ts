/** One-click corrections. A fix changes plain text; the codes of a content stay where they are. */
import type { Content, Token } from "@/core/article/inline";
import type { Fix } from "@/core/checks/finding";

/** The text with a fix applied. Offsets outside the text are cut to it. */
export function applyFixToText(text: string, { span, text: replacement }: Fix): string {
  return text.slice(0, span[0]) + replacement + text.slice(span[1]);
}

/**
 * The content with a fix applied to its plain text. Codes inside the replaced stretch are kept,
 * after the replacement: a correction of text must never lose a code.
 */
export function applyFix(content: Content, { span: [start, end], text }: Fix): Content {
  const out: Token[] = [];
  let at = 0;
  let placed = false;
  const place = () => {
    if (!placed && text !== "") out.push({ t: "text", v: text });
    placed = true;
  };
  for (const token of content) {
    if (token.t !== "text") {
      out.push(token);
      continue;
    }
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, token.v.length);
    const touches = !placed && from <= token.v.length;
    const before = token.v.slice(0, Math.min(from, token.v.length));
    if (before !== "") out.push({ t: "text", v: before });
    if (touches) place();
    const after = token.v.slice(Math.max(to, before.length));
    if (after !== "") out.push({ t: "text", v: after });
    at += token.v.length;
  }
  place();
  return out;
}

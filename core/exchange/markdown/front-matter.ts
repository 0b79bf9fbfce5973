/**
 * Front matter: the `---` lines with `key: value` pairs that static site tools put above a Markdown
 * text. Only the title matters to an article; a full YAML reader would be work without use.
 */

/** The title if there is one, and the text with the front matter blanked so that lines keep their numbers. */
export type FrontMatter = { readonly title: string | null; readonly body: string };

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/u.exec(value.trim());
  return (quoted?.[2] ?? value).trim();
}

/** Takes the front matter off a Markdown text; a text without it comes back as it is. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const head = match?.[1] ?? "";
  const lines = head.split("\n");
  const isPairs = lines.some((line) => /^[\p{L}_][\p{L}\d_-]*\s*:/u.test(line));
  if (!match || !isPairs) return { title: null, body: text };
  const title = lines
    .map((line) => /^(?:title|тақырып|заголовок)\s*:\s*(.+)$/iu.exec(line)?.[1])
    .find((value) => value !== undefined);
  const blanked = match[0].replace(/[^\n]/g, "");
  return { title: title ? unquote(title) : null, body: blanked + text.slice(match[0].length) };
}

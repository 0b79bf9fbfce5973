/**
 * Which files an article can be read from, by the ending of their names: said once, for the reader
 * that sorts them (server/articles/read-import.ts) and for every field that lets people choose one.
 */

/** How the text of a file is written. */
export type ArticleFormat = "text" | "html" | "markdown";

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

/** Endings as a file field takes them: `.txt`, `.md` and the like. */
export const ARTICLE_FILES: readonly string[] = Object.keys(FORMATS).map((ending) => `.${ending}`);

/** The format of a file of this name; null for one that no article is read from. */
export function articleFormat(name: string): ArticleFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}

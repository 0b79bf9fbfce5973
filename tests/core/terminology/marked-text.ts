import type { Language } from "@/core/language/language";
import { buildTermIndex, findTerms, type TermIndexOptions } from "@/core/terminology/term-index";

/** The text with every match of the terms in square brackets, weak ones with a question mark: «[ТМД-ға] мүше». */
export function mark(
  language: Language,
  terms: readonly string[],
  text: string,
  options: TermIndexOptions & { readonly overlapping?: boolean } = {},
): string {
  const entries = terms.map((term, at) => ({ termId: `t${at}`, conceptId: `c${at}`, text: term }));
  const matches = findTerms(buildTermIndex(entries, language, options), text, options);
  let marked = text;
  for (const { start, end, strength } of [...matches].reverse())
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}${strength === "weak" ? "?" : ""}]${marked.slice(end)}`;
  return marked;
}

/** Takes the brackets out again. */
export function unmark(marked: string): string {
  return marked.replace(/\??\]|\[/gu, "");
}

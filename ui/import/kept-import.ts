import type { BlockDraft } from "@/core/article/block-draft";
import type { Language } from "@/core/language/language";
import type { ArticlePlan } from "./article-plan";
import type { Preview } from "./preview";

/** What was pasted or chosen, before it is read. */
export type SourceText = {
  readonly text: string;
  /** What the clipboard had besides, and the text it came with; void once the text was changed. */
  readonly html: { readonly markup: string; readonly text: string } | null;
  readonly format: "text" | "html" | "markdown";
  readonly language: Language;
};

/** An import in the middle of the work. */
export type KeptImport = {
  readonly source: SourceText;
  readonly preview: Preview | null;
  readonly blocks: readonly BlockDraft[];
  readonly plan: ArticlePlan;
};

const key = (login: string) => `audarma-import-${login}`;

/** Keeps the import in this tab, so that a reload or a lost session loses nothing. */
export function keepImport(login: string, kept: KeptImport): void {
  try {
    sessionStorage.setItem(key(login), JSON.stringify(kept));
  } catch {
    // A text beyond the browser's quota stays on the page only.
  }
}

/** The import that this tab was in the middle of. */
export function readKeptImport(login: string): KeptImport | null {
  try {
    const kept = sessionStorage.getItem(key(login));
    return kept === null ? null : (JSON.parse(kept) as KeptImport);
  } catch {
    return null;
  }
}

/** Forgets it: the article is made, or the person began anew. */
export function forgetImport(login: string): void {
  try {
    sessionStorage.removeItem(key(login));
  } catch {
    // Nothing was kept either.
  }
}

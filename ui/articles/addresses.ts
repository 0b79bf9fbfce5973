import type { Language } from "@/core/language/language";

/** Addresses of an article's screens on the desk. */
export function articleHref(articleId: string, screen = ""): string {
  return `/desk/articles/${articleId}${screen ? `/${screen}` : ""}`;
}

type Place = {
  readonly language: Language;
  /** Segment number from 1. */
  readonly segment?: number | null | undefined;
  readonly review?: boolean;
  /** The tab of the side panel that is open then. */
  readonly panel?: "comments";
};

/** The editor, or the same in review mode, at a language and, if given, at a segment. */
export function editorHref(articleId: string, { language, segment, review, panel }: Place): string {
  const query = new URLSearchParams({ lang: language });
  if (segment) query.set("segment", String(segment));
  if (panel) query.set("panel", panel);
  return `${articleHref(articleId, review ? "review" : "editor")}?${query}`;
}

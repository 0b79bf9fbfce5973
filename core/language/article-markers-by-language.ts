/** The article markers of every language of the desk, so that a new language is one line here. */
import type { ArticleMarkers } from "@/core/language/article-markers";
import { englishArticle } from "@/core/language/en/article";
import { kazakhArticle } from "@/core/language/kk/article";
import type { Language } from "@/core/language/language";
import { russianArticle } from "@/core/language/ru/article";

/** Article markers by language. */
export const ARTICLE_MARKERS: Readonly<Record<Language, ArticleMarkers>> = {
  kk: kazakhArticle,
  ru: russianArticle,
  en: englishArticle,
};

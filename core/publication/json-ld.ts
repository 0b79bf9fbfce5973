/**
 * The description of a published article for search engines: schema.org NewsArticle as JSON-LD.
 * Languages of one article point to each other with translationOfWork and workTranslation, which
 * schema.org defines as inverses.
 */

import type { Language } from "@/core/language/language";

/** What the description tells. Addresses are absolute, instants ISO 8601. */
export type NewsDescription = {
  readonly headline: string;
  readonly summary: string;
  readonly language: Language;
  readonly sourceLanguage: Language;
  readonly address: string;
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly publisher: string;
  readonly site: string;
  /** Every language of the article, this one among them. */
  readonly versions: readonly { readonly language: Language; readonly address: string }[];
};

/**
 * JSON-LD as the text of a script element: `<` is written as an escape, so that no headline can end
 * the element (HTML, section 4.12.1.3 "Restrictions for contents of script elements").
 */
export function newsJsonLd(news: NewsDescription): string {
  const others = news.versions.filter(({ language }) => language !== news.language);
  const reference = ({ address, language }: NewsDescription["versions"][number]) => ({
    "@type": "NewsArticle",
    "@id": address,
    inLanguage: language,
  });
  const source = others.find(({ language }) => language === news.sourceLanguage);
  const isSource = news.language === news.sourceLanguage;
  const publisher = { "@type": "Organization", name: news.publisher, url: news.site };
  const description = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": news.address,
    url: news.address,
    mainEntityOfPage: news.address,
    headline: news.headline,
    description: news.summary,
    inLanguage: news.language,
    datePublished: news.publishedAt,
    dateModified: news.modifiedAt,
    author: publisher,
    publisher,
    ...(isSource && others.length > 0 && { workTranslation: others.map(reference) }),
    ...(source && { translationOfWork: reference(source) }),
  };
  return JSON.stringify(description)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isLanguage } from "@/core/language/language";
import { newsJsonLd } from "@/core/publication/json-ld";
import { type PublicArticle as Article, readPublicArticle } from "@/server/publication/read-public";
import { siteSettings } from "@/server/settings/house-settings";
import { articleAddress, feedAddress, siteOrigin } from "@/server/site/site-address";
import { PublicArticle } from "@/ui/public/public-article";
import { SiteFrame } from "@/ui/public/site-frame";

type Props = { readonly params: Promise<{ readonly lang: string; readonly slug: string }> };

/** Once per request: the head and the body ask both. */
const publicArticle = cache(readPublicArticle);

async function articleOf(params: Props["params"]): Promise<Article> {
  const { lang, slug } = await params;
  const article = isLanguage(lang) ? await publicArticle(lang, slug) : null;
  return article ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleOf(params);
  const { name } = await siteSettings();
  const addresses = article.versions.map(
    ({ language, slug }) => [language, articleAddress(language, slug)] as const,
  );
  const address = articleAddress(article.language, article.slug);
  const source = article.versions.find(({ language }) => language === article.sourceLanguage);
  return {
    title: `${article.headline} – ${name[article.language]}`,
    description: article.summary,
    alternates: {
      canonical: address,
      languages: {
        ...Object.fromEntries(addresses),
        "x-default": source ? articleAddress(source.language, source.slug) : address,
      },
      types: { "application/atom+xml": feedAddress(article.language) },
    },
    openGraph: {
      type: "article",
      title: article.headline,
      description: article.summary,
      url: address,
      siteName: name[article.language],
      locale: article.language,
      publishedTime: article.firstPublishedAt,
      modifiedTime: article.updatedAt,
    },
  };
}

/** A published article in one language. Reads nothing but the immutable version that is out. */
export default async function ArticlePage({ params }: Props) {
  const article = await articleOf(params);
  const { language, versions } = article;
  const { name, timeZone } = await siteSettings();
  const address = (version: Article["versions"][number]) =>
    articleAddress(version.language, version.slug);
  const description = newsJsonLd({
    ...article,
    address: address(article),
    publishedAt: article.firstPublishedAt,
    modifiedAt: article.updatedAt,
    publisher: name[language],
    site: siteOrigin(),
    versions: versions.map((version) => ({
      language: version.language,
      address: address(version),
    })),
  });
  const links = Object.fromEntries(
    versions.map((version) => [version.language, `/${version.language}/${version.slug}`]),
  );
  return (
    <SiteFrame language={language} siteName={name[language]} links={links}>
      <script type="application/ld+json">{description}</script>
      <PublicArticle {...article} timeZone={timeZone} />
    </SiteFrame>
  );
}
ArticlePage.needs = "nobody" as const;

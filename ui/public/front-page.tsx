import type { Language } from "@/core/language/language";
import { formatDate } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";

/** An article in the list. */
export type FrontPageArticle = {
  readonly articleId: string;
  readonly slug: string;
  readonly headline: string;
  readonly summary: string;
  readonly firstPublishedAt: string;
  readonly corrected: boolean;
};

type Props = {
  readonly language: Language;
  readonly timeZone: string;
  readonly articles: readonly FrontPageArticle[];
  /** Address of older news; null at the end. */
  readonly older: string | null;
};

/** The list of published articles, newest first. */
export async function FrontPage({ language, timeZone, articles, older }: Props) {
  const t = await getT(language, "public");
  if (articles.length === 0) return <p className="text-lg text-muted">{t("site.empty")}</p>;
  return (
    <>
      <h1 className="sr-only">{t("site.latest")}</h1>
      <ol className="flex flex-col divide-y divide-line">
        {articles.map((article, index) => (
          <li key={article.articleId} className="flex flex-col gap-2 py-6 first:pt-0">
            <p className="flex gap-3 font-sans text-muted text-sm">
              <time dateTime={article.firstPublishedAt}>
                {formatDate(language, new Date(article.firstPublishedAt), timeZone)}
              </time>
              {article.corrected ? <span>{t("corrected")}</span> : null}
            </p>
            <h2 className={index === 0 ? "text-3xl leading-tight" : "text-xl leading-snug"}>
              <a
                href={`/${language}/${article.slug}`}
                className="text-balance font-semibold decoration-gold decoration-2 underline-offset-4 hover:underline"
              >
                {article.headline}
              </a>
            </h2>
            <p className="text-ink/90 leading-relaxed">{article.summary}</p>
          </li>
        ))}
      </ol>
      {older ? (
        <p className="border-line border-t pt-6 font-sans">
          <a href={older} rel="next" className="font-semibold text-accent hover:underline">
            {t("site.older")}
          </a>
        </p>
      ) : null}
    </>
  );
}

import type { Language } from "@/core/language/language";
import { ArticleBody, type BodyBlock } from "@/ui/article/article-body";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";

type Props = {
  readonly language: Language;
  readonly timeZone: string;
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
  readonly blocks: readonly BodyBlock[];
  readonly corrections: readonly { readonly at: string; readonly notice: string }[];
  readonly versions: readonly { readonly language: Language; readonly slug: string }[];
};

/** A published article with its dates, its corrections and its other languages. */
export async function PublicArticle(props: Props) {
  const { language, timeZone, firstPublishedAt, updatedAt, blocks, corrections, versions } = props;
  const t = await getT(language, "public");
  const dated = (at: string) => formatDateTime(language, new Date(at), timeZone);
  const others = versions.filter((version) => version.language !== language);
  return (
    <article className="flex flex-col gap-8">
      <p className="flex flex-wrap gap-x-4 gap-y-1 font-sans text-muted text-sm">
        <time dateTime={firstPublishedAt}>{t("published", { date: dated(firstPublishedAt) })}</time>
        {updatedAt === firstPublishedAt ? null : (
          <time dateTime={updatedAt}>{t("updated", { date: dated(updatedAt) })}</time>
        )}
      </p>
      <ArticleBody blocks={blocks} language={language} />
      {corrections.length > 0 ? (
        <section aria-labelledby="corrections" className="rounded-xl bg-sunken px-5 py-4 font-sans">
          <h2 id="corrections" className="font-semibold">
            {t("corrections.title")}
          </h2>
          <dl className="mt-2 flex flex-col gap-2">
            {corrections.map(({ at, notice }) => (
              <div key={at}>
                <dt className="text-muted text-sm">
                  <time dateTime={at}>{t("corrections.one", { date: dated(at) })}</time>
                </dt>
                <dd>{notice}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {others.length > 0 ? (
        <nav aria-label={t("site.articleLanguages")} className="font-sans">
          <p className="text-muted text-sm">{t("site.articleLanguages")}</p>
          <ul className="mt-1 flex gap-4">
            {others.map((version) => (
              <li key={version.language}>
                <a
                  href={`/${version.language}/${version.slug}`}
                  hrefLang={version.language}
                  lang={version.language}
                  className="font-semibold text-accent hover:underline"
                >
                  {AUTONYMS[version.language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </article>
  );
}

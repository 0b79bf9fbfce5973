import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLanguage, LANGUAGES } from "@/core/language/language";
import { idSchema } from "@/server/http/route";
import { readFrontPage } from "@/server/publication/read-public";
import { siteSettings } from "@/server/settings/house-settings";
import { feedAddress, frontPageAddress, siteOrigin } from "@/server/site/site-address";
import { getT } from "@/ui/i18n/server";
import { FrontPage } from "@/ui/public/front-page";
import { SiteFrame } from "@/ui/public/site-frame";

type Props = {
  readonly params: Promise<{ readonly lang: string }>;
  readonly searchParams: Promise<{ readonly after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const { name } = await siteSettings();
  const t = await getT(lang, "public");
  const languages = Object.fromEntries(LANGUAGES.map((one) => [one, frontPageAddress(one)]));
  return {
    title: name[lang],
    description: t("site.tagline"),
    alternates: {
      canonical: frontPageAddress(lang),
      languages: { ...languages, "x-default": siteOrigin() },
      types: { "application/atom+xml": feedAddress(lang) },
    },
  };
}

/** The front page of a language. */
export default async function FrontPagePage({ params, searchParams }: Props) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const { after } = await searchParams;
  const from = idSchema.safeParse(after);
  const { articles, next } = await readFrontPage(lang, from.success ? from.data : undefined);
  const { name, timeZone } = await siteSettings();
  return (
    <SiteFrame language={lang} siteName={name[lang]}>
      <FrontPage
        language={lang}
        timeZone={timeZone}
        articles={articles}
        older={next === null ? null : `/${lang}?after=${next}`}
      />
    </SiteFrame>
  );
}
FrontPagePage.needs = "nobody" as const;

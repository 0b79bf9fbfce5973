import type { ReactNode } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";

type Props = {
  readonly language: Language;
  readonly siteName: string;
  /** Where each language leads; a language that is left out leads to its front page. */
  readonly links?: Partial<Record<Language, string>>;
  readonly children: ReactNode;
};

/** What is around every page of the public site. No script is needed to read it. */
export async function SiteFrame({ language, siteName, links = {}, children }: Props) {
  const t = await getT(language, "public");
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl flex-col px-5 sm:px-8">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-ink border-b-2 py-5">
        <a href={`/${language}`} className="font-semibold text-2xl tracking-tight">
          {siteName}
        </a>
        <nav aria-label={t("site.languages")} className="flex gap-1 font-sans text-sm">
          {LANGUAGES.map((one) => (
            <a
              key={one}
              href={links[one] ?? `/${one}`}
              hrefLang={one}
              lang={one}
              aria-current={one === language ? "true" : undefined}
              className="rounded-md px-2.5 py-1.5 text-muted hover:bg-hover hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {AUTONYMS[one]}
            </a>
          ))}
        </nav>
      </header>
      <main className="grow py-8 sm:py-10">{children}</main>
      <footer className="flex flex-wrap gap-x-6 gap-y-2 border-line border-t py-6 font-sans text-muted text-sm">
        <a href={`/${language}`} className="hover:text-ink">
          {t("site.home")}
        </a>
        <a href={`/${language}/feed.xml`} className="hover:text-ink">
          {t("site.feed")}
        </a>
        <a href="/desk" className="ms-auto hover:text-ink">
          {t("site.desk")}
        </a>
      </footer>
    </div>
  );
}

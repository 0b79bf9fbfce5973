import type { Language } from "@/core/language/language";
import { getT } from "@/ui/i18n/server";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { ProblemPage } from "@/ui/primitives/problem-page";

/**
 * "This page does not exist" on the public site, with the way to its front page. It belongs to every
 * page of the site, so it has no link and no icon that would be a script: those were 4 kB of each page.
 */
export async function SiteNotFound({ language }: { readonly language: Language }) {
  const t = await getT(language, "errors");
  return (
    <main lang={language} className="font-sans">
      <ProblemPage
        title={t("notFound.title")}
        explanation={t("notFound.explanation")}
        actions={
          <a href={`/${language}`} className={buttonStyle("secondary", "medium")}>
            {t("toPublicSite")}
          </a>
        }
      />
    </main>
  );
}

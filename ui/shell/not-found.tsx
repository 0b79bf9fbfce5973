import { FileQuestion } from "lucide-react";
import type { Language } from "@/core/language/language";
import { getT } from "@/ui/i18n/server";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { LinkButton } from "@/ui/primitives/link-button";
import { ProblemPage } from "@/ui/primitives/problem-page";

type Props = {
  readonly language: Language;
  /** Where the way on leads; the public front page unless the reader is at the desk. */
  readonly to?: "site" | "desk";
};

/** "This page does not exist", with one way on. Server component. */
export async function NotFound({ language, to = "site" }: Props) {
  const t = await getT(language, "errors");
  return (
    <main lang={language} className="font-sans">
      <ProblemPage
        icon={<FileQuestion />}
        title={t("notFound.title")}
        explanation={t("notFound.explanation")}
        actions={
          to === "desk" ? (
            <LinkButton href="/desk">{t("toDesk")}</LinkButton>
          ) : (
            // A plain link: the site loads no script for it.
            <a href={`/${language}`} className={buttonStyle("secondary", "medium")}>
              {t("toPublicSite")}
            </a>
          )
        }
      />
    </main>
  );
}

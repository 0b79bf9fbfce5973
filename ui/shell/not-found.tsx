import { FileQuestion } from "lucide-react";
import type { Language } from "@/core/language/language";
import { getT } from "@/ui/i18n/server";
import { LinkButton } from "@/ui/primitives/link-button";
import { ProblemPage } from "@/ui/primitives/problem-page";

/** "This page does not exist" at the desk, with the way back to it. Server component. */
export async function NotFound({ language }: { readonly language: Language }) {
  const t = await getT(language, "errors");
  return (
    <main lang={language}>
      <ProblemPage
        icon={<FileQuestion />}
        title={t("notFound.title")}
        explanation={t("notFound.explanation")}
        actions={<LinkButton href="/desk">{t("toDesk")}</LinkButton>}
      />
    </main>
  );
}

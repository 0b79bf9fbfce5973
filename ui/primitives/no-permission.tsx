import { ShieldX } from "lucide-react";
import type { Language } from "@/core/language/language";
import { getT } from "@/ui/i18n/server";
import { LinkButton } from "./link-button";
import { ProblemPage } from "./problem-page";

/** What a person sees who may not do this; says whom to ask. Server component. */
export async function NoPermission({ language }: { readonly language: Language }) {
  const t = await getT(language, "errors");
  return (
    <ProblemPage
      icon={<ShieldX />}
      title={t("noPermission.title")}
      explanation={t("noPermission.explanation")}
      actions={<LinkButton href="/desk">{t("toDesk")}</LinkButton>}
    />
  );
}

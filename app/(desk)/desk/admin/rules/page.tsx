import type { Metadata } from "next";
import { MOST_RULES, readUserRules } from "@/server/settings/user-rules";
import { AdminSections } from "@/ui/admin/admin-sections";
import { RulesAdmin } from "@/ui/admin/rules-admin";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.rules") };
}

/** The checks that the desk writes itself. */
export default deskPage(
  { needs: "settings.manage", namespaces: ["admin"] },
  async ({ actor, language, login }) => {
    const [t, rules] = await Promise.all([getT(language, "admin"), readUserRules(actor)]);
    return (
      <Page title={t("title")} lead={t("rules.lead")}>
        <AdminSections language={language} current="rules" />
        <RulesAdmin stored={rules} most={MOST_RULES} login={login} />
      </Page>
    );
  },
);

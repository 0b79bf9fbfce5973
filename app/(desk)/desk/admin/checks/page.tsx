import type { Metadata } from "next";
import { readCheckSettings } from "@/server/settings/change-settings";
import { AdminSections } from "@/ui/admin/admin-sections";
import { CheckSettingsForm } from "@/ui/admin/check-settings-form";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.checks") };
}

/** The house's settings of the checks. */
export default deskPage(
  { needs: "settings.manage", namespaces: ["admin", "checks"] },
  async ({ actor, language, login }) => {
    const [t, settings] = await Promise.all([getT(language, "admin"), readCheckSettings(actor)]);
    return (
      <Page title={t("title")} lead={t("checks.lead")}>
        <AdminSections language={language} current="checks" />
        <CheckSettingsForm stored={settings} login={login} />
      </Page>
    );
  },
);

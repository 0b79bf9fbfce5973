import type { Metadata } from "next";
import { readSiteSettings } from "@/server/settings/change-settings";
import { AdminSections } from "@/ui/admin/admin-sections";
import { SiteForm } from "@/ui/admin/site-form";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.site") };
}

/** The zones that this server's own tables know: what is chosen here must work there. */
const TIME_ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort((a, b) =>
  a.localeCompare(b, "en"),
);

/** The house's settings of its site and of publishing. */
export default deskPage(
  { needs: "settings.manage", namespaces: ["admin"] },
  async ({ actor, language, login }) => {
    const [t, site] = await Promise.all([getT(language, "admin"), readSiteSettings(actor)]);
    return (
      <Page title={t("title")} lead={t("site.lead")}>
        <AdminSections language={language} current="site" />
        <SiteForm stored={site} timeZones={TIME_ZONES} login={login} />
      </Page>
    );
  },
);

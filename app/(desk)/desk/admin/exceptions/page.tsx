import type { Metadata } from "next";
import { may } from "@/core/workflow/actor";
import { readOverrides } from "@/server/people/read-overrides";
import { readColleagues } from "@/server/people/read-people";
import { AdminSections } from "@/ui/admin/admin-sections";
import { ExceptionsAdmin } from "@/ui/admin/exceptions-admin";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.exceptions") };
}

/** Exceptions from the four-eyes rule: for people who approve, never for oneself. */
export default deskPage(
  { needs: "override.grant", namespaces: ["admin"] },
  async ({ actor, language, login }) => {
    const [t, overrides, colleagues] = await Promise.all([
      getT(language, "admin"),
      readOverrides(actor),
      readColleagues(actor),
    ]);
    const candidates = colleagues.filter(
      ({ id, roles }) =>
        id !== actor.personId && roles.some(({ role }) => role === "reviewer" || role === "editor"),
    );
    return (
      <Page title={t("title")} lead={t("exceptions.lead")}>
        <AdminSections
          language={language}
          current="exceptions"
          {...(!may(actor, "people.manage") && { open: ["exceptions"] as const })}
        />
        <ExceptionsAdmin overrides={overrides} candidates={candidates} login={login} />
      </Page>
    );
  },
);

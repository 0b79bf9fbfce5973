import type { Metadata } from "next";
import { readSessions } from "@/server/people/read-sessions";
import { AdminSections } from "@/ui/admin/admin-sections";
import { SessionTable } from "@/ui/admin/session-table";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.sessions") };
}

/** Who is signed in, and the way to end it. */
export default deskPage(
  { needs: "people.manage", namespaces: ["admin"] },
  async ({ actor, language, login }) => {
    const [t, sessions] = await Promise.all([getT(language, "admin"), readSessions(actor)]);
    return (
      <Page title={t("title")} lead={t("sessions.lead")}>
        <AdminSections language={language} current="sessions" />
        <SessionTable sessions={sessions} login={login} now={Date.now()} showsPeople />
      </Page>
    );
  },
);

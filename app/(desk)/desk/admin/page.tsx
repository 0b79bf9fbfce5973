import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { may } from "@/core/workflow/actor";
import { readStaff } from "@/server/people/read-staff";
import { AdminSections } from "@/ui/admin/admin-sections";
import { PeopleAdmin } from "@/ui/admin/people-admin";
import type { PeopleQuery } from "@/ui/admin/people-filters";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("title") };
}

/** People of the desk. An editor, who may only allow exceptions, is led to them. */
export default deskPage(
  { needs: "override.grant", namespaces: ["admin"] },
  async ({ actor, language, login, query: given }) => {
    if (!may(actor, "people.manage")) redirect("/desk/admin/exceptions");
    const query = queryOf(given);
    const page = Number.parseInt(given.page ?? "1", 10) || 1;
    const [t, people] = await Promise.all([
      getT(language, "admin"),
      readStaff(actor, {
        text: query.text,
        page: Math.min(page, 10_000),
        ...(query.state && { disabled: query.state === "disabled" }),
      }),
    ]);
    return (
      <Page title={t("title")}>
        <AdminSections language={language} current="people" />
        <PeopleAdmin page={people} query={query} login={login} now={Date.now()} />
      </Page>
    );
  },
);

function queryOf(given: Readonly<Record<string, string>>): PeopleQuery {
  const { text = "", state } = given;
  return {
    text: text.slice(0, 100),
    state: state === "active" || state === "disabled" ? state : "",
  };
}

import { ImportScreen } from "@/ui/glossary/import-screen";
import { getT } from "@/ui/i18n/server";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";
import { deskTitle } from "../../../desk-title";

export const generateMetadata = deskTitle("glossary", (t) => t("importing.title"));

/** Bringing a file into the glossary, with a preview of everything that it would do. */
export default deskPage(
  { needs: "glossary.import", namespaces: ["glossary", "errors"] },
  async ({ language }) => {
    const t = await getT(language, "glossary");
    return (
      <Page
        title={t("importing.title")}
        lead={t("importing.lead")}
        breadcrumbs={
          <Breadcrumbs label={t("you")} crumbs={[{ href: "/desk/glossary", label: t("title") }]} />
        }
      >
        <ImportScreen />
      </Page>
    );
  },
);

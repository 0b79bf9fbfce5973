import { readColleagues } from "@/server/people/read-people";
import { siteSettings } from "@/server/settings/house-settings";
import { readHouseChecks } from "@/server/settings/judging-settings";
import { getT } from "@/ui/i18n/server";
import { localOf } from "@/ui/i18n/zoned-time";
import { ImportScreen } from "@/ui/import/import-screen";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";
import { deskTitle } from "../../../desk-title";

export const generateMetadata = deskTitle("import", (t) => t("title"));

/** A new article from a pasted text or a file. */
export default deskPage(
  { needs: "article.create", namespaces: ["import", "articles", "checks"] },
  async ({ actor, language, login }) => {
    const [t, articles, colleagues, { timeZone }, checks] = await Promise.all([
      getT(language, "import"),
      getT(language, "articles"),
      readColleagues(actor),
      siteSettings(),
      readHouseChecks(actor),
    ]);
    const now = Date.now();
    return (
      <Page
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={
          <Breadcrumbs
            label={articles("article.breadcrumbs")}
            crumbs={[{ href: "/desk/articles", label: articles("title") }]}
          />
        }
      >
        <ImportScreen
          login={login}
          today={localOf(now, timeZone).slice(0, 10)}
          now={now}
          colleagues={colleagues}
          checks={checks}
        />
      </Page>
    );
  },
);

import { may } from "@/core/workflow/actor";
import { ConceptForm } from "@/ui/glossary/concept-form";
import { getT } from "@/ui/i18n/server";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";
import { deskTitle } from "../../../desk-title";

export const generateMetadata = deskTitle("glossary", (t) => t("title"));

/** A new concept by a terminologist, or a proposal by anybody. */
export default deskPage(
  { needs: "glossary.propose", namespaces: ["glossary", "errors"] },
  async ({ actor, language }) => {
    const t = await getT(language, "glossary");
    const mayEdit = may(actor, "glossary.edit");
    return (
      <Page
        title={t(mayEdit ? "add" : "propose")}
        width="normal"
        breadcrumbs={
          <Breadcrumbs label={t("you")} crumbs={[{ href: "/desk/glossary", label: t("title") }]} />
        }
      >
        <ConceptForm concept={null} mayEdit={mayEdit} />
      </Page>
    );
  },
);

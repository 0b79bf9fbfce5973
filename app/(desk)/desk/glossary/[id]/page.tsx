import { may } from "@/core/workflow/actor";
import { readConcept, readConceptHistory } from "@/server/glossary/read-concept";
import { readConceptUsage } from "@/server/glossary/read-usage";
import { idParam } from "@/server/http/route";
import { ConceptScreen } from "@/ui/glossary/concept-screen";
import { getT } from "@/ui/i18n/server";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";
import { deskTitle } from "../../../desk-title";

export const generateMetadata = deskTitle("glossary", (t) => t("title"));

/** One concept: its wordings, offices, history, and where it is used. */
export default deskPage(
  { needs: "glossary.read", namespaces: ["glossary", "errors"] },
  async ({ actor, language, params }) => {
    const id = idParam(params);
    const [t, concept, history, usage] = await Promise.all([
      getT(language, "glossary"),
      readConcept(actor, id),
      readConceptHistory(actor, id),
      readConceptUsage(actor, id),
    ]);
    return (
      <Page
        title={concept.terms[0]?.text ?? ""}
        titleLang={concept.terms[0]?.language ?? "kk"}
        lead={concept.definition}
        breadcrumbs={
          <Breadcrumbs label={t("you")} crumbs={[{ href: "/desk/glossary", label: t("title") }]} />
        }
      >
        <ConceptScreen
          key={concept.id}
          concept={concept}
          history={history}
          usage={usage}
          mayEdit={may(actor, "glossary.edit")}
        />
      </Page>
    );
  },
);

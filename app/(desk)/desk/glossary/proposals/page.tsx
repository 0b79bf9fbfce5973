import { may } from "@/core/workflow/actor";
import { findKnown } from "@/server/glossary/find-known";
import { findRemarks } from "@/server/glossary/find-remarks";
import { searchGlossary } from "@/server/glossary/search-glossary";
import { ProposalList } from "@/ui/glossary/proposal-list";
import { getT } from "@/ui/i18n/server";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { EmptyState } from "@/ui/primitives/empty-state";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";
import { deskTitle } from "../../../desk-title";

export const generateMetadata = deskTitle("glossary", (t) => t("proposals"));

/** What waits for a terminologist. */
export default deskPage(
  { needs: "glossary.read", namespaces: ["glossary", "errors"] },
  async ({ actor, language }) => {
    const t = await getT(language, "glossary");
    const { concepts } = await searchGlossary(actor, { status: "proposed", limit: 200 });
    const known = await findKnown(actor, concepts);
    return (
      <Page
        title={t("proposals")}
        lead={t("proposalsLead")}
        breadcrumbs={
          <Breadcrumbs label={t("you")} crumbs={[{ href: "/desk/glossary", label: t("title") }]} />
        }
      >
        {concepts.length > 0 ? (
          <ProposalList
            concepts={concepts}
            known={known}
            remarks={findRemarks(concepts)}
            mayApprove={may(actor, "glossary.approve")}
          />
        ) : (
          <EmptyState sentence={t("noProposals")} />
        )}
      </Page>
    );
  },
);

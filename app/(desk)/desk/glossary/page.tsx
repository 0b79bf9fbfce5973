import { FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { may } from "@/core/workflow/actor";
import { glossaryQuerySchema, searchGlossary } from "@/server/glossary/search-glossary";
import { glossaryHref } from "@/ui/glossary/addresses";
import { ExportMenu } from "@/ui/glossary/export-menu";
import { GlossaryFilters } from "@/ui/glossary/glossary-filters";
import { GlossaryTable } from "@/ui/glossary/glossary-table";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "glossary"))("title") };
}

/** The glossary: search by any form, filters, import and export. */
export default deskPage(
  { needs: "glossary.read", namespaces: ["glossary", "errors"] },
  async ({ actor, language, query }) => {
    const t = await getT(language, "glossary");
    const parsed = glossaryQuerySchema.safeParse(
      Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")),
    );
    const wanted = parsed.success ? parsed.data : glossaryQuerySchema.parse({});
    const { q = "", kind = "", status = "", missing = "", domain = "", sort = "", after } = wanted;
    const filter = { q, kind, status, missing, domain, sort };
    const [page, proposals] = await Promise.all([
      searchGlossary(actor, wanted),
      searchGlossary(actor, { status: "proposed", limit: 1 }),
    ]);
    const mayEdit = may(actor, "glossary.edit");
    const isNarrowed = glossaryHref({ ...filter, sort: "" }) !== "/desk/glossary";
    return (
      <Page
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {proposals.total > 0 ? (
              <LinkButton href="/desk/glossary/proposals" variant="quiet">
                {`${t("proposals")} (${proposals.total})`}
              </LinkButton>
            ) : null}
            <ExportMenu />
            {may(actor, "glossary.import") ? (
              <LinkButton href="/desk/glossary/import" icon={<FileUp aria-hidden />}>
                {t("import")}
              </LinkButton>
            ) : null}
            <LinkButton href="/desk/glossary/new" variant="primary" icon={<Plus aria-hidden />}>
              {t(mayEdit ? "add" : "propose")}
            </LinkButton>
          </>
        }
      >
        <GlossaryFilters filter={filter} total={page.total} domains={page.domains} />
        {page.concepts.length > 0 ? (
          <GlossaryTable concepts={page.concepts} filter={filter} />
        ) : (
          <EmptyState sentence={t(isNarrowed ? "nothingFound" : "empty")} />
        )}
        <nav aria-label={t("title")} className="flex justify-between gap-3 empty:hidden">
          {after ? (
            <LinkButton size="small" href={glossaryHref(filter)}>
              {t("first")}
            </LinkButton>
          ) : null}
          {page.next ? (
            <LinkButton size="small" className="ml-auto" href={glossaryHref(filter, page.next)}>
              {t("next")}
            </LinkButton>
          ) : null}
        </nav>
      </Page>
    );
  },
);

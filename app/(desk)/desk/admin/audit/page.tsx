import type { Metadata } from "next";
import { readAudit } from "@/server/audit/read-audit";
import { idSchema } from "@/server/http/route";
import { readColleagues } from "@/server/people/read-people";
import { AdminSections } from "@/ui/admin/admin-sections";
import { AuditFilters } from "@/ui/admin/audit-filters";
import { type AuditQuery, auditHref } from "@/ui/admin/audit-query";
import { AuditTable } from "@/ui/admin/audit-table";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
  return { title: (await getT(language, "admin"))("sections.audit") };
}

/** Everything that changed something, newest first. */
export default deskPage(
  { needs: "audit.read", namespaces: ["admin"] },
  async ({ actor, language, query: given }) => {
    const query = queryOf(given);
    const before = /^\d{1,18}$/.test(given.before ?? "") ? given.before : undefined;
    const [t, page, people] = await Promise.all([
      getT(language, "admin"),
      readAudit(actor, {
        action: query.action || undefined,
        personId: query.person || undefined,
        articleId: query.article || undefined,
        before,
      }),
      readColleagues(actor),
    ]);
    const articleTitle = query.article ? (page.lines[0]?.subjectName ?? null) : null;
    return (
      <Page title={t("title")} lead={t("audit.lead")}>
        <AdminSections language={language} current="audit" />
        <AuditFilters query={query} people={people} articleTitle={articleTitle} />
        {page.lines.length > 0 ? (
          <AuditTable lines={page.lines} />
        ) : (
          <EmptyState
            sentence={t("audit.none")}
            action={<LinkButton href="/desk/admin/audit">{t("audit.clear")}</LinkButton>}
          />
        )}
        <nav aria-label={t("audit.caption")} className="flex justify-between gap-3 empty:hidden">
          {before === undefined ? null : (
            <LinkButton size="small" href={auditHref(query)}>
              {t("audit.newest")}
            </LinkButton>
          )}
          {page.next === null ? null : (
            <LinkButton size="small" className="ml-auto" href={auditHref(query, page.next)}>
              {t("audit.older")}
            </LinkButton>
          )}
        </nav>
      </Page>
    );
  },
);

function queryOf(given: Readonly<Record<string, string>>): AuditQuery {
  const { action = "", person = "", article = "" } = given;
  const id = (text: string) => (idSchema.safeParse(text).success ? text : "");
  return {
    action: /^[a-z]+(\.[a-z-]+)?$/.test(action) ? action : "",
    person: id(person),
    article: id(article),
  };
}

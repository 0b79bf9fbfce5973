"use client";

import { useRouter } from "next/navigation";
import { AUDIT_ACTIONS } from "@/core/workflow/audit-action";
import { useT } from "@/ui/i18n/use-t";
import { FilterBar } from "@/ui/primitives/filter-bar";
import { Select } from "@/ui/primitives/select";
import { type AuditQuery, auditHref } from "./audit-query";
import { type AuditGroup, actionWords } from "./audit-words";

const GROUPS = [...new Set(AUDIT_ACTIONS.map((action) => action.split(".")[0]))] as AuditGroup[];

type Props = {
  readonly query: AuditQuery;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly articleTitle: string | null;
};

/** Narrows the log to a kind of action, a person, an article. */
export function AuditFilters({ query, people, articleTitle }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const go = (change: Partial<AuditQuery>) => router.push(auditHref({ ...query, ...change }));
  const options = GROUPS.flatMap((group) => [
    { value: group as string, label: t(`auditGroups.${group}`) },
    ...AUDIT_ACTIONS.filter((action) => action.startsWith(`${group}.`)).map((action) => ({
      value: action as string,
      label: `– ${actionWords(t, action)}`,
    })),
  ]);
  return (
    <FilterBar
      label={t("audit.filters")}
      active={
        query.article
          ? [
              {
                id: "article",
                label: articleTitle ?? t("audit.article"),
                onRemove: () => go({ article: "" }),
              },
            ]
          : []
      }
    >
      <Select
        className="w-72 max-w-full"
        label={t("audit.action")}
        value={query.action}
        options={[{ value: "", label: t("audit.anyAction") }, ...options]}
        onChange={(action) => go({ action })}
      />
      <Select
        className="w-60 max-w-full"
        label={t("audit.person")}
        value={query.person}
        options={[
          { value: "", label: t("audit.anybody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(person) => go({ person })}
      />
    </FilterBar>
  );
}

"use client";

import { ROLES, type RoleGrant } from "@/core/workflow/actor";
import { useT } from "@/ui/i18n/use-t";

/** The roles of a person in words: one line per role, with its languages. */
export function RoleList({ roles }: { readonly roles: readonly RoleGrant[] }) {
  const t = useT("admin");
  const shell = useT("shell");
  if (roles.length === 0) return <span className="text-muted">{t("people.noRoles")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {ROLES.flatMap((role) => {
        const languages = roles
          .filter((grant) => grant.role === role)
          .map(({ language }) => language);
        if (languages.length === 0) return [];
        const named = languages.includes("*") ? "" : languages.join(", ");
        return [
          <li key={role}>
            {shell(`roles.${role}`)}
            {named ? <span className="text-muted"> {named}</span> : null}
          </li>,
        ];
      })}
    </ul>
  );
}

"use client";

import { LANGUAGES } from "@/core/language/language";
import { ROLES, type Role, type RoleGrant } from "@/core/workflow/actor";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Checkbox } from "@/ui/primitives/checkbox";

/** Roles whose rights do not depend on the language of a text. */
const WITHOUT_LANGUAGE: ReadonlySet<Role> = new Set(["terminologist", "administrator"]);

type Props = {
  readonly roles: readonly RoleGrant[];
  readonly onChange: (roles: readonly RoleGrant[]) => void;
};

/** Roles of a person, per language: all languages include each of them. */
export function RoleMatrix({ roles, onChange }: Props) {
  const t = useT("admin");
  const shell = useT("shell");
  const has = (role: Role, language: RoleGrant["language"]) =>
    roles.some((grant) => grant.role === role && grant.language === language);
  const set = (role: Role, language: RoleGrant["language"], isOn: boolean) => {
    const kept = roles.filter(
      (grant) => grant.role !== role || (language !== "*" && grant.language !== language),
    );
    onChange(isOn ? [...kept, { role, language }] : kept);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">{t("people.roles")}</legend>
      {ROLES.map((role) => (
        <div
          key={role}
          className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-line pt-2"
        >
          <span className="w-36 shrink-0 text-sm font-medium">{shell(`roles.${role}`)}</span>
          <Checkbox
            label={
              <Named
                shown={t(WITHOUT_LANGUAGE.has(role) ? "roles.anyLanguage" : "roles.all")}
                read={t("roles.allOf", { role: shell(`roles.${role}`) })}
              />
            }
            isSelected={has(role, "*")}
            onChange={(isOn) => set(role, "*", isOn)}
          />
          {WITHOUT_LANGUAGE.has(role)
            ? null
            : LANGUAGES.map((language) => (
                <Checkbox
                  key={language}
                  label={
                    <Named
                      shown={language}
                      read={t("roles.inLanguage", {
                        role: shell(`roles.${role}`),
                        language: AUTONYMS[language],
                      })}
                    />
                  }
                  isSelected={has(role, "*") || has(role, language)}
                  isDisabled={has(role, "*")}
                  onChange={(isOn) => set(role, language, isOn)}
                />
              ))}
        </div>
      ))}
      <p className="text-xs text-muted">
        {t(roles.length === 0 ? "roles.warning" : "roles.explanation")}
      </p>
    </fieldset>
  );
}

/** A short word in sight of the row's heading, the whole of it for screen readers. */
function Named({ shown, read }: { readonly shown: string; readonly read: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-sm">
        {shown}
      </span>
      <span className="sr-only">{read}</span>
    </>
  );
}

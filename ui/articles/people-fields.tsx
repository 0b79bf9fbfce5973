"use client";

import type { Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Checkbox } from "@/ui/primitives/checkbox";

/** Somebody who may be given work, with what they may do. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly language: Language | "*" }[];
};

/** One person for one role in one language. */
export type PersonChoice = {
  readonly language: Language;
  readonly role: "translator" | "reviewer";
  readonly personId: string;
};

const ROLES = ["translator", "reviewer"] as const;

/** Those of the colleagues who hold a role for a language. */
export function fitting(
  colleagues: readonly Colleague[],
  role: PersonChoice["role"],
  language: Language,
): readonly Colleague[] {
  return colleagues.filter(({ roles }) =>
    roles.some(
      (grant) => grant.role === role && (grant.language === "*" || grant.language === language),
    ),
  );
}

type Props = {
  readonly colleagues: readonly Colleague[];
  readonly languages: readonly Language[];
  readonly value: readonly PersonChoice[];
  readonly onChange: (value: readonly PersonChoice[]) => void;
};

/** Who translates and who reviews, per language. */
export function PeopleFields({ colleagues, languages, value, onChange }: Props) {
  const t = useT("articles");
  const toggle = (choice: PersonChoice, isOn: boolean) => {
    const others = value.filter((one) => !isSame(one, choice));
    onChange(isOn ? [...others, choice] : others);
  };
  return (
    <div className="flex flex-col gap-5">
      {languages.map((language) => (
        <fieldset key={language} className="grid grid-cols-2 gap-4">
          <legend lang={language} className="mb-2 text-sm font-semibold">
            {AUTONYMS[language]}
          </legend>
          {ROLES.map((role) => {
            const people = fitting(colleagues, role, language);
            return (
              <fieldset key={role} className="min-w-0">
                <legend className="mb-1 text-xs text-muted">{t(`people.${role}s`)}</legend>
                {people.length === 0 ? (
                  <p className="text-xs text-muted">{t("people.noneFor")}</p>
                ) : null}
                <div className="max-h-44 overflow-y-auto">
                  {people.map(({ id, name }) => {
                    const choice = { language, role, personId: id };
                    return (
                      <Checkbox
                        key={id}
                        label={name}
                        isSelected={value.some((one) => isSame(one, choice))}
                        onChange={(isOn) => toggle(choice, isOn)}
                      />
                    );
                  })}
                </div>
              </fieldset>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

function isSame(a: PersonChoice, b: PersonChoice): boolean {
  return a.language === b.language && a.role === b.role && a.personId === b.personId;
}

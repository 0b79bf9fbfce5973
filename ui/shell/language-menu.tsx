"use client";

import { ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Menu } from "@/ui/primitives/menu";

type Props = { readonly onChange: (language: Language) => void };

/** The switch of the interface language. */
export function LanguageMenu({ onChange }: Props) {
  const t = useT("shell");
  const { language } = useScope();
  return (
    <Menu
      label={t("language")}
      trigger={
        <AriaButton
          aria-label={t("languageNow", { language: AUTONYMS[language] })}
          className="target inline-flex items-center gap-1 rounded-lg px-2.5 text-sm text-muted hover:bg-hover hover:text-ink"
        >
          <span lang={language}>{AUTONYMS[language]}</span>
          <ChevronDown aria-hidden className="size-3.5" />
        </AriaButton>
      }
      groups={[
        {
          id: "languages",
          entries: LANGUAGES.map((choice) => ({
            id: choice,
            label: AUTONYMS[choice],
            lang: choice,
            isChosen: choice === language,
            onAction: () => onChange(choice),
          })),
        },
      ]}
    />
  );
}

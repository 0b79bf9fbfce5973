"use client";

import { type ReactNode, useContext, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import type { Language } from "@/core/language/language";
import { translator } from "./instance";
import type { Texts } from "./resources";
import { type Scope, ScopeContext } from "./scope";

type Props = {
  readonly language: Language;
  /** IANA name; inherited when left out. */
  readonly timeZone?: string;
  readonly texts: Texts;
  readonly children: ReactNode;
};

/**
 * Gives client components the texts that the server sent. Providers nest: a page adds its own
 * namespaces to those of the frame around it.
 */
export function TextsProvider({ language, timeZone, texts, children }: Props) {
  const outer = useContext(ScopeContext);
  const scope = useMemo<Scope>(() => {
    const inherited = outer.language === language ? outer.texts : {};
    return {
      language,
      timeZone: timeZone ?? outer.timeZone,
      texts: { ...inherited, ...texts },
    };
  }, [outer, language, timeZone, texts]);
  const instance = useMemo(() => translator(scope.language, scope.texts), [scope]);
  return (
    <ScopeContext.Provider value={scope}>
      <I18nextProvider i18n={instance}>{children}</I18nextProvider>
    </ScopeContext.Provider>
  );
}

"use client";

import { type ReactNode, useContext, useMemo } from "react";
import type { Language } from "@/core/language/language";
import { functionsOf, translator } from "./instance";
import type { Namespace, Texts } from "./resources";
import { type Scope, ScopeContext, TranslatorContext } from "./scope";

type Props = {
  readonly language: Language;
  /** IANA name; inherited when left out. */
  readonly timeZone?: string;
  readonly texts: Texts;
  readonly children: ReactNode;
};

/**
 * Gives client components the texts that the server sent. Providers nest: a page adds its own
 * namespaces to those of the frame around it, and asks the frame for the others.
 */
export function TextsProvider({ language, timeZone, texts, children }: Props) {
  const outer = useContext(ScopeContext);
  const outerFunctions = useContext(TranslatorContext);
  const scope = useMemo<Scope>(
    () => ({ language, timeZone: timeZone ?? outer.timeZone }),
    [outer, language, timeZone],
  );
  const functions = useMemo(() => {
    const own = functionsOf(translator(language, texts));
    return (namespace: Namespace) =>
      Object.hasOwn(texts, namespace) ? own(namespace) : outerFunctions(namespace);
  }, [language, texts, outerFunctions]);
  return (
    <ScopeContext.Provider value={scope}>
      <TranslatorContext.Provider value={functions}>{children}</TranslatorContext.Provider>
    </ScopeContext.Provider>
  );
}

"use client";

import { createContext, useContext } from "react";
import type { Language } from "@/core/language/language";
import type { Texts } from "./resources";

/** What a part of the page is translated with. */
export type Scope = {
  readonly language: Language;
  /** IANA name of the desk's time zone: everybody at the desk sees the same clock. */
  readonly timeZone: string;
  readonly texts: Texts;
};

/** Given by TextsProvider; the initial value serves a component rendered outside the desk. */
export const ScopeContext = createContext<Scope>({
  language: "kk",
  timeZone: "Asia/Almaty",
  texts: {},
});

/** The interface language and the desk's time zone, for formats. */
export function useScope(): Scope {
  return useContext(ScopeContext);
}

"use client";

import type { TFunction } from "i18next";
import { createContext, useContext } from "react";
import type { Language } from "@/core/language/language";
import type { Namespace } from "./resources";

/** What a part of the page is formatted by. */
export type Scope = {
  readonly language: Language;
  /** IANA name of the desk's time zone: everybody at the desk sees the same clock. */
  readonly timeZone: string;
};

/** Given by TextsProvider; the initial value serves a component rendered outside the desk. */
export const ScopeContext = createContext<Scope>({ language: "kk", timeZone: "Asia/Almaty" });

/** The interface language and the desk's time zone, for formats. */
export function useScope(): Scope {
  return useContext(ScopeContext);
}

/** Gives the translation function of a namespace: the same one at every call. */
export type TranslatorOf = (namespace: Namespace) => TFunction<never>;

const KEYS = ((key: string) => key) as unknown as TFunction<never>;

/** Given by TextsProvider; outside of one, texts show as their keys. */
export const TranslatorContext = createContext<TranslatorOf>(() => KEYS);

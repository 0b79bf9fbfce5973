"use client";

import type { TFunction } from "i18next";
import { useContext } from "react";
import type { Namespace } from "./resources";
import { TranslatorContext } from "./scope";

/**
 * The translation function of one namespace, for client components: `const t = useT("shell")`.
 * The namespace must be among those a `Translations` above has sent. The same function at every
 * render: a page has one language, and a change of it is a new translator.
 */
export function useT<N extends Namespace>(namespace: N): TFunction<N> {
  return useContext(TranslatorContext)(namespace) as TFunction<N>;
}

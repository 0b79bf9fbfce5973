"use client";

import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Namespace } from "./resources";

/**
 * The translation function of one namespace, for client components: `const t = useT("shell")`.
 * The namespace must be among those a `Translations` above has sent.
 */
export function useT<N extends Namespace>(namespace: N): TFunction<N> {
  const { t } = useTranslation(namespace, { useSuspense: false });
  return t as TFunction<N>;
}

import type { CustomTypeOptions } from "i18next";
import type { Language } from "@/core/language/language";

/** A translation namespace: one file locales/<language>/<namespace>.json, one per room of the desk. */
export type Namespace = keyof CustomTypeOptions["resources"];

/** Texts of some namespaces in one language, as they travel from the server to the browser. */
export type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Loads one namespace in one language. Called on the server only, so the browser gets no text that
 * its page did not ask for.
 */
export async function loadTexts(
  language: Language,
  namespace: string,
): Promise<Record<string, unknown>> {
  const file = (await import(`../../locales/${language}/${namespace}.json`)) as {
    default: Record<string, unknown>;
  };
  return file.default;
}

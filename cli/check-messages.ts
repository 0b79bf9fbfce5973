/**
 * The texts of findings for the command line: the same resources the screens use, filled in
 * without i18next, whose start-up this short-lived program would pay on every run.
 */
import { type Finding, paramsFor } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import en from "@/locales/en/checks.json";
import kk from "@/locales/kk/checks.json";
import ru from "@/locales/ru/checks.json";

type Entry = Readonly<Record<string, string>>;

const RESOURCES: Readonly<Record<Language, { readonly checks: Readonly<Record<string, Entry>> }>> =
  {
    kk,
    ru,
    en,
  };

/** What a finding says to its reader. `params.kind` chooses a variant (`message_lost`), as i18next's context does. */
export function findingMessage({ code, params }: Finding, language: Language): string {
  const entry = RESOURCES[language].checks[code] ?? {};
  const template = entry[`message_${params.kind}`] ?? entry.message ?? code;
  const values = paramsFor(params, language);
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

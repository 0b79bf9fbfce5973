import type { TFunction } from "i18next";
import { type Finding, paramsFor } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/** What a finding says to a reader of `language`; `params.kind` chooses a variant of the message. */
export function findingText(
  t: TFunction<"checks">,
  { code, params }: Pick<Finding, "code" | "params">,
  language: Language,
): string {
  const keys = [`checks.${code}.message_${params.kind}`, `checks.${code}.message`] as const;
  return t([...keys] as unknown as "checks.ellipsis.message", { ...paramsFor(params, language) });
}

/** The name of a check, as headings of reports have it. */
export function checkTitle(t: TFunction<"checks">, code: string): string {
  return t(`checks.${code}.title` as "checks.ellipsis.title");
}

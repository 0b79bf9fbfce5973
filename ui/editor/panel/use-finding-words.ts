"use client";

import { useCallback } from "react";
import { isCheckCode } from "@/core/checks/catalogue";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import { checkTitle, findingText } from "@/ui/findings/finding-text";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";

/** A finding in words. */
export type FindingWords = {
  readonly title: string;
  readonly message: string;
  readonly advice: string;
};

/** Says findings in the interface language. A code of a newer server shows as its code. */
export function useFindingWords(): (finding: Finding, language: Language) => FindingWords {
  const t = useT("checks");
  const { language } = useScope();
  return useCallback(
    ({ code, params }, _language) => {
      if (!isCheckCode(code)) return { title: code, message: code, advice: "" };
      return {
        title: checkTitle(t, code),
        message: findingText(t, { code, params }, language),
        advice: t(`checks.${code}.advice`, params),
      };
    },
    [t, language],
  );
}

"use client";

import { useCallback } from "react";
import { ERRORS, type ErrorCode } from "@/core/errors";
import { useT } from "@/ui/i18n/use-t";

/** Why something in the memory could not be done, in a sentence. */
export function useFailureWords(): (code: ErrorCode) => string {
  const t = useT("memory");
  return useCallback(
    (code) => {
      if (code === "version-conflict" || code === "wrong-state") return t("changedMeanwhile");
      if (code === "not-allowed") return t("notAllowed");
      if (code === "duplicate") return t("nameTaken");
      return t("failed", { number: ERRORS[code].number });
    },
    [t],
  );
}

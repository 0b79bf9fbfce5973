"use client";

import { useCallback } from "react";
import { errorText, type ShownError } from "@/ui/i18n/error-text";
import { useT } from "@/ui/i18n/use-t";

/** What did not work; null, or status 0: the server was not reached. */
type Failure = (ShownError & { readonly status?: number }) | null;

/** Why something in the memory could not be done, in a sentence. */
export function useFailureWords(): (failure: Failure) => string {
  const t = useT("memory");
  const errors = useT("errors");
  return useCallback(
    (failure) => {
      if (failure === null || failure.status === 0) return errors("unreachable");
      const { code } = failure;
      if (code === "version-conflict" || code === "wrong-state") return t("changedMeanwhile");
      if (code === "not-allowed") return t("notAllowed");
      if (code === "duplicate") return t("nameTaken");
      return errorText(errors, failure);
    },
    [t, errors],
  );
}

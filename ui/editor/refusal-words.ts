"use client";

import { useCallback } from "react";
import type { ErrorCode, ErrorParams } from "@/core/errors";
import { ERRORS } from "@/core/errors";
import { useT } from "@/ui/i18n/use-t";

const KNOWN = [
  "version-conflict",
  "source-changed",
  "wrong-state",
  "open-errors",
  "segment-locked",
  "ignore-forbidden",
  "reason-required",
  "four-eyes",
  "not-allowed",
  "not-found",
  "text-empty",
  "text-too-long",
  "text-not-well-formed",
  "text-has-nul",
  "text-has-control",
  "text-has-noncharacter",
  "text-has-private-use",
  "codes-unknown",
  "session-ended",
  "not-signed-in",
  "database-unavailable",
  "busy",
  "disk-full",
] as const satisfies readonly ErrorCode[];

/** Why the server refused, in the interface language; anything else by its number. */
export function useRefusalWords(): (code: ErrorCode | string, params?: ErrorParams) => string {
  const t = useT("editor");
  return useCallback(
    (code, params = {}) => {
      const known = KNOWN.find((one) => one === code);
      if (known) return t(`refusals.${known}`, { ...params });
      const number = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode].number : 5001;
      return t("refusals.other", { number });
    },
    [t],
  );
}

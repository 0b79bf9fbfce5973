"use client";

import { useCallback } from "react";
import { formatDateTime, formatTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";

/** Day and time in the interface language and the desk's time zone. */
export function useWhen(): (instant: string) => string {
  const { language, timeZone } = useScope();
  return useCallback(
    (instant) => formatDateTime(language, Date.parse(instant), timeZone),
    [language, timeZone],
  );
}

/** The clock: "12:03". Milliseconds since 1970. */
export function useClock(): (at: number) => string {
  const { timeZone } = useScope();
  return useCallback((at) => formatTime(at, timeZone), [timeZone]);
}

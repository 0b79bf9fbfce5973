"use client";

import { useMemo } from "react";
import type { Language } from "@/core/language/language";
import { useScope } from "@/ui/i18n/scope";

const LOCALES: Readonly<Record<Language, string>> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };

/** Day and time in the interface language and the desk's time zone. */
export function useWhen(): (instant: string) => string {
  const { language, timeZone } = useScope();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone,
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
    return (instant) => format.format(new Date(instant));
  }, [language, timeZone]);
}

/** The clock: "12:03". Milliseconds since 1970. */
export function useClock(): (at: number) => string {
  const { language, timeZone } = useScope();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
    });
    return (at) => format.format(at);
  }, [language, timeZone]);
}

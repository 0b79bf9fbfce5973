import type { TFunction } from "i18next";
import type { Language } from "@/core/language/language";
import { formatDateTime, type Instant } from "./format";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Clock = {
  readonly t: TFunction<"common">;
  readonly language: Language;
  readonly timeZone: string;
  /** Passed in, so that server and browser render the same words. */
  readonly now: Instant;
};

/** How long ago, in words: minutes and hours of the last day, then the date. */
export function ago(at: Instant, { t, language, timeZone, now }: Clock): string {
  const passed = Number(now) - Number(at);
  if (passed < MINUTE) return t("ago.now");
  if (passed < HOUR) return t("ago.minutes", { count: Math.floor(passed / MINUTE) });
  if (passed < 24 * HOUR) return t("ago.hours", { count: Math.floor(passed / HOUR) });
  return formatDateTime(language, at, timeZone);
}

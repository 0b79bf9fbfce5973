import { describe, expect, it } from "vitest";
import type { Language } from "@/core/language/language";
import { ago } from "@/ui/i18n/ago";
import {
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
} from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";

const ALMATY = "Asia/Almaty";
/** 29 September 2025, 04:05 UTC: 09:05 in Almaty (UTC+5 since March 2024). */
const MORNING = Date.UTC(2025, 8, 29, 4, 5);

describe("numbers", () => {
  it.each([
    ["kk", 1234.5, undefined, "1\u00a0234,5"],
    ["ru", 1234567.89, undefined, "1\u00a0234\u00a0567,89"],
    ["en", 1234567.89, undefined, "1,234,567.89"],
    ["kk", 0, undefined, "0"],
    ["ru", 999, undefined, "999"],
    ["en", -1000, undefined, "\u22121,000"],
    ["kk", 2, 1, "2,0"],
  ] as const)("%s %d", (language, value, digits, expected) => {
    expect(formatNumber(language, value, digits)).toBe(expected);
  });

  it.each([
    ["kk", "4,5%"],
    ["ru", "4,5\u00a0%"],
    ["en", "4.5%"],
  ] as const)("percent in %s", (language, expected) => {
    expect(formatPercent(language, 4.5)).toBe(expected);
  });
});

describe("dates", () => {
  it.each([
    ["kk", "29\u00a0қыркүйек 2025"],
    ["ru", "29\u00a0сентября 2025"],
    ["en", "29\u00a0September 2025"],
  ] as const)("long in %s", (language, expected) => {
    expect(formatDate(language, MORNING, ALMATY)).toBe(expected);
    expect(formatDateTime(language, MORNING, ALMATY)).toBe(`${expected}, 09:05`);
  });

  it.each([
    ["kk", "29.09.2025"],
    ["ru", "29.09.2025"],
    ["en", "29/09/2025"],
  ] as const)("short in %s", (language, expected) => {
    expect(formatShortDate(language, MORNING, ALMATY)).toBe(expected);
  });

  it("goes by the desk's clock, not by the machine's", () => {
    const lateEvening = Date.UTC(2025, 11, 31, 20, 30);
    expect(formatDate("en", lateEvening, ALMATY)).toBe("1\u00a0January 2026");
    expect(formatTime(lateEvening, ALMATY)).toBe("01:30");
    expect(formatTime(lateEvening, "UTC")).toBe("20:30");
  });

  it("names every month", () => {
    const months = (language: Language) =>
      Array.from({ length: 12 }, (_, month) =>
        formatDate(language, Date.UTC(2026, month, 15), "UTC"),
      );
    expect(new Set(months("kk")).size).toBe(12);
    expect(months("ru")[4]).toBe("15\u00a0мая 2026");
    expect(months("kk")[5]).toBe("15\u00a0маусым 2026");
  });
});

describe("ago", () => {
  const MINUTE = 60_000;
  it.each([
    ["kk", 0, "жаңа ғана"],
    ["kk", 5 * MINUTE, "5 минут бұрын"],
    ["ru", 1 * MINUTE, "1 минуту назад"],
    ["ru", 3 * MINUTE, "3 минуты назад"],
    ["ru", 11 * MINUTE, "11 минут назад"],
    ["ru", 22 * 60 * MINUTE, "22 часа назад"],
    ["en", 1 * MINUTE, "1 minute ago"],
    ["en", 120 * MINUTE, "2 hours ago"],
    ["en", 48 * 60 * MINUTE, "27\u00a0September 2025, 09:05"],
  ] as const)("%s, %d ms", async (language, passed, expected) => {
    const t = await getT(language, "common");
    const clock = { t, language, timeZone: ALMATY, now: MORNING };
    expect(ago(MORNING - passed, clock)).toBe(expected);
  });
});

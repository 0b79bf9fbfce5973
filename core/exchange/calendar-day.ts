/** Days in foreign files: one shape, and only days that the calendar has. */

/** An ISO day (2026-03-14) as it stands; null for an empty text, undefined for anything else («2026-13-45», «14.03.2026»). */
export function calendarDay(text: string): string | null | undefined {
  const bare = text.trim();
  if (bare === "") return null;
  if (!/^\d{4}-\d\d-\d\d$/u.test(bare)) return undefined;
  const time = Date.parse(`${bare}T00:00:00Z`);
  // «2026-02-30» is read as the second of March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(bare);
  return isDay ? bare : undefined;
}

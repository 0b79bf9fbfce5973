/** What a status badge can say: a translation's state, or a fact about it (published, stale, locked). */
export type WorkStatus =
  | "untranslated"
  | "draft"
  | "translated"
  | "changes-requested"
  | "approved"
  | "signed-off"
  | "published"
  | "stale"
  | "locked";

/** All of them in the order of work, for legends and filters. */
export const WORK_STATUSES: readonly WorkStatus[] = [
  "untranslated",
  "draft",
  "translated",
  "changes-requested",
  "approved",
  "signed-off",
  "published",
  "stale",
  "locked",
];

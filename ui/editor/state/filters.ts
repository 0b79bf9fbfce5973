import type { WorkStatus } from "@/ui/primitives/status";

/** What the rows may be narrowed to. Empty lists and null mean: not narrowed by this. */
export type RowFilter = {
  readonly statuses: readonly WorkStatus[];
  readonly hasComment: boolean;
  readonly hasFinding: boolean;
  readonly isStale: boolean;
  readonly text: string;
  /** Two rows around every hit, so that a sentence keeps its context. */
  readonly neighbours: boolean;
};

export const NO_FILTER: RowFilter = {
  statuses: [],
  hasComment: false,
  hasFinding: false,
  isStale: false,
  text: "",
  neighbours: false,
};

/** What a filter asks of a row, in the language that is worked on. */
export type RowFacts = {
  readonly id: string;
  readonly status: WorkStatus;
  readonly isStale: boolean;
  readonly comments: number;
  readonly findings: number;
  /** Source and target text without codes. */
  readonly texts: readonly string[];
};

/** Whether anything narrows the rows. */
export function isFiltering(filter: RowFilter): boolean {
  const { statuses, hasComment, hasFinding, isStale, text } = filter;
  return statuses.length > 0 || hasComment || hasFinding || isStale || text.trim() !== "";
}

/** Ids of the rows that a filter shows, in their order. */
export function filterRows(rows: readonly RowFacts[], filter: RowFilter): readonly string[] {
  if (!isFiltering(filter)) return rows.map(({ id }) => id);
  const needle = fold(filter.text.trim());
  const hits = rows.map((row) => isHit(row, filter, needle));
  const around = filter.neighbours ? 2 : 0;
  return rows
    .filter((_, index) => hits.slice(Math.max(0, index - around), index + around + 1).some(Boolean))
    .map(({ id }) => id);
}

function isHit(row: RowFacts, filter: RowFilter, needle: string): boolean {
  if (filter.statuses.length > 0 && !filter.statuses.includes(row.status)) return false;
  if (filter.hasComment && row.comments === 0) return false;
  if (filter.hasFinding && row.findings === 0) return false;
  if (filter.isStale && !row.isStale) return false;
  return needle === "" || row.texts.some((text) => fold(text).includes(needle));
}

/** Case and the kind of space do not matter when looking for words. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00A0\u202F]/gu, " ")
    .toLocaleLowerCase("ru");
}

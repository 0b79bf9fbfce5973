/**
 * One source, one wording. Repeated sentences are compared within the article and with approved
 * text; two different sources that came out alike are pointed at, for one of them is likely pasted.
 */
import type { ApprovedPair, RaiseFor, SegmentTexts } from "@/core/checks/article-input";

// Two sources with one target are normal for names and headings of a word or two.
const SHORTEST_SHARED_TARGET = 3;

/** A text as it is compared: NFC, single spaces, no case, no final mark. */
function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replaceAll(/[«»“”„"]/gu, '"')
    .replaceAll(/[—–−]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[.;,:]$/u, "");
}

function group<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [row]);
    else list.push(row);
  }
  return groups;
}

type Row = SegmentTexts & { readonly sourceKey: string; readonly targetKey: string };

function sameSource(rows: readonly Row[], raiseFor: RaiseFor): void {
  for (const repeats of group(rows, ({ sourceKey }) => sourceKey).values()) {
    const first = repeats[0];
    for (const row of repeats.slice(1)) {
      if (first === undefined || row.targetKey === first.targetKey) continue;
      raiseFor(row.id)("inconsistent-target", {
        target: [0, row.target.length],
        params: { other: first.id, expected: first.target, kind: "article" },
        fix: null,
      });
    }
  }
}

function sameTarget(rows: readonly Row[], raiseFor: RaiseFor): void {
  const long = rows.filter(
    ({ targetKey }) => targetKey.split(" ").length >= SHORTEST_SHARED_TARGET,
  );
  for (const repeats of group(long, ({ targetKey }) => targetKey).values()) {
    const first = repeats[0];
    for (const row of repeats.slice(1)) {
      if (first === undefined || row.sourceKey === first.sourceKey) continue;
      raiseFor(row.id)("inconsistent-source", {
        source: [0, row.source.length],
        target: [0, row.target.length],
        params: { other: first.id, expected: first.source, kind: "article" },
      });
    }
  }
}

function againstApproved(
  rows: readonly Row[],
  approved: readonly ApprovedPair[],
  raiseFor: RaiseFor,
): void {
  const bySource = group(approved, ({ source }) => fold(source));
  const byTarget = group(approved, ({ target }) => fold(target));
  for (const row of rows) {
    const texts = bySource.get(row.sourceKey);
    const [text] = texts ?? [];
    if (text !== undefined && texts?.every(({ target }) => fold(target) !== row.targetKey))
      raiseFor(row.id)("inconsistent-target", {
        target: [0, row.target.length],
        params: { other: "", expected: text.target, kind: "approved" },
      });
    if (row.targetKey.split(" ").length < SHORTEST_SHARED_TARGET) continue;
    const sources = byTarget.get(row.targetKey);
    const [source] = sources ?? [];
    if (source !== undefined && sources?.every((pair) => fold(pair.source) !== row.sourceKey))
      raiseFor(row.id)("inconsistent-source", {
        source: [0, row.source.length],
        target: [0, row.target.length],
        params: { other: "", expected: source.source, kind: "approved" },
      });
  }
}

/** Compares wordings within an article and with approved pairs; untranslated segments are left out. */
export function checkConsistency(
  segments: readonly SegmentTexts[],
  approved: readonly ApprovedPair[],
  raiseFor: RaiseFor,
): void {
  const rows = segments
    .map((segment) => ({
      ...segment,
      sourceKey: fold(segment.source),
      targetKey: fold(segment.target),
    }))
    .filter(({ sourceKey, targetKey }) => sourceKey !== "" && targetKey !== "");
  sameSource(rows, raiseFor);
  sameTarget(rows, raiseFor);
  againstApproved(rows, approved, raiseFor);
}

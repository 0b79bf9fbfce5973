/**
 * A list keeps its items, all of them and in their order. An empty item is seen at once; swapped
 * ones are recognised by what survives translation: figures and Latin names.
 */
import type { RaiseFor, SegmentTexts } from "@/core/checks/article-input";

type Item = { readonly segments: readonly SegmentTexts[] };

function itemsOf(segments: readonly SegmentTexts[]): readonly (readonly Item[])[] {
  const lists = new Map<string, Map<string, SegmentTexts[]>>();
  for (const segment of segments) {
    if (segment.list === null) continue;
    const items = lists.get(segment.list) ?? new Map<string, SegmentTexts[]>();
    lists.set(segment.list, items);
    const parts = items.get(segment.block);
    if (parts === undefined) items.set(segment.block, [segment]);
    else parts.push(segment);
  }
  return [...lists.values()].map((items) =>
    [...items.values()].map((parts) => ({ segments: parts })),
  );
}

const textOf = (item: Item, side: "source" | "target"): string =>
  item.segments.map((segment) => segment[side]).join(" ");

/** What a translation carries over unchanged: digits and words in Latin capitals or with a Latin initial. */
function landmarks(text: string): string {
  const found = text.match(/\d+|(?<!\p{L})[A-Z][A-Za-z]+/gu) ?? [];
  return found.sort().join(" ");
}

function checkMissing(items: readonly Item[], raiseFor: RaiseFor): void {
  const empty = items.filter((item) => textOf(item, "target").trim() === "");
  // A list nobody has begun is untranslated, not broken.
  if (empty.length === 0 || empty.length === items.length) return;
  for (const item of empty) {
    const [first] = item.segments;
    if (first === undefined) continue;
    const params = { kind: "missing", text: first.source, expected: items.length };
    raiseFor(first.id)("list-integrity", { source: [0, first.source.length], params });
  }
}

function checkOrder(items: readonly Item[], raiseFor: RaiseFor): void {
  const rows = items.map((item) => ({
    item,
    source: landmarks(textOf(item, "source")),
    target: landmarks(textOf(item, "target")),
  }));
  rows.forEach((row, index) => {
    if (row.source === row.target || row.target === "") return;
    // Its marks are those of exactly one other item, and that one does not have its own either.
    const owners = rows.filter((other) => other.source === row.target);
    const [owner] = owners;
    if (owner === undefined || owners.length > 1 || owner.target === owner.source) return;
    const [first] = row.item.segments;
    if (first === undefined) return;
    const params = {
      kind: "order",
      text: first.target,
      expected: rows.indexOf(owner) + 1,
      count: index + 1,
    };
    raiseFor(first.id)("list-integrity", { target: [0, first.target.length], params });
  });
}

/** Reports items of a list that were left out or stand in another order. */
export function checkLists(segments: readonly SegmentTexts[], raiseFor: RaiseFor): void {
  for (const items of itemsOf(segments)) {
    checkMissing(items, raiseFor);
    checkOrder(items, raiseFor);
  }
}

/**
 * Inline codes of a translation against those of its source. A lost bold tag spoils a page, a lost
 * placeholder spoils the file that goes back to another tool.
 * Source of the rules: XLIFF 2.1 §4.7.2 (canCopy, canDelete, canReorder, canOverlap).
 */
import {
  type CodePosition,
  type Content,
  codePositions,
  type InlineCode,
} from "@/core/article/inline";
import type { Raise } from "@/core/checks/raise";

/** The codes of the unit by id; a code that is not listed has XLIFF's defaults. */
export type UnitCodes = ReadonlyMap<string, InlineCode>;

const keyOf = (position: CodePosition): string => `${position.kind} ${position.code}`;

function tally(positions: readonly CodePosition[]): ReadonlyMap<string, readonly CodePosition[]> {
  const counts = new Map<string, CodePosition[]>();
  for (const position of positions) {
    const list = counts.get(keyOf(position));
    if (list === undefined) counts.set(keyOf(position), [position]);
    else list.push(position);
  }
  return counts;
}

function label(id: string, codes: UnitCodes): string {
  return codes.get(id)?.disp ?? id;
}

function rootOf(id: string, codes: UnitCodes): string {
  return codes.get(id)?.copyOf ?? id;
}

function checkMissing(
  ours: readonly CodePosition[],
  theirs: readonly CodePosition[],
  codes: UnitCodes,
  raise: Raise,
): void {
  const present = tally(ours);
  for (const [key, positions] of tally(theirs)) {
    const count = present.get(key)?.length ?? 0;
    const [first] = positions;
    if (first === undefined || count >= positions.length) continue;
    // The file says that this one may go: the translator's choice, worth a remark.
    const free = codes.get(first.code)?.canDelete === true;
    const params = { text: label(first.code, codes), kind: first.kind };
    for (const { at } of positions.slice(count))
      raise("codes-missing", {
        source: [at, at],
        params,
        ...(free ? { severity: "note" as const } : {}),
      });
  }
}

function checkExtra(
  ours: readonly CodePosition[],
  theirs: readonly CodePosition[],
  codes: UnitCodes,
  raise: Raise,
): void {
  const wanted = tally(theirs);
  for (const [key, positions] of tally(ours)) {
    const count = wanted.get(key)?.length ?? 0;
    const [first] = positions;
    if (first === undefined || positions.length <= count) continue;
    const root = rootOf(first.code, codes);
    const known = count > 0 || theirs.some(({ code }) => code === root);
    if (known && codes.get(root)?.canCopy === true) continue;
    const params = { text: label(first.code, codes), kind: first.kind };
    for (const { at } of positions.slice(count)) raise("codes-extra", { target: [at, at], params });
  }
}

// What stays open or is closed unopened, and pairs that cross although they must not.
function faults(positions: readonly CodePosition[], codes: UnitCodes): readonly CodePosition[] {
  const stack: CodePosition[] = [];
  const wrong: CodePosition[] = [];
  for (const position of positions) {
    if (position.kind === "ph") continue;
    if (position.kind === "open") {
      stack.push(position);
      continue;
    }
    const index = stack.findLastIndex(({ code }) => code === position.code);
    if (index < 0) wrong.push(position);
    else {
      const crossed = index < stack.length - 1 && codes.get(position.code)?.canOverlap !== true;
      if (crossed) wrong.push(position);
      stack.splice(index, 1);
    }
  }
  return [...wrong, ...stack];
}

function checkBalance(
  ours: readonly CodePosition[],
  theirs: readonly CodePosition[],
  codes: UnitCodes,
  raise: Raise,
): void {
  // A code may span segments: what hangs in the source hangs in the translation too.
  const allowed = faults(theirs, codes).map(keyOf);
  for (const position of faults(ours, codes)) {
    const known = allowed.indexOf(keyOf(position));
    if (known >= 0) {
      allowed.splice(known, 1);
      continue;
    }
    const params = { text: label(position.code, codes), kind: position.kind };
    raise("codes-unbalanced", { target: [position.at, position.at], params });
  }
}

function checkOrder(
  ours: readonly CodePosition[],
  theirs: readonly CodePosition[],
  codes: UnitCodes,
  raise: Raise,
): void {
  const shared = (list: readonly CodePosition[], other: readonly CodePosition[]) => {
    const keys = new Set(other.map(keyOf));
    return list.filter(
      (position) => keys.has(keyOf(position)) && codes.get(position.code)?.canReorder !== "yes",
    );
  };
  const expected = shared(theirs, ours);
  const actual = shared(ours, theirs);
  const at = actual.findIndex((position, index) => {
    const other = expected[index];
    return other !== undefined && keyOf(other) !== keyOf(position);
  });
  const moved = actual[at];
  if (moved === undefined || expected.length !== actual.length) return;
  const fixed = [...expected, ...actual].some(({ code }) =>
    ["no", "firstNo"].includes(codes.get(code)?.canReorder ?? ""),
  );
  raise("codes-order", {
    source: [expected[at]?.at ?? 0, expected[at]?.at ?? 0],
    target: [moved.at, moved.at],
    params: { text: label(moved.code, codes) },
    ...(fixed ? { severity: "error" as const } : {}),
  });
}

/** Compares the codes of a translation with those of its source: missing, extra, out of order, unbalanced. */
export function checkCodes(source: Content, target: Content, codes: UnitCodes, raise: Raise): void {
  const ours = codePositions(target);
  const theirs = codePositions(source);
  if (ours.length === 0 && theirs.length === 0) return;
  checkMissing(ours, theirs, codes, raise);
  checkExtra(ours, theirs, codes, raise);
  checkBalance(ours, theirs, codes, raise);
  checkOrder(ours, theirs, codes, raise);
}

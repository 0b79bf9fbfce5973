/**
 * Ranges and scores: «2026-2035», «18,2–12,7 %», «5-тен 6 млрд-қа дейін», 2:1. The first number of
 * a range takes the unit and scale that are written only after the second.
 */

import type { Draft } from "@/core/figures/draft";
import type { ReadingContext } from "@/core/figures/reading";

const CONNECTORS = /^(?:до|и|по|to|and|through|пен|бен|мен|және|или|or|немесе)$/u;

/** "dash" for a range written with a dash, "words" for from … to …, null for strangers. */
function connection(context: ReadingContext, first: Draft, second: Draft): "dash" | "words" | null {
  // 2025-12-06 is one date.
  if (second.kind === "month" ? first.kind === "year" : isDayOf(first, second)) return null;
  const between = context.tokens.slice(first.next, second.from);
  if (between.length === 1 && between[0]?.text === "-") return "dash";
  // A season: 2024/25, 2024/2025.
  if (between.length === 1 && between[0]?.text === "/" && first.kind === "year") return "dash";
  if (between.length === 1 && CONNECTORS.test(between[0]?.text ?? "")) return "words";
  if (between.length === 0 && first.ablative) return "words";
  return null;
}

const isDayOf = (month: Draft, day: Draft): boolean =>
  month.kind === "month" && day.kind === "day" && !month.numeral.spelledOut;

function lacksUnit(draft: Draft): boolean {
  const bare = draft.kind === "count" || draft.kind === "year";
  return draft.unit === null && bare && !draft.ordinal;
}

const SHARED = new Set(["percent", "percent-point", "currency", "unit", "multiple", "decade"]);

function withSharedUnit(first: Draft, second: Draft): Draft {
  const shares = lacksUnit(first) && (SHARED.has(second.kind) || second.unit !== null);
  const scale = second.numeral.scaleAt >= 0 ? second.numeral.scale : 1;
  const scaled = scale > 1 && first.numeral.scaleAt < 0 && lacksUnit(first);
  const value = scaled && first.value < second.numeral.mantissa ? first.value * scale : first.value;
  const alternatives = scaled ? [first.value, first.value * scale] : first.alternatives;
  if (!shares) return { ...first, value, alternatives };
  return { ...first, kind: second.kind, value, alternatives, unit: sharedUnit(first, second) };
}

/** «с 5 по 7 мая», "May 3 to 7": both are days. */
function withSharedDay(draft: Draft, other: Draft): Draft {
  const day = other.kind === "day" && draft.kind === "count" && draft.unit === null;
  return day && draft.value <= 31 && !draft.numeral.spelledOut ? { ...draft, kind: "day" } : draft;
}

/** The unit of the second number, without a place of its own in the first. */
function sharedUnit(first: Draft, second: Draft): Draft["unit"] {
  if (second.unit === null) return null;
  return { ...second.unit, from: first.next, next: first.next };
}

/** Marks the two ends of each range and lets the first take the unit of the second. */
export function joinRanges(context: ReadingContext, drafts: readonly Draft[]): readonly Draft[] {
  const joined = [...drafts];
  for (let index = joined.length - 2; index >= 0; index -= 1) {
    const first = joined[index];
    const second = joined[index + 1];
    if (first === undefined || second === undefined) continue;
    const how = connection(context, first, second);
    if (how === null) continue;
    const shared = withSharedDay(withSharedUnit(first, second), second);
    joined[index] = how === "dash" ? { ...shared, range: shared.range ?? "start" } : shared;
    const last = withSharedDay(second, first);
    joined[index + 1] = how === "dash" ? { ...last, range: "end" } : last;
  }
  return joined.map((draft, index) => seasonEnd(draft, joined[index - 1] ?? null));
}

/** 2018-19 and 2018/19 end in 2019: a two-digit end of a range of years takes the century of its start. */
function seasonEnd(draft: Draft, previous: Draft | null): Draft {
  const follows = previous?.range === "start" && draft.range === "end" && previous.kind === "year";
  if (!follows || previous === null || draft.value > 99 || draft.value < 10) return draft;
  const value = Math.floor(previous.value / 100) * 100 + draft.value;
  return draft.unit === null
    ? { ...draft, kind: "year", value, alternatives: [draft.value] }
    : draft;
}

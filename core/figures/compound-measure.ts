/** Measures said in a large and a small unit: feet and inches, metres and centimetres, dollars and cents. */

import type { Draft } from "@/core/figures/draft";
import { type ReadingContext, readingIn } from "@/core/figures/reading";

/** Small units that follow a large one in the same measure, and how many make one of it. */
const SMALLER: Readonly<Record<string, readonly (readonly [code: string, parts: number])[]>> = {
  ft: [["in", 12]],
  m: [["cm", 100]],
  USD: [["cent", 100]],
  EUR: [["cent", 100]],
  GBP: [["penny", 100]],
  pound: [["penny", 100]],
  KZT: [["tiyn", 100]],
  KGS: [["tiyn", 100]],
  UZS: [["tiyn", 100]],
  RUB: [
    ["kopeck", 100],
    ["tiyn", 100],
  ],
  UAH: [["kopeck", 100]],
  BYN: [["kopeck", 100]],
};

const JOINT = /^(?:-|and|и|және|мен|пен|бен)$/u;

/** The figure with the smaller unit behind it, if there is one: 6-foot-6, «1 м 82 см», «63 доллара 40 центов». */
export function compoundMeasure(context: ReadingContext, base: Draft): Draft {
  const smaller = SMALLER[base.unit?.code ?? ""];
  if (smaller === undefined || base.numeral.scaleAt >= 0) return base;
  const hyphen = JOINT.test(context.tokens[base.next]?.text ?? "") ? 1 : 0;
  const token = context.tokens[base.next + hyphen];
  if (token?.type !== "number" || !/^\d{1,2}$/u.test(token.text)) return base;
  const part = Number(token.text);
  const unit = readingIn(context, base.next + hyphen + 1, "unit")?.code;
  const hyphened = context.tokens[base.next]?.text === "-" || hyphen === 0;
  const bareInches = base.unit?.code === "ft" && unit === undefined && hyphened;
  const parts = bareInches ? 12 : smaller.find(([code]) => code === unit)?.[1];
  if (parts === undefined || part >= parts) return base;
  const value = base.value + part / parts;
  const next = base.next + hyphen + (unit === undefined ? 1 : 2);
  return { ...base, value, next, numberNext: next };
}

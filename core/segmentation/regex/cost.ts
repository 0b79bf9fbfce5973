/**
 * What a pattern can cost at one place of a text: an upper estimate of the ways in which a
 * backtracking engine may try to match it within a window of W characters. Unbounded repeats are
 * cut to the window when printed, so a pattern under the budget has a constant worst case per
 * place, whatever the text; one over it is refused. The estimate errs towards refusing: it counts
 * every ambiguity it cannot rule out.
 */
import { overlap } from "@/core/segmentation/regex/membership";
import { PatternFault, type RegexNode, type SetNode } from "@/core/segmentation/regex/node";

/** Windows tried, widest first: a pattern gets the widest one that keeps it under the budget. */
const WINDOWS: readonly number[] = [400, 200, 100, 50, 30, 20, 12, 8];
/** Ways a pattern may be tried at one place. Measured: 2,000 take about 10 µs. */
const BUDGET = 2_000;
/** Copies that counted repeats may unroll to. */
const MAX_SIZE = 20_000;

/** What can come next: sets of first characters, and whether it may also be nothing at all. */
type First = { readonly sets: readonly SetNode[]; readonly nullable: boolean };

/** After the pattern's end the match is complete: nothing is ever taken back for it. */
const ACCEPT: First = { sets: [], nullable: false };

type Reading = { readonly window: number; readonly backwards: boolean };

/** The window a pattern may see. `backwards` for what is matched from its end (lookbehind). */
export function affordableWindow(node: RegexNode, backwards: boolean): number {
  if (sizeOf(node) > MAX_SIZE)
    throw new PatternFault("slow-pattern", "Its counted repetitions are too large.", 0);
  const window = WINDOWS.find(
    (width) => ways(node, ACCEPT, { window: width, backwards }) <= BUDGET,
  );
  if (window === undefined)
    throw new PatternFault("slow-pattern", "It can take too long on some texts.", 0);
  return window;
}

function sizeOf(node: RegexNode): number {
  if (node.kind === "sequence" || node.kind === "either")
    return node.items.reduce((sum, item) => sum + sizeOf(item), 1);
  if (node.kind === "look") return sizeOf(node.body);
  if (node.kind !== "repeat") return 1;
  const bound = Number.isFinite(node.max) ? node.max : node.min;
  // A single set repeats without copies.
  return node.body.kind === "set" ? 1 : sizeOf(node.body) * Math.max(1, bound);
}

function inOrder(items: readonly RegexNode[], backwards: boolean): readonly RegexNode[] {
  return backwards ? items.toReversed() : items;
}

function firstOf(node: RegexNode, backwards: boolean): First {
  switch (node.kind) {
    case "set":
      return { sets: [node], nullable: false };
    case "assert":
    case "look":
      return { sets: [], nullable: true };
    case "repeat": {
      const body = firstOf(node.body, backwards);
      return { sets: body.sets, nullable: body.nullable || node.min === 0 };
    }
    case "either": {
      const all = node.items.map((item) => firstOf(item, backwards));
      return { sets: all.flatMap(({ sets }) => sets), nullable: all.some((each) => each.nullable) };
    }
    case "sequence":
      return inOrder(node.items, backwards).reduceRight<First>(
        (rest, item) => before(firstOf(item, backwards), rest),
        { sets: [], nullable: true },
      );
    default:
      return node satisfies never;
  }
}

function before(first: First, rest: First): First {
  if (!first.nullable) return first;
  return { sets: [...first.sets, ...rest.sets], nullable: rest.nullable };
}

function clash(one: First, two: First): boolean {
  return one.sets.some((left) => two.sets.some((right) => overlap(left, right)));
}

/** Ways to match `node` when `follow` comes after it. */
function ways(node: RegexNode, follow: First, reading: Reading): number {
  switch (node.kind) {
    case "set":
    case "assert":
      return 1;
    case "look":
      return ways(node.body, ACCEPT, { ...reading, backwards: !node.ahead });
    case "either":
      return waysOfEither(node.items, follow, reading);
    case "sequence": {
      let total = 1;
      let next = follow;
      for (const item of inOrder(node.items, reading.backwards).toReversed()) {
        total *= ways(item, next, reading);
        next = before(firstOf(item, reading.backwards), next);
      }
      return total;
    }
    case "repeat":
      return waysOfRepeat(node, follow, reading);
    default:
      return node satisfies never;
  }
}

function waysOfEither(items: readonly RegexNode[], follow: First, reading: Reading): number {
  const firsts = items.map((item) => firstOf(item, reading.backwards));
  const each = items.map((item) => ways(item, follow, reading));
  // How many alternatives can begin with one and the same character.
  const rivals = firsts.map((first) =>
    firsts.reduce((sum, other, at) => {
      const meets = first === other || first.nullable || other.nullable || clash(first, other);
      return meets ? sum + (each[at] ?? 0) : sum;
    }, 0),
  );
  return Math.max(1, ...rivals);
}

function waysOfRepeat(
  node: Extract<RegexNode, { kind: "repeat" }>,
  follow: First,
  reading: Reading,
): number {
  const body = firstOf(node.body, reading.backwards);
  const again: First = { sets: [...body.sets, ...follow.sets], nullable: follow.nullable };
  const most = Math.min(node.max, Math.max(reading.window, node.min));
  const inside = ways(node.body, most > 1 ? again : follow, reading) + (body.nullable ? 1 : 0);
  const leaves = clash(body, follow) || follow.nullable ? most - node.min + 1 : 1;
  return inside === 1 ? leaves : leaves * inside ** most;
}

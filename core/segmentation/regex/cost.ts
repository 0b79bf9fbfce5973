/**
 * What a pattern can cost at one place of a text: an upper estimate of the steps that a
 * backtracking engine may take within a window of W repeats. Repeats are cut to the window when printed, so a pattern
 * under the budget has a constant worst case per place, whatever the text; one over it is refused.
 * The estimate errs towards refusing: it counts every ambiguity that it cannot rule out.
 */
import { frequency, overlap } from "@/core/segmentation/regex/membership";
import {
  PatternFault,
  type RegexNode,
  type RepeatNode,
  type SetNode,
} from "@/core/segmentation/regex/node";

/**
 * Windows tried, widest first: a pattern gets the widest one that keeps it under the budget. Below
 * the narrowest a pattern would no longer mean what it says.
 */
const WINDOWS: readonly number[] = [400, 200, 100, 50, 30, 20, 12];
/** Steps at one place. Measured on the worst patterns that pass: under 0.1 ms. */
const BUDGET = 8_000;

/**
 * What can come next: sets of first characters, whether it may also be nothing at all, and whether
 * it may fail without looking at a character of its own (an anchor), so that more must be tried.
 */
type First = {
  readonly sets: readonly SetNode[];
  readonly nullable: boolean;
  readonly mayFail: boolean;
};

/** After the pattern's end the match is complete: nothing is ever taken back for it. */
const ACCEPT: First = { sets: [], nullable: false, mayFail: false };

/** In how many ways a part can match, and the steps of trying them all. */
type Cost = { readonly ways: number; readonly steps: number };

type Reading = { readonly window: number; readonly backwards: boolean };

/** The window a pattern may see, and the steps that it may then take at one place. */
export type Affordable = { readonly window: number; readonly steps: number };

/** What a pattern may see and take. `backwards` for what is matched from its end (lookbehind). */
export function affordable(node: RegexNode, backwards: boolean): Affordable {
  for (const window of WINDOWS) {
    const { steps } = costOf(node, ACCEPT, { window, backwards });
    if (steps <= BUDGET) return { window, steps };
  }
  throw new PatternFault("slow-pattern", "It can take too long on some texts.", 0);
}

/** How likely a pattern's first character (its last, backwards) is to match at any place, 0–1. */
export function likelihood(node: RegexNode, backwards: boolean): number {
  const first = firstOf(node, backwards);
  return first.nullable ? 1 : frequency(first.sets);
}

function inOrder(items: readonly RegexNode[], backwards: boolean): readonly RegexNode[] {
  return backwards ? items.toReversed() : items;
}

function firstOf(node: RegexNode, backwards: boolean): First {
  switch (node.kind) {
    case "set":
      return { sets: [node], nullable: false, mayFail: false };
    case "assert":
    case "look":
      return { sets: [], nullable: true, mayFail: true };
    case "repeat": {
      const body = firstOf(node.body, backwards);
      return { ...body, nullable: body.nullable || node.min === 0 };
    }
    case "either": {
      const all = node.items.map((item) => firstOf(item, backwards));
      return {
        sets: all.flatMap(({ sets }) => sets),
        nullable: all.some((each) => each.nullable),
        mayFail: all.some((each) => each.mayFail),
      };
    }
    case "sequence":
      return inOrder(node.items, backwards).reduceRight<First>(
        (rest, item) => before(firstOf(item, backwards), rest),
        { sets: [], nullable: true, mayFail: false },
      );
    default:
      return node satisfies never;
  }
}

function before(first: First, rest: First): First {
  if (!first.nullable) return first;
  return {
    sets: [...first.sets, ...rest.sets],
    nullable: rest.nullable,
    mayFail: first.mayFail || rest.mayFail,
  };
}

function clash(one: First, two: First): boolean {
  return one.sets.some((left) => two.sets.some((right) => overlap(left, right)));
}

/** Cost of matching `node` when `follow` comes after it. */
function costOf(node: RegexNode, follow: First, reading: Reading): Cost {
  switch (node.kind) {
    case "set":
    case "assert":
      return { ways: 1, steps: 1 };
    case "look": {
      const inside = { ...reading, backwards: !node.ahead };
      return { ways: 1, steps: costOf(node.body, ACCEPT, inside).steps };
    }
    case "either":
      return costOfEither(node.items, follow, reading);
    case "sequence":
      return costOfSequence(inOrder(node.items, reading.backwards), follow, reading);
    case "repeat":
      return costOfRepeat(node, follow, reading);
    default:
      return node satisfies never;
  }
}

/** Every way through the items before an item tries it once more. */
function costOfSequence(items: readonly RegexNode[], follow: First, reading: Reading): Cost {
  const follows: First[] = [follow];
  for (const item of items.toReversed())
    follows.unshift(before(firstOf(item, reading.backwards), follows[0] ?? follow));
  let total: Cost = { ways: 1, steps: 0 };
  for (const [index, item] of items.entries()) {
    const { ways, steps } = costOf(item, follows[index + 1] ?? follow, reading);
    total = { ways: total.ways * ways, steps: total.steps + total.ways * steps };
  }
  return total;
}

function costOfEither(items: readonly RegexNode[], follow: First, reading: Reading): Cost {
  const firsts = items.map((item) => firstOf(item, reading.backwards));
  const costs = items.map((item) => costOf(item, follow, reading));
  // How many alternatives can begin with one and the same character.
  const rivals = firsts.map((first) =>
    firsts.reduce((sum, other, at) => {
      const meets = first === other || first.nullable || other.nullable || clash(first, other);
      return meets ? sum + (costs[at]?.ways ?? 0) : sum;
    }, 0),
  );
  return {
    ways: Math.max(1, ...rivals),
    steps: costs.reduce((sum, { steps }) => sum + steps, 0),
  };
}

function costOfRepeat(node: RepeatNode, follow: First, reading: Reading): Cost {
  const body = firstOf(node.body, reading.backwards);
  const again: First = { ...follow, sets: [...body.sets, ...follow.sets] };
  const rounds = Math.min(node.max, Math.max(reading.window, node.min));
  const inside = costOf(node.body, rounds > 1 ? again : follow, reading);
  const ways = inside.ways + (body.nullable ? 1 : 0);
  const stops =
    clash(body, follow) || follow.nullable || follow.mayFail ? rounds - node.min + 1 : 1;
  const tries = ways === 1 ? 1 : ways ** rounds;
  return { ways: stops * tries, steps: Math.max(1, rounds) * inside.steps * tries };
}

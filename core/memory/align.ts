/**
 * Aligns the sentences of a text and its translation, so that what a desk published for years
 * becomes memory. Length alone aligns well-behaved texts; figures and names, which look alike in
 * all our languages, hold the alignment where sentences were merged, cut or left out.
 * Source: W. Gale and K. Church, "A program for aligning sentences in bilingual corpora" (1993),
 * with anchors in the manner of Champollion (X. Ma, 2006).
 */

import { PairCosts } from "./align-costs";

/** How many source and target sentences form one pair. */
const SHAPES: readonly (readonly [source: number, target: number, penalty: number])[] = [
  [1, 1, 0],
  [1, 2, 2.3],
  [2, 1, 2.3],
  [2, 2, 4.4],
  [1, 3, 5],
  [3, 1, 5],
  [1, 0, 4.5],
  [0, 1, 4.5],
];

/** One pair of the result: indexes of sentences, in order. `confidence` is 0–1: below 0.5 a person should look. */
export type AlignedPair = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
};

/** Most sentences of one text: the work grows with the product of both sides where they part widely. */
export const MAX_ALIGNED = 3_000;

/**
 * How far from the straight line between both ends a pair is looked for, in sentences. Texts that
 * say the same keep near it; where the way found runs along the edge, twice as much is looked at.
 */
const FIRST_BAND = 80;

/** Sentences of one pair reach this far: a way nearer to the edge may have been cut off. */
const EDGE = 3;

/**
 * Aligns two lists of sentences, each in reading order. Every sentence is in exactly one pair; a
 * pair may be empty on one side. More than `MAX_ALIGNED` sentences are refused by the caller.
 */
export function alignSentences(
  sourceTexts: readonly string[],
  targetTexts: readonly string[],
): readonly AlignedPair[] {
  const costs = new PairCosts(sourceTexts, targetTexts);
  for (let band = FIRST_BAND; ; band *= 2) {
    const pairs = new Table(costs, band).pairs();
    if (pairs !== null) return pairs;
  }
}

/** The table of dynamic programming, as far as it lies within a band along its diagonal. */
class Table {
  private readonly costs: PairCosts;
  private readonly width: number;
  private readonly slope: number;
  private readonly band: number;
  /** The least cost of everything before each cell, and by which shape it is come to. */
  private readonly least: Float64Array;
  private readonly shapes: Int8Array;

  constructor(costs: PairCosts, band: number) {
    const { sourceCount, targetCount } = costs;
    this.costs = costs;
    this.band = band;
    this.width = Math.min(2 * band, targetCount) + 1;
    this.slope = sourceCount === 0 ? 0 : targetCount / sourceCount;
    this.least = new Float64Array((sourceCount + 1) * this.width).fill(Number.POSITIVE_INFINITY);
    this.shapes = new Int8Array(this.least.length).fill(-1);
    this.fill();
  }

  /** The first sentence of the target that the band has beside a sentence of the source. */
  private begin(source: number): number {
    const middle = Math.round(source * this.slope);
    return Math.max(0, Math.min(middle - this.band, this.costs.targetCount + 1 - this.width));
  }

  /** Where a cell is kept; -1 outside the band. */
  private cell(source: number, target: number): number {
    const at = target - this.begin(source);
    return source < 0 || at < 0 || at >= this.width ? -1 : source * this.width + at;
  }

  private fill(): void {
    this.least[0] = 0;
    for (let source = 0; source <= this.costs.sourceCount; source += 1) {
      const begin = this.begin(source);
      for (let at = 0; at < this.width; at += 1) this.fillCell(source, begin + at);
    }
  }

  private fillCell(source: number, target: number): void {
    const cell = this.cell(source, target);
    SHAPES.forEach(([sources, targets, penalty], shape) => {
      const before = this.cell(source - sources, target - targets);
      const cost = before < 0 ? Number.POSITIVE_INFINITY : (this.least[before] ?? 0);
      if (cost === Number.POSITIVE_INFINITY) return;
      const pair = this.costs.of(source - sources, sources, target - targets, targets);
      const whole = cost + penalty + pair;
      if (whole >= (this.least[cell] ?? 0)) return;
      this.least[cell] = whole;
      this.shapes[cell] = shape;
    });
  }

  private isAtEdge(source: number, target: number): boolean {
    const begin = this.begin(source);
    const end = begin + this.width - 1;
    return (
      (begin > 0 && target - begin < EDGE) || (end < this.costs.targetCount && end - target < EDGE)
    );
  }

  /** The cheapest way from the end to the beginning; null where the band may have cut it off. */
  pairs(): readonly AlignedPair[] | null {
    const pairs: AlignedPair[] = [];
    let [source, target] = [this.costs.sourceCount, this.costs.targetCount];
    while (source > 0 || target > 0) {
      const shape = SHAPES[this.shapes[this.cell(source, target)] ?? -1];
      if (!shape || this.isAtEdge(source, target)) return null;
      const [sources, targets] = shape;
      source -= sources;
      target -= targets;
      pairs.push({
        source: range(source, sources),
        target: range(target, targets),
        confidence: this.confidence(source, sources, target, targets),
      });
    }
    return pairs.reverse();
  }

  private confidence(source: number, sources: number, target: number, targets: number): number {
    if (sources === 0 || targets === 0) return 0;
    const cost = this.costs.of(source, sources, target, targets);
    return 1 / (1 + Math.exp((cost - 3) / 1.5));
  }
}

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, step) => from + step);

/** A row of three languages: indexes of sentences in each. */
export type AlignedTriple = {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly third: readonly number[];
  readonly confidence: number;
};

/** The pairs of one alignment that lie between two places of the first text. */
type Stretch = { readonly sourced: AlignedPair[]; readonly loose: AlignedPair[] };

/** For each pair, how many sentences of the first text lie before its end. */
function endsOf(pairs: readonly AlignedPair[]): readonly number[] {
  let end = 0;
  return pairs.map(({ source }) => {
    end = (source.at(-1) ?? end - 1) + 1;
    return end;
  });
}

/** Pairs by the first of the `cuts` at or after their end; `loose` are those without a sentence of the first text that follow a cut. */
function stretchesOf(
  pairs: readonly AlignedPair[],
  cuts: readonly number[],
): ReadonlyMap<number, Stretch> {
  const stretches = new Map(
    cuts.map((cut): [number, Stretch] => [cut, { sourced: [], loose: [] }]),
  );
  const ends = endsOf(pairs);
  pairs.forEach((pair, at) => {
    const end = ends[at] ?? 0;
    const stretch = stretches.get(cuts.find((cut) => cut >= end) ?? 0);
    const isLoose = pair.source.length === 0 && cuts.includes(end);
    (isLoose ? stretch?.loose : stretch?.sourced)?.push(pair);
  });
  return stretches;
}

const NO_STRETCH: Stretch = { sourced: [], loose: [] };

function joined({ sourced: left }: Stretch, { sourced: right }: Stretch): readonly AlignedTriple[] {
  if (left.length + right.length === 0) return [];
  return [
    {
      first: left.flatMap(({ source }) => source),
      second: left.flatMap(({ target }) => target),
      third: right.flatMap(({ target }) => target),
      confidence: Math.min(...[...left, ...right].map(({ confidence }) => confidence)),
    },
  ];
}

/**
 * Aligns a text with two translations of it: two alignments that share the first text, joined
 * where both have a cut in it, so that each row reads the same in all three.
 */
export function alignTriple(
  first: readonly string[],
  second: readonly string[],
  third: readonly string[],
): readonly AlignedTriple[] {
  const left = alignSentences(first, second);
  const right = alignSentences(first, third);
  const rightEnds = new Set(endsOf(right));
  const cuts = [...new Set([0, ...endsOf(left).filter((end) => rightEnds.has(end)), first.length])];
  const leftStretches = stretchesOf(left, cuts);
  const rightStretches = stretchesOf(right, cuts);
  return cuts.flatMap((cut) => {
    const [one, other] = [
      leftStretches.get(cut) ?? NO_STRETCH,
      rightStretches.get(cut) ?? NO_STRETCH,
    ];
    return [
      ...joined(one, other),
      ...one.loose.map(({ target }) => ({ first: [], second: target, third: [], confidence: 0 })),
      ...other.loose.map(({ target }) => ({ first: [], second: [], third: target, confidence: 0 })),
    ];
  });
}

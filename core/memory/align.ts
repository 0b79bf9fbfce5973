/**
 * Aligns the sentences of a text and its translation, so that what a desk published for years
 * becomes memory. Length alone aligns well-behaved texts; figures and names, which look alike in
 * all our languages, hold the alignment where sentences were merged, cut or left out.
 * Source: W. Gale and K. Church, "A program for aligning sentences in bilingual corpora" (1993),
 * with anchors in the manner of Champollion (X. Ma, 2006).
 */

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

/** Variance of the length difference per character (Gale and Church measured 6.8). */
const VARIANCE = 6.8;

/** What one shared anchor is worth, and what one without a partner costs, in the same logarithmic units. */
const ANCHOR_SHARED = 1.6;
const ANCHOR_ALONE = 0.7;

/** One pair of the result: indexes of sentences, in order. `confidence` is 0–1: below 0.5 a person should look. */
export type AlignedPair = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
};

type Sentence = { readonly length: number; readonly anchors: readonly string[] };

/** Letters of our Cyrillic alphabets in Latin, roughly: names keep their skeleton of consonants. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("бвгғдежзйкқлмнңпрстуфхһцчшщ").map((letter, at) => [
    letter,
    Array.from("bvggdezzjkklmnnprstufhhccss")[at] ?? "",
  ]),
);

/** The consonants of a name, the same in all three languages more often than not: Тоқаев, Токаев, Tokayev → tkv. */
function skeletonOf(name: string): string {
  const latin = Array.from(
    name.toLowerCase(),
    (letter) => LATIN[letter] ?? (/[a-z]/.test(letter) ? letter : ""),
  ).join("");
  return latin
    .replace(/[aeiouyjw]/g, "")
    .replace(/kh|gh/g, "h")
    .replace(/sh|ch|zh/g, (two) => (two === "zh" ? "z" : two === "ch" ? "c" : "s"))
    .replace(/(.)\1+/g, "$1")
    .replace(/[cq]/g, "k")
    .slice(0, 4);
}

/** Figures as digits alone, and the skeletons of capitalised words that do not begin the sentence. */
function anchorsOf(text: string): readonly string[] {
  const figures = text.match(/\p{Nd}+(?:[.,\u00A0\u202F ]\p{Nd}+)*/gu) ?? [];
  const names = Array.from(
    text.matchAll(/(?<=[\p{L}\p{N},«“"(][\s-]*)\p{Lu}[\p{L}\p{M}]{2,}/gu),
    ([name]) => skeletonOf(name),
  );
  const short = text.match(/(?<![\p{L}])[A-Z]{2,}(?![\p{L}])/gu) ?? [];
  return [
    ...figures.map((figure) => `#${figure.replace(/\D/g, "")}`),
    ...names.filter((name) => name.length >= 2).map((name) => `@${name}`),
    ...short.map((name) => `!${name}`),
  ];
}

function sentencesOf(texts: readonly string[]): readonly Sentence[] {
  return texts.map((text) => ({ length: Array.from(text).length, anchors: anchorsOf(text) }));
}

/** How unlikely a difference in length is, as −log of its probability (normal distribution, two-sided). */
function lengthCost(source: number, target: number, ratio: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / ratio) / 2;
  const deviation = Math.abs(target - source * ratio) / Math.sqrt(Math.max(1, mean) * VARIANCE);
  // −ln(2·(1 − Φ(δ))) behaves as δ²/2 + ln δ; this bound is smooth at zero.
  return (deviation * deviation) / 2 + Math.log1p(deviation);
}

/** Long sentences must not outweigh everything by their length alone. */
const MAX_LENGTH_COST = 12;

function anchorCost(source: readonly Sentence[], target: readonly Sentence[]): number {
  const rest = target.flatMap(({ anchors }) => anchors);
  let shared = 0;
  let alone = 0;
  for (const anchor of source.flatMap(({ anchors }) => anchors)) {
    const at = rest.indexOf(anchor);
    if (at < 0) alone += anchor.startsWith("#") ? 1 : 0.25;
    else {
      rest.splice(at, 1);
      shared += anchor.startsWith("#") ? 1.5 : 1;
    }
  }
  for (const anchor of rest) alone += anchor.startsWith("#") ? 1 : 0.25;
  return ANCHOR_ALONE * alone - ANCHOR_SHARED * shared;
}

function sum(sentences: readonly Sentence[]): number {
  return sentences.reduce((total, { length }) => total + length, 0);
}

function pairCost(
  source: readonly Sentence[],
  target: readonly Sentence[],
  ratio: number,
  penalty: number,
): number {
  if (source.length === 0 || target.length === 0)
    return penalty + ANCHOR_ALONE * [...source, ...target].flatMap(({ anchors }) => anchors).length;
  return (
    penalty +
    Math.min(MAX_LENGTH_COST, lengthCost(sum(source), sum(target), ratio)) +
    anchorCost(source, target)
  );
}

type Cell = { readonly cost: number; readonly source: number; readonly target: number };

/** Most sentences of one text: the table grows with the product of both sides. */
export const MAX_ALIGNED = 3_000;

/**
 * Aligns two lists of sentences, each in reading order. Every sentence is in exactly one pair; a
 * pair may be empty on one side. More than `MAX_ALIGNED` sentences are refused by the caller.
 */
export function alignSentences(
  sourceTexts: readonly string[],
  targetTexts: readonly string[],
): readonly AlignedPair[] {
  const source = sentencesOf(sourceTexts);
  const target = sentencesOf(targetTexts);
  const ratio = Math.max(0.3, Math.min(3, (sum(target) || 1) / (sum(source) || 1)));
  const width = target.length + 1;
  const cells: Cell[] = [{ cost: 0, source: 0, target: 0 }];
  for (let at = 1; at < (source.length + 1) * width; at += 1)
    cells.push(bestCell(cells, source, target, Math.floor(at / width), at % width, ratio));
  return backtrack(cells, source, target, width, ratio);
}

function bestCell(
  cells: readonly Cell[],
  source: readonly Sentence[],
  target: readonly Sentence[],
  i: number,
  j: number,
  ratio: number,
): Cell {
  const width = target.length + 1;
  let best: Cell = { cost: Number.POSITIVE_INFINITY, source: 0, target: 0 };
  for (const [from, to, penalty] of SHAPES) {
    if (from > i || to > j) continue;
    const before = cells[(i - from) * width + (j - to)];
    if (!before || before.cost >= best.cost + 20) continue;
    const cost =
      before.cost + pairCost(source.slice(i - from, i), target.slice(j - to, j), ratio, penalty);
    if (cost < best.cost) best = { cost, source: from, target: to };
  }
  return best;
}

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, step) => from + step);

function backtrack(
  cells: readonly Cell[],
  source: readonly Sentence[],
  target: readonly Sentence[],
  width: number,
  ratio: number,
): readonly AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let [i, j] = [source.length, target.length];
  while (i > 0 || j > 0) {
    const cell = cells[i * width + j];
    if (!cell || cell.source + cell.target === 0) break;
    i -= cell.source;
    j -= cell.target;
    const [left, right] = [source.slice(i, i + cell.source), target.slice(j, j + cell.target)];
    const cost = pairCost(left, right, ratio, 0);
    const whole = left.length > 0 && right.length > 0;
    const confidence = whole ? 1 / (1 + Math.exp((cost - 3) / 1.5)) : 0;
    pairs.push({ source: range(i, cell.source), target: range(j, cell.target), confidence });
  }
  return pairs.reverse();
}

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

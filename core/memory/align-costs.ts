/**
 * What it costs to take some sentences of a text for the translation of some of another: by their
 * lengths, and by the figures and names in them. Everything that depends on one text alone is
 * worked out once, because an alignment asks for hundreds of thousands of such costs.
 */

/** Most sentences of one side that form one pair. */
export const MOST_JOINED = 3;

/** Variance of the length difference per character (Gale and Church measured 6.8). */
const VARIANCE = 6.8;

/** What one shared anchor is worth, and what one without a partner costs, in the same logarithmic units. */
const ANCHOR_SHARED = 1.6;
const ANCHOR_ALONE = 0.7;

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

/** Anchors as numbers, the same in both texts: even ones are figures, odd ones names. */
class AnchorNumbers {
  private readonly numbers = new Map<string, number>();

  of(anchor: string): number {
    const known = this.numbers.get(anchor);
    if (known !== undefined) return known;
    const number = this.numbers.size * 2 + (anchor.startsWith("#") ? 0 : 1);
    this.numbers.set(anchor, number);
    return number;
  }
}

const NO_ANCHORS = new Int32Array(0);

/** One text: where each sentence begins in characters, and the sorted anchors of each group of neighbours. */
class Sentences {
  readonly count: number;
  private readonly begins: Float64Array;
  /** By size of the group, from 1, and its first sentence. */
  private readonly groups: readonly (readonly Int32Array[])[];

  constructor(texts: readonly string[], numbers: AnchorNumbers) {
    this.count = texts.length;
    this.begins = new Float64Array(texts.length + 1);
    texts.forEach((text, at) => {
      this.begins[at + 1] = (this.begins[at] ?? 0) + Array.from(text).length;
    });
    const each = texts.map((text) => anchorsOf(text).map((anchor) => numbers.of(anchor)));
    this.groups = Array.from({ length: MOST_JOINED }, (_, more) =>
      each.map((__, at) => Int32Array.from(each.slice(at, at + more + 1).flat()).sort()),
    );
  }

  length(from: number, size: number): number {
    return (this.begins[from + size] ?? 0) - (this.begins[from] ?? 0);
  }

  anchors(from: number, size: number): Int32Array {
    return this.groups[size - 1]?.[from] ?? NO_ANCHORS;
  }
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

const isFigure = (anchor: number): boolean => anchor % 2 === 0;

/** What anchors are worth together; both lists are sorted. */
function anchorCost(source: Int32Array, target: Int32Array): number {
  let [i, j, shared, alone] = [0, 0, 0, 0];
  while (i < source.length || j < target.length) {
    const left = source[i] ?? Number.POSITIVE_INFINITY;
    const right = target[j] ?? Number.POSITIVE_INFINITY;
    const anchor = Math.min(left, right);
    if (left === right) shared += isFigure(anchor) ? 1.5 : 1;
    else alone += isFigure(anchor) ? 1 : 0.25;
    if (left === anchor) i += 1;
    if (right === anchor) j += 1;
  }
  return ANCHOR_ALONE * alone - ANCHOR_SHARED * shared;
}

/** The costs of a text and its translation. */
export class PairCosts {
  readonly sourceCount: number;
  readonly targetCount: number;
  private readonly source: Sentences;
  private readonly target: Sentences;
  private readonly ratio: number;

  constructor(sourceTexts: readonly string[], targetTexts: readonly string[]) {
    const numbers = new AnchorNumbers();
    this.source = new Sentences(sourceTexts, numbers);
    this.target = new Sentences(targetTexts, numbers);
    this.sourceCount = sourceTexts.length;
    this.targetCount = targetTexts.length;
    const whole = (text: Sentences): number => text.length(0, text.count) || 1;
    this.ratio = Math.max(0.3, Math.min(3, whole(this.target) / whole(this.source)));
  }

  /** The cost of one pair: `from` and how many sentences of each side; less is likelier. */
  of(source: number, sources: number, target: number, targets: number): number {
    const left = this.source.anchors(source, sources);
    const right = this.target.anchors(target, targets);
    if (sources === 0 || targets === 0) return ANCHOR_ALONE * (left.length + right.length);
    const lengths = lengthCost(
      this.source.length(source, sources),
      this.target.length(target, targets),
      this.ratio,
    );
    return Math.min(MAX_LENGTH_COST, lengths) + anchorCost(left, right);
  }
}

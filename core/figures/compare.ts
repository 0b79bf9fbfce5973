/**
 * Compares the figures of an article's languages: does every quantity of one text stand in the
 * others? With three texts the majority names the wrong one; with two the source is right.
 */

import { isArticleLike } from "@/core/figures/agree";
import { type Cluster, clusterFigures } from "@/core/figures/clusters";
import { assignStrays, type Placed } from "@/core/figures/contradict";
import { isConversion } from "@/core/figures/conversion";
import { replacementFor } from "@/core/figures/expected";
import type {
  Figure,
  FigureComparison,
  FigureFinding,
  FigurePairFinding,
} from "@/core/figures/figure";
import { formatFindings } from "@/core/figures/foreign";
import { parseFigures } from "@/core/figures/parse";
import { renderFigure } from "@/core/figures/render";
import { hasYearOf, isSaidOtherwise, type ReadText } from "@/core/figures/said-otherwise";
import { splitScores } from "@/core/figures/scores";
import { explainSigns } from "@/core/figures/signs";
import { LANGUAGES, type Language } from "@/core/language/language";

/** The texts of one segment, by language; `source` is trusted when no majority decides (kk). */
export type FigureTexts = {
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  readonly source?: Language;
};

/** Figures compared per text: more stand only in tables, where pairing them would mean little. */
const COMPARED_FIGURES = 400;

type Comparison = {
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  readonly order: readonly Language[];
  readonly lists: ReadonlyMap<Language, readonly Figure[]>;
};

/** A finding with the figure that shows what is right, for those who need its place. */
type Explained = { readonly finding: FigureFinding; readonly right: Figure | null };

/** A cluster that `language` should have and lacks. */
type Lack = {
  readonly at: Placed;
  /** The figure as every other language tells it. */
  readonly tellers: readonly Placed[];
  readonly cluster: Cluster;
  readonly language: Language;
};

/**
 * Compares two or three languages. The verdict is "mismatch" when any figure is missing, added or
 * changed, "converted" when units were converted and nothing else differs.
 */
export function compareFigures(input: FigureTexts): FigureComparison {
  const findings = explain(prepare(input)).map(({ finding }) => finding);
  const wrong = findings.some(({ type }) => type !== "converted");
  return { verdict: wrong ? "mismatch" : findings.length > 0 ? "converted" : "match", findings };
}

/**
 * Compares a translation with its source. Findings are in the order of the target text, missing
 * figures last. Never throws; text beyond 20,000 characters is not read.
 */
export function compareFigurePair(
  source: string,
  sourceLanguage: Language,
  target: string,
  targetLanguage: Language,
): readonly FigurePairFinding[] {
  if (sourceLanguage === targetLanguage) return [];
  const texts = { [sourceLanguage]: source, [targetLanguage]: target };
  const comparison = prepare({ texts, source: sourceLanguage });
  const pairs = explain(comparison).map(
    ({ finding, right }): FigurePairFinding => ({
      type: finding.type,
      sourceSpan: right?.span ?? null,
      targetSpan: finding.span,
      expected: finding.expected,
      kind: finding.kind,
    }),
  );
  const changed = pairs.flatMap(({ targetSpan }) => (targetSpan === null ? [] : [targetSpan]));
  const format = formatFindings(
    target,
    comparison.lists.get(targetLanguage) ?? [],
    targetLanguage,
    changed,
  );
  const end = Number.MAX_SAFE_INTEGER;
  return [...pairs, ...format].sort(
    (a, b) => (a.targetSpan?.[0] ?? end) - (b.targetSpan?.[0] ?? end),
  );
}

function prepare({ texts, source = "kk" }: FigureTexts): Comparison {
  const present = LANGUAGES.filter((language) => texts[language] !== undefined);
  const order = [...present].sort((a, b) => Number(b === source) - Number(a === source));
  const lists = new Map(
    order.map((l) => [l, parseFigures(texts[l] ?? "", l).slice(0, COMPARED_FIGURES)] as const),
  );
  return { texts, order, lists: splitScores(lists) };
}

function explain(comparison: Comparison): readonly Explained[] {
  if (comparison.order.length < 2) return [];
  const clusters = clusterFigures(comparison.lists, comparison.order);
  const complete = comparison.order.length;
  const open = clusters.filter((cluster) => Object.keys(cluster).length < complete);
  const values = complete === 2 ? explainPair(comparison, open) : explainThree(comparison, open);
  return [...values, ...explainSigns(comparison.texts, clusters, comparison.order)];
}

/** The members of a cluster in the order of trust. */
function members(
  comparison: Comparison,
  cluster: Cluster,
): readonly (readonly [Language, Figure])[] {
  return comparison.order.flatMap((language) => {
    const figure = cluster[language];
    return figure === undefined ? [] : [[language, figure] as const];
  });
}

function placed(comparison: Comparison, language: Language, figure: Figure): Placed {
  const length = Math.max(1, comparison.texts[language]?.length ?? 1);
  return { figure, place: figure.span[0] / length };
}

/** The member to learn from: in digits and with its unit if one is, else the most trusted. */
function witness(comparison: Comparison, cluster: Cluster): readonly [Language, Figure] | null {
  const known = members(comparison, cluster);
  const digits = known.filter(([, figure]) => !figure.spelledOut);
  return digits.find(([, figure]) => figure.unit !== null) ?? digits[0] ?? known[0] ?? null;
}

function lacksOf(
  comparison: Comparison,
  clusters: readonly Cluster[],
  language: Language,
): readonly Lack[] {
  return clusters.flatMap((cluster) => {
    const known = witness(comparison, cluster);
    if (known === null || cluster[language] !== undefined) return [];
    const tellers = members(comparison, cluster).map(([l, figure]) =>
      placed(comparison, l, figure),
    );
    return [{ at: placed(comparison, known[0], known[1]), tellers, cluster, language }];
  });
}

function straysOf(
  comparison: Comparison,
  open: readonly Cluster[],
  language: Language,
): readonly Placed[] {
  return open.flatMap((cluster) => {
    const figure = cluster[language];
    const alone = figure !== undefined && Object.keys(cluster).length === 1;
    return alone ? [placed(comparison, language, figure)] : [];
  });
}

function explainPair(comparison: Comparison, open: readonly Cluster[]): readonly Explained[] {
  const [source = "kk", target = "ru"] = comparison.order;
  const lacks = lacksOf(comparison, open, target);
  const strays = straysOf(comparison, open, target);
  const assigned = assignStrays(lacks, strays);
  const used = new Set(assigned.values());
  const left = strays.filter((stray) => !used.has(stray));
  return [
    ...lacks.flatMap((lack) => explainLack(comparison, lack, assigned.get(lack) ?? null)),
    ...left.flatMap((stray) => explainStray(comparison, target, [source], stray.figure)),
  ];
}

/** Two languages against one first; then figures that only one language has. */
function explainThree(comparison: Comparison, open: readonly Cluster[]): readonly Explained[] {
  const told = open.filter((cluster) => Object.keys(cluster).length === 2);
  const explained: Explained[] = [];
  const used = new Set<Figure>();
  for (const language of comparison.order) {
    const lacks = lacksOf(comparison, told, language);
    const assigned = assignStrays(lacks, straysOf(comparison, open, language));
    for (const stray of assigned.values()) used.add(stray.figure);
    for (const lack of lacks) {
      explained.push(...explainLack(comparison, lack, assigned.get(lack) ?? null));
    }
  }
  const rest = open.filter(
    (c) => Object.keys(c).length === 1 && !Object.values(c).some((f) => used.has(f)),
  );
  return [...explained, ...explainSingles(comparison, rest)];
}

/** Figures told by one language only: all three differ, or one says more than the others. */
function explainSingles(comparison: Comparison, singles: readonly Cluster[]): readonly Explained[] {
  const [source = "kk", ...targets] = comparison.order;
  const own = singles.filter((cluster) => cluster[source] !== undefined);
  const explained: Explained[] = [];
  const used = new Set<Figure>();
  for (const language of targets) {
    const lacks = lacksOf(comparison, own, language);
    for (const [lack, stray] of assignStrays(lacks, straysOf(comparison, singles, language))) {
      used.add(stray.figure);
      used.add(lack.at.figure);
      explained.push(...explainLack(comparison, lack, stray));
    }
  }
  for (const cluster of singles) {
    for (const [language, figure] of members(comparison, cluster)) {
      const others = comparison.order.filter((other) => other !== language);
      if (!used.has(figure)) explained.push(...explainStray(comparison, language, others, figure));
    }
  }
  return explained;
}

function explainLack(
  comparison: Comparison,
  lack: Lack,
  stray: Placed | null,
): readonly Explained[] {
  const { language, cluster } = lack;
  const right = lack.at.figure;
  if (stray !== null) {
    const told = isTheUnitOfTheEnd(right, stray.figure);
    return told ? [] : [changed(comparison, language, right, stray.figure)];
  }
  const told = members(comparison, cluster);
  if (told.every(([, figure]) => figure.optional)) return [];
  const read = readText(comparison, language);
  if (isSaidOtherwise(right, read)) return [];
  if (right.kind === "century" && hasYearOf(right.value, read.figures)) return [];
  const expected = renderFigure(right, language);
  const finding = {
    type: "missing",
    language,
    span: null,
    text: "",
    expected,
    kind: right.kind,
  } as const;
  return [{ finding, right }];
}

/** In «85–90 млн долларов» a wrong unit is told once, where it is written: at the second number. */
function isTheUnitOfTheEnd(right: Figure, wrong: Figure): boolean {
  return wrong.unit !== null && wrong.unitSpan === null && right.value === wrong.value;
}

function readText(comparison: Comparison, language: Language): ReadText {
  const figures = comparison.lists.get(language) ?? [];
  return { language, text: comparison.texts[language] ?? "", figures };
}

function changed(
  comparison: Comparison,
  language: Language,
  right: Figure,
  wrong: Figure,
): Explained {
  const text = comparison.texts[language] ?? "";
  const { span, expected } = replacementFor(right, wrong, text, language);
  const type = isConversion(right, wrong) ? "converted" : "changed";
  const finding = {
    type,
    language,
    span,
    text: text.slice(...span),
    expected,
    kind: right.kind,
  } as const;
  return { finding, right };
}

function explainStray(
  comparison: Comparison,
  language: Language,
  others: readonly Language[],
  figure: Figure,
): readonly Explained[] {
  if (figure.optional || isArticleLike(figure)) return [];
  if (others.some((other) => isSaidOtherwise(figure, readText(comparison, other)))) return [];
  if (language === comparison.order[0] && others.length === 1) return [];
  const { text, span, kind } = figure;
  const finding = { type: "added", language, span, text, expected: null, kind } as const;
  return [{ finding, right: null }];
}

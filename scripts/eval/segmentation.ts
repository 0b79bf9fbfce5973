/**
 * How well the segmentation rules cut: sentence ends of Kazakh paragraphs against
 * Intl.Segmenter, and the golden cases of the three languages.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "@/core/language/language";
import { type SegmentSpan, segmentText, trimmed } from "@/core/segmentation/segment";
import { type EvalRow, parseSample } from "@/scripts/eval/row";
import { getSegmenter } from "@/server/segmentation/load-rules";

type Cut = (text: string) => readonly SegmentSpan[];

/** Intl.Segmenter line by line, as the baseline: it knows nothing of our line policy by itself. */
export function intlCut(language: Language): Cut {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return (text) =>
    [...segmenter.segment(text)].flatMap(({ index, segment }) => {
      const span = trimmed(text, index, index + segment.length);
      return span ? [span] : [];
    });
}

type Score = { readonly precision: number; readonly recall: number; readonly perfect: number };

/** A boundary is the start of a segment that is not the first; perfect paragraphs have all alike. */
function score(
  paragraphs: readonly { readonly text: string; readonly expected: readonly SegmentSpan[] }[],
  cut: Cut,
): Score {
  let right = 0;
  let found = 0;
  let wanted = 0;
  let perfect = 0;
  for (const { text, expected } of paragraphs) {
    const spans = cut(text);
    const starts = new Set(expected.slice(1).map(({ start }) => start));
    found += Math.max(0, spans.length - 1);
    wanted += starts.size;
    right += spans.slice(1).filter(({ start }) => starts.has(start)).length;
    if (JSON.stringify(spans) === JSON.stringify(expected)) perfect += 1;
  }
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    precision: percent(right, found),
    recall: percent(right, wanted),
    perfect: percent(perfect, paragraphs.length),
  };
}

function kazakhParagraphs(dataFolder: string) {
  return parseSample(readFileSync(join(dataFolder, "kk-sentences.tsv"), "utf8")).map((row) => ({
    text: (row.paragraph ?? "").replaceAll("\\n", "\n"),
    expected: (row.sentences ?? "").split("|").map((pair) => {
      const [start = 0, end = 0] = pair.split("-").map(Number);
      return { start, end };
    }),
  }));
}

type Golden = { readonly text: string; readonly expect: readonly string[] };

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** Whether an expectation ends a segment at every line break, as our policy does. */
function keepsLines({ text, expect }: Golden): boolean {
  let at = 0;
  const ends = new Set(expect.map((each) => (at += squeezed(each).length)));
  let length = 0;
  return text.split("\n").every((line) => {
    length += squeezed(line).length;
    return length === 0 || ends.has(length);
  });
}

/**
 * Left out are cases that expect other words than the text has (markup or dots removed) and those
 * that join lines broken in the middle of a sentence, against the policy that a line break ends a
 * segment.
 */
function goldenCases(dataFolder: string, language: Language): readonly Golden[] {
  const file = join(dataFolder, "formats/segmentation/valid", `${language}.jsonl`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Golden => JSON.parse(line))
    .filter((each) => squeezed(each.expect.join("")) === squeezed(each.text) && keepsLines(each));
}

function goldenShare(cases: readonly Golden[], cut: Cut): number {
  const right = cases.filter(({ text, expect }) => {
    const got = cut(text).map(({ start, end }) => squeezed(text.slice(start, end)));
    return JSON.stringify(got) === JSON.stringify(expect.map(squeezed));
  });
  return (100 * right.length) / Math.max(1, cases.length);
}

/** Blocks of the sample article that one segment per sentence must come out of. */
function articleRow(dataFolder: string, cut: Cut): EvalRow {
  const lines = readFileSync(join(dataFolder, "seed-article.kk.txt"), "utf8").trim().split("\n");
  const clean = lines.filter((line) =>
    cut(line).every(({ start, end }) => /[.!?;:]["»”]?$|^[^!?]+$/u.test(line.slice(start, end))),
  );
  const value = (100 * clean.length) / lines.length;
  return {
    area: "segmentation",
    measure: "sample article, clean blocks",
    value,
    goal: 100,
    floor: 100,
  };
}

/** All rows of this area. */
export async function evaluate(dataFolder: string): Promise<readonly EvalRow[]> {
  const cutter = (language: Language): Cut => {
    const segmenter = getSegmenter(language);
    return (text) => segmentText(text, segmenter);
  };
  const paragraphs = kazakhParagraphs(dataFolder);
  const ours = score(paragraphs, cutter("kk"));
  const theirs = score(paragraphs, intlCut("kk"));
  const area = "segmentation";
  const row = (measure: string, key: keyof Score, goal: number, floor: number): EvalRow => {
    const baseline = { name: "Intl.Segmenter", value: theirs[key] };
    return { area, measure, value: ours[key], goal, floor, baseline };
  };
  const golden = LANGUAGES.map((language): EvalRow => {
    const cases = goldenCases(dataFolder, language);
    const baseline = { name: "Intl.Segmenter", value: goldenShare(cases, intlCut(language)) };
    const value = goldenShare(cases, cutter(language));
    return { area, measure: `${language} golden cases`, value, goal: 95, floor: 95, baseline };
  });
  return [
    row("kk sentence ends, precision", "precision", 99, 99),
    row("kk sentence ends, recall", "recall", 99, 99),
    row("kk paragraphs perfect", "perfect", 97, 97),
    ...golden,
    articleRow(dataFolder, cutter("kk")),
  ];
}

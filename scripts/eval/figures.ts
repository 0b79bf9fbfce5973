/**
 * How well figures are compared and read: labelled triples against the comparison of digit
 * strings, false alarms on professional translations, and spelled-out Kazakh numbers against the
 * plain sum of their words.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareFigures } from "@/core/figures/compare";
import type { FigureComparison } from "@/core/figures/figure";
import { parseSpelledNumber, readNumerals } from "@/core/figures/spoken";
import { LANGUAGES } from "@/core/language/language";
import { type EvalRow, parseSample } from "@/scripts/eval/row";

type Row = Readonly<Record<string, string>>;

const sample = (folder: string, name: string): readonly Row[] =>
  parseSample(readFileSync(join(folder, name), "utf8"));

const percent = (part: number, whole: number): number =>
  whole === 0 ? Number.NaN : (100 * part) / whole;

function compareRow(row: Row): FigureComparison {
  return compareFigures({ texts: { kk: row.kk ?? "", ru: row.ru ?? "", en: row.en ?? "" } });
}

/** The verdict of comparing sorted digit strings, decimal signs and grouping set aside. */
function digitStringVerdict(row: Row): "match" | "mismatch" {
  const keys = LANGUAGES.map((language) => {
    const numbers = (row[language] ?? "").match(/\d[\d\s\u00A0.,]*\d|\d/gu) ?? [];
    return numbers
      .map((number) => number.replace(/\D/gu, ""))
      .sort()
      .join(" ");
  });
  return keys.every((key) => key === keys[0]) ? "match" : "mismatch";
}

function tripleRows(folder: string): readonly EvalRow[] {
  const rows = sample(folder, "figures.tsv");
  const wrong = rows.filter(({ verdict }) => verdict !== "match");
  const right = rows.filter((row) => compareRow(row).verdict === row.verdict).length;
  const digits = rows.filter((row) => digitStringVerdict(row) === row.verdict).length;
  const named = wrong.filter((row) => compareRow(row).findings[0]?.language === row.wrong_lang);
  const expected = wrong.filter((row) =>
    compareRow(row).findings.some(
      (finding) => finding.language === row.wrong_lang && finding.expected === row.expected_text,
    ),
  );
  const baseline = { name: "same digit strings", value: percent(digits, rows.length) };
  const area = "figures";
  return [
    {
      area,
      measure: "verdict right",
      value: percent(right, rows.length),
      goal: 97,
      floor: 97,
      baseline,
    },
    {
      area,
      measure: "wrong language named",
      value: percent(named.length, wrong.length),
      goal: 95,
      floor: 94,
    },
    {
      area,
      measure: "expected text right",
      value: percent(expected.length, wrong.length),
      goal: 95,
      floor: 90,
    },
  ];
}

/** Findings on professional translations, which are taken to be right. */
function alarmRow(folder: string): EvalRow {
  const rows = sample(folder, "parallel-kk-ru-en.tsv");
  const alarms = rows.filter((row) => compareRow(row).verdict === "mismatch").length;
  return {
    area: "figures",
    measure: "false alarms, parallel text",
    value: percent(alarms, rows.length),
    goal: 0.5,
    floor: 0.7,
    lowerIsBetter: true,
    baseline: {
      name: "same digit strings",
      value: percent(
        rows.filter((row) => digitStringVerdict(row) === "mismatch").length,
        rows.length,
      ),
    },
  };
}

const WORDS: ReadonlyMap<string, number> = new Map(
  "нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"
    .split(" ")
    .map((word, index) => [word, index <= 10 ? index : (index - 9) * 10] as const),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["мың", 1e3],
  ["миллион", 1e6],
  ["миллиард", 1e9],
  ["триллион", 1e12],
]);

/** The plain sum of the number words of a phrase; endings, halves and decimals are not read. */
function naiveSum(phrase: string): number {
  let total = 0;
  let group = 0;
  for (const word of phrase.split(/\s+/u)) {
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (word === "жүз") group = Math.max(group, 1) * 100;
    else group += WORDS.get(word) ?? 0;
  }
  return total + group;
}

/** Phrases whose written form holds one number; ranges and dates have no single value. */
function numberRow(folder: string): EvalRow {
  const rows = sample(folder, "kk-numbers.tsv").flatMap(({ spoken = "", written = "" }) => {
    const [number, second] = readNumerals(written, "kk");
    return number === undefined || second !== undefined ? [] : [{ spoken, value: number.value }];
  });
  const close = (a: number | null, b: number): boolean =>
    a !== null && Math.abs(a - b) < 1e-6 * Math.max(1, b);
  const right = rows.filter(({ spoken, value }) => close(parseSpelledNumber(spoken, "kk"), value));
  const naive = rows.filter(({ spoken, value }) => close(naiveSum(spoken), value));
  return {
    area: "figures",
    measure: "spelled-out kk numbers",
    value: percent(right.length, rows.length),
    goal: 97,
    floor: 97,
    baseline: { name: "plain sum", value: percent(naive.length, rows.length) },
  };
}

/** Scores the figure engine on the samples of `dataFolder`. */
export async function evaluate(dataFolder: string): Promise<readonly EvalRow[]> {
  return [...tripleRows(dataFolder), alarmRow(dataFolder), numberRow(dataFolder)];
}

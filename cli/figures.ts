/** `audarma figures`: compares the figures of Kazakh, Russian and English texts; see HELP. */
import process from "node:process";
import { parseArgs } from "node:util";
import { BadLine, eachJsonLine, type JsonObject } from "@/cli/jsonl";
import { textLines } from "@/cli/text-lines";
import { compareFigures } from "@/core/figures/compare";
import type { FigureComparison, FigureFinding } from "@/core/figures/figure";
import { isLanguage, LANGUAGES, type Language } from "@/core/language/language";

const HELP = `Compares numbers, money, percentages, dates and times of texts in several languages.

Usage: npm run -s audarma -- figures [--jsonl] [--source LANG]

  --jsonl        read lines {"id","kk","ru","en"} (two of the languages are enough), write
                 {"id","verdict":"match|mismatch|converted",
                  "findings":[{"lang","type","start","end","text","expected","kind"}]}
                 Offsets are UTF-16, end exclusive; a missing figure has start = end = -1.
                 A line that cannot be read is answered {"id","error":{"code","message"}}
  --source LANG  the language to trust when no two agree: kk (default), ru or en
  --help         this text

Without --jsonl every line of standard input holds the texts separated by tabs, in the order
kk, ru, en (one of them may be empty); the findings are printed as a table.

Exit codes: 0 all figures agree · 1 findings or unreadable lines · 2 wrong usage
`;

type Texts = Partial<Record<Language, string>>;

function textsOf(object: JsonObject): Texts {
  const texts: Texts = {};
  for (const language of LANGUAGES) {
    const value = object[language];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string")
      throw new BadLine("bad-field", `"${language}" must be a string.`);
    texts[language] = value;
  }
  if (Object.keys(texts).length < 2)
    throw new BadLine("bad-line", "Two of kk, ru and en are needed.");
  return texts;
}

function answerOf(comparison: FigureComparison): object {
  const findings = comparison.findings.map(({ language, type, span, text, expected, kind }) => ({
    lang: language,
    type,
    start: span?.[0] ?? -1,
    end: span?.[1] ?? -1,
    text,
    expected,
    kind,
  }));
  return { verdict: comparison.verdict, findings };
}

function tableRow(
  number: number,
  { language, type, span, text, expected, kind }: FigureFinding,
): string {
  const place = span === null ? "–" : `${span[0]}–${span[1]}`;
  return [number, language, type, kind, place, text || "–", expected ?? "–"].join("\t");
}

async function printTable(source: Language): Promise<boolean> {
  let found = false;
  process.stdout.write("line\tlang\ttype\tkind\tplace\ttext\texpected\n");
  for await (const { number, text: line } of textLines()) {
    if (line.trim() === "") continue;
    const [kk, ru, en, ...others] = line.split("\t");
    const given = Object.entries({ kk, ru, en }).filter(([, text]) => text);
    if (given.length < 2 || others.length > 0) {
      found = true;
      process.stderr.write(`Line ${number} does not hold kk, ru and en, separated by tabs.\n`);
      continue;
    }
    const { findings } = compareFigures({ texts: Object.fromEntries(given), source });
    if (findings.length > 0) found = true;
    for (const finding of findings) process.stdout.write(`${tableRow(number, finding)}\n`);
  }
  return found;
}

type Options = { readonly jsonl: boolean; readonly source: Language };

function readOptions(args: readonly string[]): Options | "help" | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        jsonl: { type: "boolean", default: false },
        source: { type: "string", default: "kk" },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    if (values.help) return "help";
    const { source, jsonl } = values;
    return isLanguage(source)
      ? { jsonl, source }
      : { wrong: `--source must be one of ${LANGUAGES.join(", ")}.` };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs the subcommand and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  if ("wrong" in options) {
    process.stderr.write(`${options.wrong}\n\n${HELP}`);
    return 2;
  }
  if (!options.jsonl) return (await printTable(options.source)) ? 1 : 0;
  let found = false;
  const { badLines } = await eachJsonLine((object) => {
    const comparison = compareFigures({ texts: textsOf(object), source: options.source });
    if (comparison.findings.length > 0) found = true;
    return answerOf(comparison);
  });
  return found || badLines > 0 ? 1 : 0;
}

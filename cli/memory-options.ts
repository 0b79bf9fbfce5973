/** The options of `audarma memory`, and what is wrong with them, said before any database is opened. */
import { parseArgs } from "node:util";

/** Wrong usage: told together with the help. */
export class Usage extends Error {}

/** Characters of a bank's name at most, as everywhere in the product. */
const MAX_BANK_NAME = 100;

const OPTIONS = {
  bank: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  unreviewed: { type: "boolean" },
  languages: { type: "string" },
  output: { type: "string" },
  "source-lang": { type: "string" },
  "target-lang": { type: "string" },
  jsonl: { type: "boolean" },
  json: { type: "boolean" },
  min: { type: "string" },
  limit: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Options and the rest of the line. @throws Usage */
export function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : "Wrong options.");
  }
}

/** The options as parsed. */
export type Options = ReturnType<typeof parse>["values"];

/** The pair of languages. @throws Usage without one of them */
export function languages(options: Options): {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
} {
  const { "source-lang": sourceLanguage, "target-lang": targetLanguage } = options;
  if (!sourceLanguage || !targetLanguage)
    throw new Usage("--source-lang and --target-lang are needed.");
  return { sourceLanguage, targetLanguage };
}

/** A whole number between two others; undefined where the option is not given. @throws Usage */
export function numberOption(
  value: string | undefined,
  name: string,
  from: number,
  to: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < from || number > to)
    throw new Usage(`--${name} must be a whole number from ${from} to ${to}.`);
  return number;
}

/** Names of banks as given; a bank without a name could never be asked for again. */
export function bankNames(options: Options): readonly string[] | undefined {
  const names = options.bank?.map((name) => name.trim());
  if (names?.some((name) => name === "" || name.length > MAX_BANK_NAME))
    throw new Usage(`--bank needs a name of 1 to ${MAX_BANK_NAME} characters.`);
  return names;
}

/** The languages of an export; undefined means all. @throws Usage for fewer than two: no unit would be left */
export function exportLanguages({ languages: given }: Options): readonly string[] | undefined {
  const chosen = given
    ?.split(",")
    .map((language) => language.trim().toLowerCase())
    .filter((language) => language !== "");
  if (chosen && new Set(chosen).size < 2)
    throw new Usage("--languages needs two or more, with commas between them: kk,ru.");
  return chosen;
}

/** The words of the line that a subcommand has no use for are refused. @throws Usage */
export function refuseSurplus([name, path, ...rest]: readonly string[]): void {
  const surplus = name === "import" || name === "analyze" ? rest[0] : path;
  if (surplus !== undefined) throw new Usage(`What is "${surplus}" for?`);
}

/** `audarma segment`: cuts text into segments; see HELP. */
import process from "node:process";
import { parseArgs } from "node:util";
import { eachJsonLine, stringField } from "@/cli/jsonl";
import { textLines } from "@/cli/text-lines";
import { isLanguage, LANGUAGES } from "@/core/language/language";
import { compileSegmenter, type Segmenter, segmentText } from "@/core/segmentation/segment";
import { getSegmenter, loadRuleFile, RuleFileError } from "@/server/segmentation/load-rules";

const HELP = `Cuts text into segments by SRX rules.

Usage: npm run -s audarma -- segment --lang kk [--jsonl] [--srx FILE]

  --lang LANG  kk, ru or en; with --srx any language code
  --jsonl      read lines {"id","text"}, write {"id","segments":[{"start","end"}]}
               (UTF-16 offsets, end exclusive); a line that cannot be read is answered
               {"id","error":{"code","message"}}
  --srx FILE   use this rule set instead of ours; rules that cannot be used are
               reported on standard error by their number
  --help       this text

Without --jsonl every line of standard input is one block; its segments are printed with
the number of the line, their offsets and their text.

Exit codes: 0 done · 1 done, but some lines or rules could not be used · 2 wrong usage
`;

class UsageError extends Error {}

type Options = { readonly segmenter: Segmenter; readonly jsonl: boolean };

/** The options, or null when help was asked for. */
function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: "string" },
      jsonl: { type: "boolean", default: false },
      srx: { type: "string" },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  if (values.help) return null;
  return { segmenter: segmenterFor(values.lang, values.srx), jsonl: values.jsonl };
}

function segmenterFor(language: string | undefined, srx: string | undefined): Segmenter {
  if (language === undefined) throw new UsageError("--lang is missing.");
  if (srx !== undefined) return compileSegmenter(loadRuleFile(srx).ruleSet, language);
  if (isLanguage(language)) return getSegmenter(language);
  throw new UsageError(`--lang must be one of ${LANGUAGES.join(", ")}.`);
}

/** Whether an error is the user's: wrong options, a file that is missing or no SRX. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof RuleFileError) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS") || ["ENOENT", "EISDIR", "EACCES"].includes(code);
}

async function printTable(segmenter: Segmenter): Promise<void> {
  for await (const { number, text } of textLines()) {
    for (const { start, end } of segmentText(text, segmenter))
      process.stdout.write(`${number}\t${start}–${end}\t${text.slice(start, end)}\n`);
  }
}

/** Runs the subcommand and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Options | null;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!isUsage(error)) throw error;
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return 2;
  }
  if (!options) {
    process.stdout.write(HELP);
    return 0;
  }
  const { segmenter, jsonl } = options;
  for (const { rule, line, message } of segmenter.reports)
    process.stderr.write(`Rule ${rule ?? "–"} (line ${line}) is not used: ${message}\n`);
  const isEmpty = segmenter.rules.length === 0;
  if (isEmpty)
    process.stderr.write(`No rule can be used for "${segmenter.language}": nothing is cut.\n`);
  if (!jsonl) await printTable(segmenter);
  const { badLines } = jsonl
    ? await eachJsonLine((object) => ({
        segments: segmentText(stringField(object, "text"), segmenter),
      }))
    : { badLines: 0 };
  return badLines > 0 || segmenter.reports.length > 0 || isEmpty ? 1 : 0;
}

/** `audarma check`: runs every check on pairs of source and translation; see HELP. */
import process from "node:process";
import { parseArgs } from "node:util";
import { findingMessage } from "@/cli/check-messages";
import { eachJsonLine, stringField } from "@/cli/jsonl";
import { textLines } from "@/cli/text-lines";
import { textContent } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import type { Finding } from "@/core/checks/finding";
import { isLanguage, LANGUAGES, type Language } from "@/core/language/language";

const HELP = `Checks translations: figures, letters, punctuation, spaces, addresses and more.

Usage: npm run -s audarma -- check --source-lang kk --target-lang ru [--jsonl] [--ui-lang en]

  --source-lang LANG  kk, ru or en
  --target-lang LANG  kk, ru or en
  --jsonl             read lines {"id","source","target"}, write {"id","findings":[{"code",
                      "severity","source":[start,end]|null,"target":[start,end]|null,"message",
                      "fix":{"span":[start,end],"text"}|null}]} (UTF-16 offsets, end exclusive;
                      a fix replaces a stretch of the target); a line that cannot be read is
                      answered {"id","error":{"code","message"}}
  --ui-lang LANG      language of the messages (default en)
  --help              this text

Without --jsonl every line of standard input is a pair, source and target separated by a tab;
its findings are printed with the number of the line, and a total by code at the end.

Exit codes: 0 done, no error-level finding · 1 done, with error-level findings or lines that
could not be read · 2 wrong usage
`;

class UsageError extends Error {}

type Options = {
  readonly source: Language;
  readonly target: Language;
  readonly ui: Language;
  readonly jsonl: boolean;
};

function languageOption(name: string, value: string | undefined): Language {
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  if (!isLanguage(value)) throw new UsageError(`--${name} must be one of ${LANGUAGES.join(", ")}.`);
  return value;
}

/** The options, or null when help was asked for. */
function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "source-lang": { type: "string" },
      "target-lang": { type: "string" },
      "ui-lang": { type: "string", default: "en" },
      jsonl: { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  if (values.help) return null;
  const source = languageOption("source-lang", values["source-lang"]);
  const target = languageOption("target-lang", values["target-lang"]);
  if (source === target) throw new UsageError("Source and target language are the same.");
  return { source, target, ui: languageOption("ui-lang", values["ui-lang"]), jsonl: values.jsonl };
}

function check(source: string, target: string, options: Options): readonly Finding[] {
  return checkSegment({
    source: textContent(source),
    target: textContent(target),
    sourceLanguage: options.source,
    targetLanguage: options.target,
  });
}

const isError = ({ severity }: Finding): boolean => severity === "error";

async function answerLines(options: Options): Promise<number> {
  let errors = 0;
  const { badLines } = await eachJsonLine((line) => {
    const findings = check(stringField(line, "source"), stringField(line, "target"), options);
    errors += findings.filter(isError).length;
    return {
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        source: finding.source,
        target: finding.target,
        message: findingMessage(finding, options.ui),
        fix: finding.fix,
      })),
    };
  });
  return errors > 0 || badLines > 0 ? 1 : 0;
}

function place({ source, target }: Finding): string {
  const [side, span] = target === null ? ["source", source] : ["target", target];
  return span === null ? "–" : `${side} ${span[0]}–${span[1]}`;
}

function row(number: number, finding: Finding, ui: Language): string {
  const cells = [
    String(number).padStart(5),
    finding.severity.padEnd(7),
    finding.code.padEnd(24),
    place(finding).padEnd(16),
    findingMessage(finding, ui),
  ];
  return `${cells.join("  ")}\n`;
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

async function printTable(options: Options): Promise<number> {
  const totals = new Map<string, number>();
  let lines = 0;
  let errors = 0;
  let unread = 0;
  for await (const { number, text } of textLines()) {
    if (text.trim() === "") continue;
    lines += 1;
    const [source, target, ...others] = text.split("\t");
    if (source === undefined || target === undefined || others.length > 0) {
      unread += 1;
      process.stderr.write(`Line ${number} is not a source and a target with one tab between.\n`);
      continue;
    }
    for (const finding of check(source, target, options)) {
      if (isError(finding)) errors += 1;
      totals.set(finding.code, (totals.get(finding.code) ?? 0) + 1);
      process.stdout.write(row(number, finding, options.ui));
    }
  }
  const sums = [...totals].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
  const counts = [counted(lines, "pair"), counted(errors, "error"), ...sums];
  process.stdout.write(`\n${counts.join(" · ")}\n`);
  return errors > 0 || unread > 0 ? 1 : 0;
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
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
  return options.jsonl ? answerLines(options) : printTable(options);
}

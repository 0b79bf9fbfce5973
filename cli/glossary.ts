/**
 * audarma glossary: the glossary from the command line. Works on DATABASE_URL or on the embedded
 * database, also while the server runs. Whoever may run it on this machine may do everything with
 * the glossary: the operating system has decided that.
 */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { AppError } from "@/core/errors";
import { type Actor, OPERATOR_ID, ROLES } from "@/core/workflow/actor";
import { withDatabase } from "@/server/db/open-database";
import { exportGlossary, GLOSSARY_FORMATS } from "@/server/glossary/export-glossary";
import { importGlossary } from "@/server/glossary/import-glossary";
import { hasLeftOut, importLines } from "./glossary-messages";
import { fileRefusal, refusalText } from "./refusals";

const HELP = `Usage: npm run -s audarma -- glossary COMMAND [OPTIONS]

Commands:
  import FILE [--dry-run] [--approve] [--update] [--plan PLAN]
                         bring in a .csv, .tsv, .xlsx or .tbx file; --dry-run only tells what it
                         would do; --approve approves concepts that name a source; --update changes
                         concepts that the file meets (otherwise they are left out and told);
                         --plan refuses when that is no longer what the dry run has told
  export --format csv|tsv|xlsx|tbx [--approved] [--output FILE]
                         write the glossary; csv and tbx come back exactly

Exit codes: 0 done, all of the file was taken (notes and warnings may have been told) · 1 done, but
something of the file was left out, or nothing could be done · 2 wrong usage
`;

const OPERATOR: Actor = {
  personId: OPERATOR_ID,
  sessionId: null,
  name: "command line",
  roles: ROLES.map((role) => ({ role, language: "*" })),
};

class Usage extends Error {}

const OPTIONS = {
  "dry-run": { type: "boolean", default: false },
  plan: { type: "string" },
  approve: { type: "boolean", default: false },
  update: { type: "boolean", default: false },
  approved: { type: "boolean", default: false },
  format: { type: "string" },
  output: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : "Wrong options.");
  }
}

type Options = ReturnType<typeof parse>["values"];

async function runImport(path: string | undefined, options: Options): Promise<number> {
  if (path === undefined) throw new Usage("Which file?");
  const bytes = await readFile(path);
  const report = await withDatabase(() =>
    importGlossary(OPERATOR, {
      name: basename(path),
      bytes,
      dryRun: options["dry-run"],
      approve: options.approve,
      update: options.update,
      ...(options.plan === undefined ? {} : { plan: options.plan }),
      listAll: true,
    }),
  );
  process.stdout.write(importLines(report));
  return hasLeftOut(report) ? 1 : 0;
}

async function runExport(options: Options): Promise<number> {
  const { format } = options;
  const known = GLOSSARY_FORMATS.find((one) => one === format);
  if (!known) throw new Usage(`--format must be one of ${GLOSSARY_FORMATS.join(", ")}.`);
  const text = await withDatabase(() => exportGlossary(OPERATOR, known, options.approved));
  if (options.output === undefined) process.stdout.write(text);
  else await writeFile(options.output, text);
  return 0;
}

/** Runs the subcommand and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    const [command, path] = positionals;
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    if (command === "import") return await runImport(path, values);
    if (command === "export") return await runExport(values);
    throw new Usage(command === undefined ? "Which command?" : `Unknown command "${command}".`);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof Usage) {
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return 2;
  }
  const refusal = fileRefusal(error);
  if (refusal !== null) {
    process.stderr.write(`${refusal}\n`);
    return 2;
  }
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${refusalText(error)}\n`);
  return 1;
}

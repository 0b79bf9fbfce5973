/**
 * audarma memory: the translation memory from the command line. Works on DATABASE_URL or on the
 * embedded database, also while the server runs. Whoever may run it on this machine may do
 * everything with the memory: the operating system has decided that.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { AppError } from "@/core/errors";
import { isLanguage, type Language } from "@/core/language/language";
import { type Actor, ROLES } from "@/core/workflow/actor";
import { withDatabase } from "@/server/db/open-database";
import { analyzeFile } from "@/server/memory/analyze-file";
import { exportTmx } from "@/server/memory/exchange/export-tmx";
import { importTmx } from "@/server/memory/exchange/import-tmx";
import { readImports } from "@/server/memory/exchange/read-imports";
import { type FindMatchesInput, findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { memoryReader } from "@/server/memory/index/reader";
import { rebuildIndex } from "@/server/memory/index/rebuild-index";
import { withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { BadLine, eachJsonLine, type JsonObject, stringField } from "./jsonl";
import { importLines, importsLines } from "./memory-messages";
import {
  bankNames,
  exportLanguages,
  languages,
  numberOption,
  type Options,
  parse,
  refuseSurplus,
  Usage,
} from "./memory-options";
import { fileRefusal, refusalText } from "./refusals";

const HELP = `Usage: npm run -s audarma -- memory COMMAND [OPTIONS]

Commands:
  import FILE.tmx [--bank NAME] [--unreviewed] [--dry-run]
                             bring a TMX file (1.1 to 1.4b) into a bank; Ctrl-C stops it and keeps
                             what it has added; the same command then goes on where it was
  imports                    the latest imports, newest first, and how they stand
  export [--bank NAME]... [--languages kk,ru] [--output FILE]
                             write TMX 1.4b; two languages give a pairwise file
  match --source-lang kk --target-lang ru --jsonl [--min 70] [--limit 5]
                             {"id","text"} per line in, {"id","matches":[...]} per line out
  analyze FILE --source-lang kk --target-lang ru [--json]
                             segments and words of an article by match band
  verify                     prove that the index says what the texts say
  rebuild                    make the index anew, while the server runs
  maintain                   merge fresh entries into the index now

Exit codes: 0 done · 1 done, with findings, or refused · 2 wrong usage, or a file that cannot be used · 130 stopped
`;

/** The person at the terminal. */
const OPERATOR: Actor = {
  personId: "00000000-0000-0000-0000-000000000000",
  sessionId: null,
  name: "command line",
  roles: ROLES.map((role) => ({ role, language: "*" })),
};

/** What a command does once its options are known to be right and a database is there. */
type Work = () => Promise<number>;

function runImport(path: string | undefined, options: Options): Work {
  if (path === undefined) throw new Usage("Which file?");
  const [bank = "Imported", ...more] = bankNames(options) ?? [];
  if (more.length > 0) throw new Usage("A file goes into one bank: say --bank once.");
  return () => importFile(path, bank, options);
}

/** What a program that Ctrl-C ended answers with: 128 and the number of the signal. */
const STOPPED = 130;

/**
 * V8 lets a heap of 25 MB grow to four times that before it sweeps up. At twice, an import takes as long, and 215 MB in
 * place of 280 at most (60,000 units; docs/decisions/translation-memory.md, "Import").
 */
const SWEEP_EARLY = "--heap-growing-percent=100";

async function importFile(path: string, bank: string, options: Options): Promise<number> {
  setFlagsFromString(SWEEP_EARLY);
  const terminal = process.stderr.isTTY;
  const dryRun = options["dry-run"] ?? false;
  const end = new AbortController();
  // Between two batches; a second Ctrl-C ends the process at once, and loses the batch that is under way.
  const stop = () => end.abort();
  process.once("SIGINT", stop);
  const result = await importTmx(OPERATOR, {
    path,
    fileName: basename(path),
    bank,
    dryRun,
    provenance: options.unreviewed ? "unreviewed" : "approved",
    signal: end.signal,
    onProgress: ({ phase, done, total }) => {
      if (terminal)
        process.stderr.write(`\r${phase} ${Math.floor((100 * done) / Math.max(1, total))} %  `);
    },
  }).finally(() => process.off("SIGINT", stop));
  if (terminal) process.stderr.write("\r");
  process.stdout.write(importLines(result, dryRun));
  if (result.stopped) return STOPPED;
  // No server may be running that would do it within a minute.
  if (result.added > 0) await withMaintenance((sql) => maintainIndex(sql));
  return result.report.fault !== null || result.report.findings.length > 0 ? 1 : 0;
}

async function runImports(): Promise<number> {
  const { imports } = await withMaintenance((sql) => readImports(sql, OPERATOR));
  process.stdout.write(importsLines(imports));
  return 0;
}

function runExport(options: Options): Work {
  const banks = bankNames(options);
  const chosen = exportLanguages(options);
  const wanted = { ...(banks && { banks }), ...(chosen && { languages: chosen }) };
  return () => withMaintenance((sql) => writeExport(exportTmx(sql, OPERATOR, wanted), options));
}

/** Writes to the file that was named, which appears only when it is whole, or to standard output. */
async function writeExport(pieces: AsyncIterable<string>, { output }: Options): Promise<number> {
  if (output === undefined) {
    for await (const piece of pieces)
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    return 0;
  }
  const unfinished = `${output}.part`;
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return 0;
}

function runMatch(options: Options): Work {
  if (!options.jsonl) throw new Usage("match reads and writes JSON lines: say --jsonl.");
  const pair = languages(options);
  const minimum = numberOption(options.min, "min", 1, 101);
  const limit = numberOption(options.limit, "limit", 1, 100);
  const wanted = {
    ...pair,
    ...(minimum !== undefined && { minimum }),
    ...(limit !== undefined && { limit }),
  };
  return () => matchLines(wanted);
}

async function matchLines(wanted: Omit<FindMatchesInput, "queries">): Promise<number> {
  const { badLines } = await eachJsonLine(async (line: JsonObject) => {
    const text = stringField(line, "text");
    if (text.length > 20_000)
      throw new BadLine("text-too-long", "A text may have 20,000 characters.");
    const [found = []] = await findMatches(memoryReader(), OPERATOR, {
      ...wanted,
      queries: [{ text }],
    });
    const matches = found.map(({ score, source, target, bank, substituted }) => ({
      score,
      source,
      target: substituted?.text ?? target,
      bank: bank.name,
      substituted: substituted !== null,
    }));
    return { matches };
  });
  return badLines > 0 ? 1 : 0;
}

function runAnalyze(path: string | undefined, options: Options): Work {
  if (path === undefined) throw new Usage("Which file?");
  const { sourceLanguage, targetLanguage } = languages({
    "source-lang": "kk",
    "target-lang": "ru",
    ...options,
  });
  if (!isLanguage(sourceLanguage)) throw new Usage("--source-lang must be kk, ru or en.");
  return () => analyzePath(path, sourceLanguage, targetLanguage, options.json ?? false);
}

async function analyzePath(
  path: string,
  sourceLanguage: Language,
  targetLanguage: string,
  json: boolean,
): Promise<number> {
  const file = { name: basename(path), bytes: await readFile(path) };
  const analysis = await analyzeFile(
    memoryReader(),
    OPERATOR,
    file,
    sourceLanguage,
    targetLanguage,
  );
  if (json) process.stdout.write(`${JSON.stringify(analysis)}\n`);
  else {
    for (const { band, segments, words } of analysis.bands)
      process.stdout.write(
        `${band.padEnd(12)} ${String(segments).padStart(6)} segments ${String(words).padStart(8)} words\n`,
      );
    process.stdout.write(
      `${"total".padEnd(12)} ${String(analysis.segments).padStart(6)} segments ${String(analysis.words).padStart(8)} words\n`,
    );
  }
  return 0;
}

async function runVerify(): Promise<number> {
  const report = await withMaintenance((sql) => verifyIndex(sql));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.wrongTexts === 0 ? 0 : 1;
}

async function runRebuild(): Promise<number> {
  const texts = await withMaintenance((sql) => rebuildIndex(sql));
  process.stdout.write(`${JSON.stringify({ texts })}\n`);
  return 0;
}

async function runMaintain(): Promise<number> {
  const done = await withMaintenance((sql) => maintainIndex(sql, true));
  process.stdout.write(`${JSON.stringify(done ?? { busy: true })}\n`);
  return 0;
}

function commandOf(
  name: string | undefined,
  path: string | undefined,
  options: Options,
): Work | null {
  const commands: Readonly<Record<string, () => Work>> = {
    import: () => runImport(path, options),
    imports: () => runImports,
    export: () => runExport(options),
    match: () => runMatch(options),
    analyze: () => runAnalyze(path, options),
    verify: () => runVerify,
    rebuild: () => runRebuild,
    maintain: () => runMaintain,
  };
  return name !== undefined && Object.hasOwn(commands, name) ? (commands[name]?.() ?? null) : null;
}

/** Runs the subcommand; resolves with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    const [name, path] = positionals;
    if (values.help || name === "help") {
      process.stdout.write(HELP);
      return 0;
    }
    const command = commandOf(name, path, values);
    if (!command)
      throw new Usage(name === undefined ? "Which command?" : `Unknown command "${name}".`);
    refuseSurplus(positionals);
    return await withDatabase(command);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof Usage) {
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return 2;
  }
  const file = fileRefusal(error);
  if (file === null && !(error instanceof AppError)) throw error;
  process.stderr.write(`${error instanceof AppError ? refusalText(error) : file}\n`);
  return file === null ? 1 : 2;
}

/** `audarma terms`: finds glossary terms in running text; see HELP. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { BadLine, eachJsonLine, type JsonObject, stringField } from "@/cli/jsonl";
import { textLines } from "@/cli/text-lines";
import { AppError } from "@/core/errors";
import { isLanguage, LANGUAGES, type Language } from "@/core/language/language";
import { type ConceptRecord, termEntries } from "@/core/terminology/concept";
import { fileFindingSeverity } from "@/core/terminology/file-finding-severity";
import type { FileFinding } from "@/core/terminology/glossary-view";
import type { TermEntry, TermMatch } from "@/core/terminology/term-entry";
import {
  buildTermIndex,
  findTerms,
  type TermIndex,
  type TermIndexOptions,
} from "@/core/terminology/term-index";

const HELP = `Finds glossary terms in any inflected form.

Usage: npm run -s audarma -- terms --lang kk [--jsonl] [--glossary FILE] [--term TERM …]

  --lang LANG      kk, ru or en
  --jsonl          read lines {"id","text","terms":["…"]}, write
                   {"id","matches":[{"term","start","end","strength"}]} (UTF-16 offsets, end
                   exclusive, suffix included; strength is full or weak); a line that cannot be
                   read is answered {"id","error":{"code","message"}}
  --glossary FILE  terms from a .csv, .tsv, .xlsx or .tbx file; lines may then leave out "terms"
  --term TERM      one term, in its citation form; may be repeated
  --overlapping    report matches inside longer ones too
  --help           this text

Without --jsonl every line of standard input is searched and a table is printed: line, offsets,
strength, term, the words found and their form.

Exit codes: 0 done · 1 done, but some lines or terms could not be used · 2 wrong usage
`;

class UsageError extends Error {}
/** A glossary file that is no text or no workbook: the help would not help. */
class FileError extends Error {}

type Options = {
  readonly language: Language;
  readonly jsonl: boolean;
  readonly overlapping: boolean;
  readonly entries: readonly TermEntry[];
  /** Rows of the glossary file that could not be used. */
  readonly faults: number;
};

/** The options, or null when help was asked for. */
async function readOptions(args: readonly string[]): Promise<Options | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: "string" },
      jsonl: { type: "boolean", default: false },
      glossary: { type: "string" },
      term: { type: "string", multiple: true, default: [] },
      overlapping: { type: "boolean", default: false },
      help: { type: "boolean", default: false, short: "h" },
    },
  });
  if (values.help) return null;
  const language = values.lang;
  if (!isLanguage(language)) throw new UsageError(`--lang must be one of ${LANGUAGES.join(", ")}.`);
  const named = values.term.map((text): TermEntry => ({ termId: text, conceptId: text, text }));
  const file = values.glossary === undefined ? null : await readGlossary(values.glossary, language);
  const entries = [...named, ...(file?.entries ?? [])];
  if (entries.length === 0 && file === null && !values.jsonl)
    throw new UsageError("Give terms with --glossary or --term.");
  const { jsonl, overlapping } = values;
  return { language, jsonl, overlapping, entries, faults: file?.faults ?? 0 };
}

async function readGlossary(
  path: string,
  language: Language,
): Promise<{ readonly entries: readonly TermEntry[]; readonly faults: number }> {
  const { concepts, findings } = await parseGlossary(path, readFileSync(path), language);
  for (const [at, line] of findings.entries())
    process.stderr.write(`${path}: ${at + 1}. ${line}\n`);
  const entries = termEntries(concepts, language);
  if (entries.length === 0 && findings.length === 0)
    process.stderr.write(`${path}: no term in the language "${language}".\n`);
  return { entries, faults: findings.length };
}

type Parsed = {
  readonly concepts: readonly ConceptRecord[];
  /** A line for each finding. */
  readonly findings: readonly string[];
};

/** The concepts of a file; the reader goes by the file's extension. */
async function parseGlossary(path: string, bytes: Buffer, language: Language): Promise<Parsed> {
  if (/\.xlsx$/iu.test(path)) {
    const { readXlsx } = await import("@/server/glossary/read-xlsx");
    const workbook = await readXlsx(bytes);
    if (!workbook.ok)
      throw await unreadable(path, new AppError("glossary-file", { reason: workbook.code }));
    return fromTable({ rows: workbook.rows, brokenQuotes: [] }, language);
  }
  const { decodeText } = await import("@/core/exchange/text/decode");
  const decoded = decodeText(bytes, 64 * 1024 * 1024);
  if (!decoded.ok) throw await unreadable(path, new AppError(decoded.code));
  if (/\.tbx$/iu.test(path)) {
    const { readTbx } = await import("@/core/exchange/tbx/read-tbx");
    const { concepts, findings } = readTbx(decoded.text);
    // Terms of other languages are nobody's fault here.
    const told = findings.filter(({ code }) => fileFindingSeverity(code) !== "note");
    return { concepts, findings: await toldAs("line", told) };
  }
  if (!/\.(?:csv|tsv|txt)$/iu.test(path))
    throw new UsageError("--glossary must be .csv, .tsv, .xlsx or .tbx.");
  const { splitTable } = await import("@/core/exchange/csv/glossary-table");
  return fromTable(splitTable(decoded.text), language);
}

type Table = {
  readonly rows: readonly (readonly string[])[];
  readonly places?: readonly number[];
  readonly brokenQuotes: readonly number[];
};

async function fromTable(
  { rows, places, brokenQuotes }: Table,
  language: Language,
): Promise<Parsed> {
  const { readGlossaryTable } = await import("@/core/exchange/csv/glossary-table");
  const { concepts, findings } = readGlossaryTable(rows, {
    termLanguage: language,
    ...(places && { places }),
  });
  const broken = brokenQuotes.map((row) => ({ code: "row-broken-quotes", row, params: {} }));
  const told = [...broken, ...findings].sort((a, b) => a.row - b.row);
  return { concepts, findings: await toldAs("row", told) };
}

/** Sentences are loaded where there is something to say. */
async function toldAs(
  place: "row" | "line",
  findings: readonly Pick<FileFinding, "code" | "row" | "params">[],
): Promise<readonly string[]> {
  if (findings.length === 0) return [];
  const { fileSentence } = await import("./glossary-messages");
  return findings.map(({ code, row, params }) => `${place} ${row}: ${fileSentence(code, params)}`);
}

async function unreadable(path: string, refusal: AppError): Promise<FileError> {
  const { refusalText } = await import("./refusals");
  return new FileError(`${path}: ${refusalText(refusal)}`);
}

/** The Russian dictionary is loaded only for Russian, so that the other languages start at once. */
async function indexOptions(language: Language): Promise<TermIndexOptions> {
  if (language !== "ru") return {};
  const { loadRussian } = await import("@/server/language/load-russian");
  return { russian: await loadRussian() };
}

/** The terms a line brings itself; null when it has none. */
function ownTerms(object: JsonObject): readonly string[] | null {
  const { terms } = object;
  if (terms === undefined) return null;
  if (Array.isArray(terms) && terms.every((term) => typeof term === "string")) return terms;
  throw new BadLine("bad-field", '"terms" must be a list of strings.');
}

/** What names a term to people: its text; those from a file have a number of their own inside. */
type TermNames = (termId: unknown) => string;

function namesOf(entries: readonly TermEntry[]): TermNames {
  const texts = new Map(entries.map(({ termId, text }) => [termId, text]));
  return (termId) => texts.get(String(termId)) ?? String(termId);
}

async function complain({ findings }: TermIndex, nameOf: TermNames): Promise<number> {
  if (findings.length === 0) return 0;
  const { conceptSentence } = await import("./glossary-messages");
  for (const [at, { code, params }] of findings.entries()) {
    const text = nameOf(params.termId);
    const said = conceptSentence(code, { ...params, text, length: text.length });
    process.stderr.write(`${at + 1}. A term is not used: ${said}\n`);
  }
  return findings.length;
}

/** Lines mostly share their terms, so the last index is kept. */
function indexer({ language, entries }: Options, options: TermIndexOptions) {
  const shared = buildTermIndex(entries, language, options);
  let last = { key: "", index: shared };
  return (terms: readonly string[] | null): TermIndex => {
    if (terms === null) return shared;
    const key = JSON.stringify(terms);
    if (key === last.key) return last.index;
    const own = terms.map((text): TermEntry => ({ termId: text, conceptId: text, text }));
    last = { key, index: buildTermIndex([...entries, ...own], language, options) };
    return last.index;
  };
}

function wordsOf({ analysis }: TermMatch): string {
  const { number, possessor, attribute } = analysis;
  const parts = [number, possessor, analysis.case, attribute ? "attribute" : null];
  return parts.filter((part) => part !== null).join(" ");
}

async function printTable(options: Options, index: TermIndex): Promise<void> {
  const nameOf = namesOf(options.entries);
  for await (const { number, text } of textLines()) {
    for (const match of findTerms(index, text, { overlapping: options.overlapping })) {
      const cells = [
        number,
        `${match.start}–${match.end}`,
        match.strength,
        nameOf(match.termId),
        match.text,
        wordsOf(match),
      ];
      process.stdout.write(`${cells.join("\t")}\n`);
    }
  }
}

/** Runs the subcommand and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Options | null;
  try {
    options = await readOptions(args);
  } catch (error) {
    const isFile = isFileError(error);
    if (!isFile && !isUsage(error)) throw error;
    process.stderr.write(`${error.message}\n${isFile ? "" : `\n${HELP}`}`);
    return 2;
  }
  if (options === null) {
    process.stdout.write(HELP);
    return 0;
  }
  const indexFor = indexer(options, await indexOptions(options.language));
  const unusable = await complain(indexFor(null), namesOf(options.entries));
  let faults = options.faults + unusable;
  if (options.jsonl) faults += await answerLines(options, indexFor);
  else await printTable(options, indexFor(null));
  return faults > 0 ? 1 : 0;
}

async function answerLines(
  { overlapping, entries }: Options,
  indexFor: (terms: readonly string[] | null) => TermIndex,
): Promise<number> {
  const nameOf = namesOf(entries);
  let unusable = 0;
  const { badLines } = await eachJsonLine((object) => {
    const text = stringField(object, "text");
    const terms = ownTerms(object);
    const index = indexFor(terms);
    const matches = findTerms(index, text, { overlapping }).map((match) => ({
      term: nameOf(match.termId),
      start: match.start,
      end: match.end,
      strength: match.strength,
    }));
    // Faults of the glossary were told once, at the start.
    const own = index.findings.filter(({ params }) => terms?.includes(String(params.termId)));
    if (own.length === 0) return { matches };
    unusable += own.length;
    return { matches, findings: own.map(({ code, params }) => ({ code, term: params.termId })) };
  });
  return badLines + unusable;
}

/** Whether the options are wrong. */
function isUsage(error: unknown): error is Error {
  return error instanceof UsageError || codeOf(error).startsWith("ERR_PARSE_ARGS");
}

/** Whether a file is missing, or is none that can be read. */
function isFileError(error: unknown): error is Error {
  return error instanceof FileError || ["ENOENT", "EISDIR", "EACCES"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

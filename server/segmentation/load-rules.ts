/**
 * Loads segmentation rules: ours from core/language, and an installation's own from a folder that
 * it names. Compiled once per language and folder, because compiling takes longer than the
 * segmenting of a whole article.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDecoder, XmlEncodingError } from "@/core/exchange/xml/xml-decoder";
import type { Language } from "@/core/language/language";
import { compileSegmenter, type Segmenter } from "@/core/segmentation/segment";
import { parseSrx, type SrxReport, type SrxRuleSet } from "@/core/segmentation/srx";

/** Raised when a rule file cannot be used at all; `reports` say where it is broken. */
export class RuleFileError extends Error {
  readonly file: string;
  readonly reports: readonly SrxReport[];
  constructor(file: string, reports: readonly SrxReport[]) {
    super(`${file}: ${reports.map(({ line, message }) => `line ${line}: ${message}`).join("; ")}`);
    this.file = file;
    this.reports = reports;
  }
}

const segmenters = new Map<string, Segmenter>();

/** A file's text; SRX files of other tools are often UTF-16. */
function readText(file: string): string {
  const decoder = new XmlDecoder();
  const bytes = readFileSync(file);
  try {
    return decoder.write(bytes) + decoder.end();
  } catch (error) {
    if (!(error instanceof XmlEncodingError)) throw error;
    throw new RuleFileError(file, [
      { code: "srx-not-read", rule: null, line: 1, message: error.message },
    ]);
  }
}

/** Reads one SRX file. @throws RuleFileError when it is no SRX, and what `readFileSync` throws. */
export function loadRuleFile(file: string): {
  readonly ruleSet: SrxRuleSet;
  readonly reports: readonly SrxReport[];
} {
  const { ruleSet, reports } = parseSrx(readText(file));
  if (!ruleSet) throw new RuleFileError(file, reports);
  return { ruleSet, reports };
}

/**
 * The segmenter of a language. Rules of `<userFolder>/<language>.srx`, if there are any, are tried
 * before ours. Our rules are read relative to the working directory, which is the repository's root.
 */
export function getSegmenter(language: Language, userFolder?: string): Segmenter {
  const key = `${language}\n${userFolder ?? ""}`;
  const known = segmenters.get(key);
  if (known) return known;
  const own = loadRuleFile(join(process.cwd(), "core", "language", language, "segmentation.srx"));
  const userFile = userFolder === undefined ? "" : join(userFolder, `${language}.srx`);
  const user = userFile !== "" && existsSync(userFile) ? loadRuleFile(userFile).ruleSet : undefined;
  const segmenter = compileSegmenter(own.ruleSet, language, user);
  segmenters.set(key, segmenter);
  return segmenter;
}

/** Forgets compiled rules, so that an installation's changed files are read again. */
export function forgetSegmenters(): void {
  segmenters.clear();
}

/** What `audarma glossary import` tells, and whether all of the file was taken. */
import { fileFindingSeverity } from "@/core/terminology/file-finding-severity";
import type { GlossaryImportReport, ImportedConcept } from "@/core/terminology/glossary-view";
import texts from "@/locales/en/glossary.json";

/** Whether a concept, a wording or a value of the file did not get into the glossary, for a fault or for what it meets there. */
export function hasLeftOut(report: GlossaryImportReport): boolean {
  const { findings, refused, duplicates, concepts } = report;
  return (
    refused + duplicates > 0 ||
    findings.some(({ code }) => fileFindingSeverity(code) === "error") ||
    concepts.some((concept) => concept.findings.some(({ blocks }) => blocks))
  );
}

/** The report as lines for people: findings by number, weight and row, then the sums. */
export function importLines(report: GlossaryImportReport): string {
  const place = report.format === "tbx" ? "line" : "row";
  const lines = report.findings.map(
    ({ number, code, row, params }) =>
      `${number}. ${fileFindingSeverity(code)}, ${place} ${row}: ${fileSentence(code, params)}`,
  );
  lines.push(...report.concepts.flatMap((concept) => conceptLines(concept, place)));
  const verb = report.dryRun ? "would be" : "were";
  const { created, updated, same, duplicates, refused } = report;
  lines.push(
    `${created} ${verb} created, ${updated} updated, ${same} are the same, ${duplicates} meet others and ${verb} left out, ${refused} ${verb} refused.`,
  );
  if (report.dryRun) lines.push(`Import exactly this with --plan ${report.plan}`);
  return `${lines.join("\n")}\n`;
}

/** What there is to say of one concept; nothing of those that simply come in or are there already. */
function conceptLines(concept: ImportedConcept, place: string): readonly string[] {
  const { row, wordings, action, meets, changes, findings } = concept;
  const isPlain = action === "create" && findings.every(({ code }) => code === "source-missing");
  const isAsBefore = action === "same" && findings.every(({ blocks }) => !blocks);
  if (isPlain || isAsBefore) return [];
  const met = meets === null ? "" : ` meets «${meets.wording}»`;
  return [
    `${place} ${row}: ${action}${met}: ${short(wordings[0] ?? "")}`,
    ...changes.map((change) => `    ${change}`),
    ...findings.map(
      ({ number, code, term, params }) =>
        `    ${number}. ${conceptSentence(code, params)}${term === null ? "" : ` (term ${term + 1})`}`,
    ),
  ];
}

type Params = Readonly<Record<string, string | number>>;

/** A finding about a file in words, with its code. */
export function fileSentence(code: string, params: Params): string {
  return sentence(texts.fileFindings, code, params);
}

/** A finding about a wording or a concept in words, with its code. */
export function conceptSentence(code: string, params: Params): string {
  return sentence(texts.findings, code, params);
}

/** The sentence of the English interface with its code, so that people can read and programs can search. */
function sentence(
  sentences: Readonly<Record<string, string>>,
  code: string,
  params: Params,
): string {
  const said = sentences[code]?.replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
    short(String(params[name] ?? "")),
  );
  return said === undefined ? code : `${said} [${code}]`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

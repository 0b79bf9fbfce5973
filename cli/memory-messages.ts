/** What the import of a TMX file says on the terminal: one numbered line per finding. */
import type { TmxFinding } from "@/core/exchange/tmx/tmx";
import type { ImportTmxResult } from "@/server/memory/exchange/import-tmx";

const MESSAGES: Readonly<Record<TmxFinding["code"], string>> = {
  "tmx-no-language": "a text without xml:lang was left out",
  "tmx-no-variants": "a unit without any usable text was left out",
  "tmx-one-language": "a unit has only one language ({language})",
  "tmx-empty-text": "an empty text was left out ({language})",
  "tmx-text-outside": "text outside <seg>, in <{element}>, was left out",
  "tmx-foreign-element": "<{element}> is no TMX element; kept as a code",
  "tmx-unpaired-code": "{count} codes without their other half",
  "tmx-no-source-language": "the header has no srclang",
  "tmx-version-unknown": 'unknown TMX version "{version}"',
  "tmx-text-too-long": "a text of {length} characters was left out (limit {limit})",
  "tmx-more": "{count} further findings",
};

function message({ code, params }: TmxFinding): string {
  return MESSAGES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}

/** The report of an import or dry run, line by line. */
export function importLines(
  { report, added, duplicates, resumedAt }: ImportTmxResult,
  dryRun: boolean,
): string {
  const findings = report.findings.map(
    (finding) => `${finding.number}. line ${finding.line}: ${message(finding)} [${finding.code}]\n`,
  );
  const { fault } = report;
  if (fault)
    return `${findings.join("")}Refused at line ${fault.line}, column ${fault.column}: ${fault.message} [${fault.code}]\n`;
  const texts = Object.entries(report.languages).map(([language, count]) => `${language} ${count}`);
  const head = `${report.units} units (${texts.join(", ")})`;
  const resumed = resumedAt > 0 ? `, went on after unit ${resumedAt}` : "";
  const done = dryRun
    ? "nothing written (dry run)"
    : `${added} added, ${duplicates} known already${resumed}`;
  return `${findings.join("")}${head}: ${done}\n`;
}

/** What the import of a TMX file says on the terminal: one numbered line per finding. */
import type { TmxFinding } from "@/core/exchange/tmx/tmx";
import type { ImportListed } from "@/core/memory/memory-view";
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
  { report, added, duplicates, resumedAt, stopped, done: units }: ImportTmxResult,
  dryRun: boolean,
): string {
  const findings = report.findings.map(
    (finding) => `${finding.number}. line ${finding.line}: ${message(finding)} [${finding.code}]\n`,
  );
  const { fault } = report;
  if (fault)
    return `${findings.join("")}Refused at line ${fault.line}, column ${fault.column}: ${fault.message} [${fault.code}]\n`;
  if (stopped && units === 0) return "Stopped: nothing was added.\n";
  const texts = Object.entries(report.languages).map(([language, count]) => `${language} ${count}`);
  const head = `${report.units} units (${texts.join(", ")})`;
  const resumed = resumedAt > 0 ? `, went on after unit ${resumedAt}` : "";
  const done = dryRun
    ? "nothing written (dry run)"
    : `${added} added, ${duplicates} known already${resumed}`;
  const end = stopped
    ? `\nStopped after unit ${units}. What was added stays; the same command goes on from there.\n`
    : "\n";
  return `${findings.join("")}${head}: ${done}${end}`;
}

const STATES: Readonly<Record<ImportListed["state"], string>> = {
  checking: "being read",
  running: "being added",
  stopping: "stopping",
  stopped: "stopped",
  interrupted: "interrupted",
  done: "done",
  refused: "refused",
};

/** The imports, a line for each: when it began (UTC), how it stands, what came of it, which file, which bank. */
export function importsLines(imports: readonly ImportListed[]): string {
  const lines = imports.map((one) => {
    const { at, state, file, bank, added, duplicates, fault } = one;
    const began = `${at.slice(0, 16).replace("T", " ")}Z`;
    const units = one.units === null ? "" : `${one.unitsRead} of ${one.units} units, `;
    const outcome = fault
      ? `line ${fault.line} [${fault.code}]`
      : `${units}${added} added, ${duplicates} known already`;
    return `${began}  ${STATES[state].padEnd(11)}  ${file} → ${bank}: ${outcome}\n`;
  });
  return lines.length > 0 ? lines.join("") : "No imports yet.\n";
}

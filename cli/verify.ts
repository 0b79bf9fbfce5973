/**
 * audarma verify: proves that no history was rewritten. Reads only; works on DATABASE_URL or on the
 * embedded database, also while the server runs.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { withDatabase } from "@/server/db/open-database";
import {
  type HistoryFaultCode,
  type HistoryReport,
  verifyHistory,
} from "@/server/translation/verify-history";

const HELP = `Usage: npm run -s audarma -- verify [--json]

Recomputes the hash chain of every translation and compares each translation with its last event.

Exit codes: 0 all histories are whole · 1 at least one is not · 2 wrong usage
`;

const MESSAGES: Readonly<Record<HistoryFaultCode, string>> = {
  "event-missing": "an event before this one is missing",
  "chain-broken": "the event does not follow from the one before it",
  "event-altered": "the event was changed after it was written",
  "text-altered": "the text of the event was changed after it was written",
  "row-differs": "the translation is not what its last event left",
};

function lines({ translations, events, faults }: HistoryReport): string {
  const found = faults.map(
    ({ code, articleId, translationId, version }, index) =>
      `${index + 1}. article ${articleId}, translation ${translationId}, version ${version}: ${MESSAGES[code]} [${code}]\n`,
  );
  return `${found.join("")}${translations} translations, ${events} events, ${faults.length} faults\n`;
}

/** Runs the subcommand; resolves with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let options: { readonly json?: boolean; readonly help?: boolean };
  try {
    options = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "Wrong options."}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const report = await withDatabase(() => verifyHistory());
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : lines(report));
  return report.faults.length === 0 ? 0 : 1;
}

/**
 * `npm run eval`: scores the language engines on the shared samples and prints one table.
 * `--floors` makes it a gate: a figure under its floor ends with exit code 1. The samples lie
 * beside the repository (../shared/data, or AUDARMA_DATA); a clone without them is told so and
 * passes, for the samples' licences do not let them live here.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type EvalRow, evalTable, underFloor } from "./eval/row";

type Evaluation = () => Promise<{
  evaluate: (dataFolder: string) => Promise<readonly EvalRow[]>;
}>;

/** Every evaluation, one line each, in the order of the table. */
const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  segmentation: () => import("./eval/segmentation"),
  figures: () => import("./eval/figures"),
  terms: () => import("./eval/terms"),
  checks: () => import("./eval/checks"),
};

const USAGE = `Usage: npm run eval [-- NAME … --floors]
Evaluations: ${Object.keys(EVALUATIONS).join(", ")}
--floors  exit with 1 when a figure is under its floor
Exit codes: 0 done · 1 under a floor · 2 wrong usage
`;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const named = args.filter((arg) => arg !== "--floors");
  const unknown = named.find((name) => !Object.hasOwn(EVALUATIONS, name));
  if (unknown !== undefined) {
    process.stderr.write(`Unknown evaluation "${unknown}".\n${USAGE}`);
    return 2;
  }
  // biome-ignore lint/style/noProcessEnv: the one setting of a developer's script.
  const folder = resolve(process.env.AUDARMA_DATA ?? "../shared/data");
  if (!existsSync(folder)) {
    process.stdout.write(`No samples at ${folder}: nothing evaluated.\n`);
    return 0;
  }
  const rows: EvalRow[] = [];
  for (const [name, load] of Object.entries(EVALUATIONS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    rows.push(...(await (await load()).evaluate(folder)));
  }
  process.stdout.write(`${evalTable(rows)}\n`);
  return args.includes("--floors") && rows.some(underFloor) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

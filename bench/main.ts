/**
 * Runs benchmarks by name: `npm run bench -- NAME [OPTIONS]`. Each bench/NAME.ts prints the
 * conditions, its figures and a named baseline measured in the same run. Never part of the tests:
 * a figure that depends on the machine is a measurement, not a verdict.
 */
import process from "node:process";

type Benchmark = () => Promise<{ run: (args: readonly string[]) => Promise<number> }>;

/** Every benchmark, one line each. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  checks: () => import("./checks"),
  editor: () => import("./editor"),
  figures: () => import("./figures"),
  glossary: () => import("./glossary"),
  memory: () => import("./memory"),
  queries: () => import("./queries"),
  reliability: () => import("./reliability"),
  segmentation: () => import("./segmentation"),
  server: () => import("./server"),
  terms: () => import("./terms"),
};

async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (load) return (await load()).run(rest);
  const usage = `Usage: npm run bench -- NAME [OPTIONS]\nBenchmarks: ${Object.keys(BENCHMARKS).join(", ")}\n`;
  if (name === "--help") process.stdout.write(usage);
  else process.stderr.write(usage);
  return name === "--help" ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));

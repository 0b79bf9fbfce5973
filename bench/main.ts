/**
 * Runs benchmarks by name: `npm run bench -- NAME [OPTIONS]`. Each bench/NAME.ts prints the
 * conditions, its figures and a named baseline measured in the same run. Never part of the tests:
 * a figure that depends on the machine is a measurement, not a verdict.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { childEnvironment, largePages } from "@/server/env";

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
  if (load) return isLikeServer() ? (await load()).run(rest) : runLikeServer(args);
  const usage = `Usage: npm run bench -- NAME [OPTIONS]\nBenchmarks: ${Object.keys(BENCHMARKS).join(", ")}\n`;
  if (name === "--help") process.stdout.write(usage);
  else process.stderr.write(usage);
  return name === "--help" ? 0 : 2;
}

/** Whether this process gets its memory as the web server does. */
function isLikeServer(): boolean {
  return Object.keys(largePages()).length === 0;
}

/** The same once more in a process that does: the setting is read when a process starts. */
async function runLikeServer(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, ...args], {
    env: childEnvironment(largePages()),
    stdio: "inherit",
  });
  // Ctrl-C reaches both: this one waits until the other has cleared up.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

process.exitCode = await main(process.argv.slice(2));

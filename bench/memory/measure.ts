/** Clocks and percentiles of the memory benchmark. */

import { readFileSync } from "node:fs";

/** Milliseconds per operation. */
export type Timing = {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** Mean and percentiles of a list of milliseconds. */
export function percentiles(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const mean = times.reduce((sum, each) => sum + each, 0) / Math.max(1, times.length);
  return { mean, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** CPU milliseconds that a database process has used, where the system tells (Linux, local server); else null. */
function backendCpu(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Times and CPU of many runs of one operation, one after another. */
export type Measured = Timing & {
  readonly count: number;
  readonly perSecond: number;
  readonly node: number;
  readonly db: number | null;
};

/**
 * Runs `work` for each input, or for the first of them when `most` milliseconds are over. `backend`
 * tells the process of the one connection that it uses, whose CPU is told.
 */
export async function measure<T>(
  backend: () => Promise<number>,
  inputs: readonly T[],
  work: (input: T, at: number) => Promise<void>,
  most = Number.POSITIVE_INFINITY,
): Promise<Measured> {
  const times: number[] = [];
  const pid = await backend();
  const dbBefore = backendCpu(pid);
  const nodeBefore = process.cpuUsage();
  const begun = performance.now();
  for (const [at, input] of inputs.entries()) {
    const started = performance.now();
    await work(input, at);
    times.push(performance.now() - started);
    if (performance.now() - begun > most) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(nodeBefore);
  const dbAfter = backendCpu(pid);
  return {
    ...percentiles(times),
    count: times.length,
    perSecond: times.length / seconds,
    node: (user + system) / 1000 / times.length,
    db: dbBefore === null || dbAfter === null ? null : (dbAfter - dbBefore) / times.length,
  };
}

/**
 * Nothing acknowledged is ever lost: people save through two instances that are killed at random,
 * on a database that is killed at random; afterwards the log of events is held against what they
 * were told. The small run of this is a test; here minutes and seeds can be chosen.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { torture } from "./reliability/torture";

const HELP = `Usage: npm run bench -- reliability [--minutes N] [--seed N] [--writers N]\n`;

/** `npm run bench -- reliability --minutes 10`: exit code 1 when a promise was broken. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: "string", default: "10" },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      writers: { type: "string", default: "16" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [minutes, seed, writers] = [values.minutes, values.seed, values.writers].map(Number);
  if (!minutes || !writers || seed === undefined || Number.isNaN(seed)) {
    process.stderr.write(HELP);
    return 2;
  }
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "cpu"}, Node ${process.version}, load ${load}; ` +
      `seed ${seed}, ${minutes} min, ${writers} writers, 2 instances\n`,
  );
  const told = await torture({
    ...{ seed, seconds: minutes * 60, saves: 0, writers, segments: 12 },
    ...{ serverEvery: 12, databaseEvery: 15 },
  });
  const count = (kind: string) =>
    told.attempts.filter(({ outcome }) => outcome.kind === kind).length;
  const replayed = told.attempts.filter(
    ({ outcome }) => outcome.kind === "saved" && outcome.replayed,
  );
  const lines = [
    ["saves tried", told.attempts.length],
    ["acknowledged", count("saved")],
    ["of them after a lost answer", replayed.length],
    ["refused for a newer version", count("refused")],
    ["not answered at the end", count("unanswered")],
    ["events in the log", told.events],
    ["kills of an instance", told.serverKills],
    ["kills of the database", told.databaseKills],
    ["worst outage, ms", Math.round(told.worstOutage)],
    ["answers 500 (goal 0)", told.statuses[500] ?? 0],
    ["broken promises (goal 0)", told.faults.length],
    ["faults of the hash chain (goal 0)", told.history.faults.length],
  ] as const;
  for (const [name, value] of lines) process.stdout.write(`${name.padEnd(36)}${value}\n`);
  for (const { fault, where } of told.faults) process.stdout.write(`${fault}: ${where}\n`);
  return told.faults.length + told.history.faults.length === 0 ? 0 : 1;
}

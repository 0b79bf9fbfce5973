/**
 * npm run bench -- memory [--segments 10000,100000,1000000] [--queries 40] [--gold 20]
 *                         [--database URL] [--look-ups-only]
 *
 * Fills a memory with generated Kazakh news (fixed seed) through the product's own way in, and
 * looks texts up through the product's own use case. Beside it, in the same run and on the same
 * server, the query forms of amaGama and of trigram similarity, in a database of their own. Without
 * --database a throw-away embedded PostgreSQL is used, whose fsync is off: say --database for honest
 * times of writing. What a database has from an earlier run is kept.
 */
import { parseArgs } from "node:util";
import type { Actor } from "@/core/workflow/actor";
import { connect, connectLookUps } from "@/server/db/client";
import { startTemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { publishEnvironment } from "@/server/env";
import { findMatches } from "@/server/memory/find-matches";
import { memoryReader, readerOf } from "@/server/memory/index/reader";
import { withMaintenance } from "@/server/memory/index/sql";
import { benchBank, loadArchive, unitsIn } from "./memory/archive";
import { bruteForce, type Gold } from "./memory/brute-force";
import { concordance } from "./memory/concordance";
import { confirmOne, runConcurrency } from "./memory/concurrency";
import { conditions, sizes } from "./memory/conditions";
import { newSentence, seededRandom } from "./memory/generate-news";
import { lookUps, peers, warmUp } from "./memory/look-ups";
import { percentiles } from "./memory/measure";
import { type Case, makeCases } from "./memory/queries";
import { goal, say } from "./memory/report";
import { importFile } from "./memory/tmx-import";

const ACTOR: Actor = {
  personId: "00000000-0000-0000-0000-000000000000",
  sessionId: null,
  name: "bench",
  roles: [{ role: "administrator", language: "*" }],
};

const PAIR = { sourceLanguage: "kk", targetLanguage: "ru" } as const;

async function pretranslation(url: string, size: number): Promise<void> {
  const pool = connectLookUps(url, 2);
  await warmUp(ACTOR, readerOf(pool), size);
  const cases = makeCases(size, 200, 77);
  const texts = cases.map(({ text }) => ({ text }));
  const started = performance.now();
  for (let at = 0; at < texts.length; at += 50)
    await findMatches(readerOf(pool), ACTOR, {
      ...PAIR,
      queries: texts.slice(at, at + 50),
      minimum: 75,
      limit: 1,
      stopAtIdentical: true,
    });
  const perSecond = (1000 * texts.length) / (performance.now() - started);
  goal("pre-translation in batches of 50", perSecond, "segments/s", { atLeast: 400 });
  await pool.end();
}

async function writing(url: string, size: number, cases: readonly Case[]): Promise<void> {
  const db = connect(url, 16);
  const random = seededRandom(size + 5);
  const times: number[] = [];
  for (let at = 0; at < 200; at += 1) {
    const started = performance.now();
    await confirmOne(db, newSentence(random));
    times.push(performance.now() - started);
  }
  const confirm = percentiles(times);
  say(`confirm (unit, two texts, index, one transaction): p50 ${confirm.p50.toFixed(2)} ms`);
  goal("confirm p95", confirm.p95, "ms", { atMost: 10 });
  await warmUp(ACTOR, memoryReader(), size);
  let lost = 0;
  for (const forced of [false, true]) {
    const together = await runConcurrency(db, ACTOR, cases, 15, forced);
    say(
      `4 writers and 10 readers, 15 s${forced ? ", a merge forced every 2 s" : ""}: ${together.lookups} look-ups p50 ${together.lookup.p50.toFixed(2)} p95 ${together.lookup.p95.toFixed(2)} ms; ` +
        `${together.confirms} confirms p95 ${together.confirm.p95.toFixed(2)} ms; ${together.merges} merges`,
    );
    if (!forced) goal("look-up p95 beside writers", together.lookup.p95, "ms", { atMost: 25 });
    lost += together.lost;
  }
  goal("confirmed texts lost", lost, "", { atMost: 0 });
  await db.$disconnect();
}

async function benchmark(
  url: string,
  list: readonly number[],
  queries: number,
  golden: number,
  lookUpsOnly: boolean,
): Promise<void> {
  publishEnvironment({ DATABASE_URL: url });
  await migrate(url, await readMigrations());
  await conditions();
  let have = await withMaintenance(async (sql) => unitsIn(sql, await benchBank(sql)));
  for (const size of list.filter((each) => each >= have)) {
    say(`\n## ${size} units (kk and ru: ${size * 2} texts)`);
    const from = have;
    const seconds = await withMaintenance(async (sql) =>
      loadArchive(sql, await benchBank(sql), from, size),
    );
    have = size;
    say(
      `loaded ${size - from} units in ${seconds.toFixed(1)} s: ${((size - from) / seconds).toFixed(0)} units/s with index`,
    );
    await sizes();
    const cases = makeCases(size, queries);
    // Comparing with every sentence takes half a second a query at a million: a sample of each kind is enough.
    const sample = cases.filter((_, at) => at % queries < golden);
    const exact = bruteForce(size, sample, 70);
    const gold: Gold = cases.map((each) => exact[sample.indexOf(each)] ?? []);
    const ours = await lookUps(ACTOR, url, size, cases, gold);
    await pretranslation(url, size);
    await concordance(ACTOR, url, cases);
    if (lookUpsOnly) continue;
    await peers(url, size, sample, exact, ours);
    await writing(url, size, cases);
    await importFile(ACTOR, size, 50_000);
  }
}

/** Runs the benchmark. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      segments: { type: "string", default: "10000" },
      queries: { type: "string", default: "40" },
      gold: { type: "string", default: "20" },
      database: { type: "string" },
      "look-ups-only": { type: "boolean", default: false },
    },
  });
  const list = values.segments
    .split(",")
    .map(Number)
    .sort((a, b) => a - b);
  const temporary = values.database === undefined ? await startTemporaryDatabase() : null;
  try {
    await benchmark(
      values.database ?? temporary?.url ?? "",
      list,
      Number(values.queries),
      Number(values.gold),
      values["look-ups-only"],
    );
    return 0;
  } finally {
    await temporary?.stop();
  }
}

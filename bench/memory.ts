/**
 * npm run bench -- memory [--segments 10000,100000,1000000] [--queries 40] [--gold 10]
 *                         [--database URL] [--look-ups-only]
 *
 * Fills a memory with generated Kazakh news (fixed seed) through the product's own way in, and
 * looks texts up through the product's own use case. Beside it, in the same run and database, the
 * query forms of amaGama and of trigram similarity. Without --database a throw-away embedded
 * PostgreSQL is used, whose fsync is off: say --database for honest times of writing. What a database
 * has from an earlier run is kept.
 */
import { cpus, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Actor } from "@/core/workflow/actor";
import { connect, connectLookUps } from "@/server/db/client";
import { startTemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { publishEnvironment } from "@/server/env";
import { findMatches } from "@/server/memory/find-matches";
import { type MemoryReader, readerOf } from "@/server/memory/index/reader";
import { type Sql, sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { searchConcordance } from "@/server/memory/search-concordance";
import { benchBank, loadArchive, unitsIn } from "./memory/archive";
import { bruteForce, type Gold } from "./memory/brute-force";
import { confirmOne, runConcurrency } from "./memory/concurrency";
import { newSentence, seededRandom } from "./memory/generate-news";
import { type Measured, measure, percentiles } from "./memory/measure";
import { PEER_FORMS } from "./memory/peer-forms";
import { type Case, KINDS, makeCases } from "./memory/queries";
import { say, table } from "./memory/report";
import { importFile } from "./memory/tmx-import";

const ACTOR: Actor = {
  personId: "00000000-0000-0000-0000-000000000000",
  sessionId: null,
  name: "bench",
  roles: [{ role: "administrator", language: "*" }],
};

const PAIR = { sourceLanguage: "kk", targetLanguage: "ru" } as const;

type Recall = { best: number; bestOf: number; top: number; topOf: number };

function addRecall(recall: Recall, gold: readonly number[], found: readonly number[]): void {
  const [best] = gold;
  if (best === undefined) return;
  recall.bestOf += 1;
  recall.topOf += gold.length;
  if (found[0] === best) recall.best += 1;
  const rest = [...found];
  for (const score of gold) {
    const at = rest.indexOf(score);
    if (at < 0) continue;
    rest.splice(at, 1);
    recall.top += 1;
  }
}

const backendOf = (reader: MemoryReader) => async () =>
  Number((await reader.rows("select pg_backend_pid()", []))[0]?.[0]);

const backendPid = async (sql: Sql) =>
  (await sql<{ pid: number }>("select pg_backend_pid() as pid"))[0]?.pid ?? 0;

const percent = (part: number, of: number): string =>
  of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`;

function row(
  name: string,
  measured: Measured,
  recall: Recall,
): readonly (string | number | null)[] {
  const { p50, p95, p99, perSecond, node, db } = measured;
  return [
    name,
    p50,
    p95,
    p99,
    perSecond,
    node,
    db,
    percent(recall.best, recall.bestOf),
    percent(recall.top, recall.topOf),
  ];
}

const HEAD = [
  "look-up",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "per s",
  "CPU ms node",
  "CPU ms db",
  "best ≥ 70",
  "top five",
];

async function lookUps(url: string, cases: readonly Case[], gold: Gold): Promise<number> {
  const pool = connectLookUps(url, 1);
  const reader = readerOf(pool);
  const rows: (readonly (string | number | null)[])[] = [];
  const times: number[] = [];
  // Once over everything first: the figures are for a warm memory.
  for (const { text } of cases) await findMatches(reader, ACTOR, { ...PAIR, queries: [{ text }] });
  for (const kind of KINDS) {
    const mine = cases.flatMap((each, at) =>
      each.kind === kind ? [{ each, gold: gold[at] ?? [] }] : [],
    );
    const recall = { best: 0, bestOf: 0, top: 0, topOf: 0 };
    const measured = await measure(backendOf(reader), mine, async ({ each, gold: best }) => {
      const started = performance.now();
      const [found = []] = await findMatches(reader, ACTOR, {
        ...PAIR,
        queries: [{ text: each.text }],
      });
      times.push(performance.now() - started);
      addRecall(
        recall,
        best,
        found.map(({ score }) => score),
      );
    });
    rows.push(row(kind, measured, recall));
  }
  table(HEAD, rows);
  await pool.end();
  const all = percentiles(times);
  say(
    `all kinds together: p50 ${all.p50.toFixed(2)} p95 ${all.p95.toFixed(2)} p99 ${all.p99.toFixed(2)} ms`,
  );
  return all.p50;
}

async function peers(
  size: number,
  cases: readonly Case[],
  gold: Gold,
  ours: number,
): Promise<void> {
  await withMaintenance(async (sql) => {
    const rows: (readonly (string | number | null)[])[] = [];
    for (const form of PEER_FORMS) {
      await form.build(sql, size);
      const recall = { best: 0, bestOf: 0, top: 0, topOf: 0 };
      for (const { text } of cases.slice(0, 3)) await form.find(sql, text);
      const measured = await measure(
        () => backendPid(sql),
        cases,
        async ({ text }, at) => addRecall(recall, gold[at] ?? [], await form.find(sql, text)),
      );
      rows.push([...row(form.name, measured, recall), `${(measured.p50 / ours).toFixed(0)}×`]);
    }
    table([...HEAD, "our p50 ×"], rows);
  });
}

async function pretranslation(url: string, cases: readonly Case[]): Promise<void> {
  const pool = connectLookUps(url, 2);
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
  say(
    `pre-translation look-ups in batches of 50: ${((1000 * texts.length) / (performance.now() - started)).toFixed(0)} segments/s`,
  );
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
  say(
    `confirm (unit, two texts, index, one transaction): p50 ${confirm.p50.toFixed(2)} p95 ${confirm.p95.toFixed(2)} ms`,
  );
  const together = await runConcurrency(db, ACTOR, cases, 15);
  say(
    `4 writers and 10 readers, 15 s: ${together.lookups} look-ups p50 ${together.lookup.p50.toFixed(2)} p95 ${together.lookup.p95.toFixed(2)} ms; ` +
      `${together.confirms} confirms p95 ${together.confirm.p95.toFixed(2)} ms; ${together.merges} merges; ${together.lost} lost`,
  );
  await db.$disconnect();
}

async function concordance(url: string, cases: readonly Case[]): Promise<void> {
  const db = connect(url, 1);
  const times: number[] = [];
  for (const { text } of cases.slice(0, 60)) {
    const words = text.match(/[\p{L}]{3,}/gu) ?? [];
    const phrase = words.slice(1, times.length % 2 === 0 ? 2 : 3).join(" ");
    const started = performance.now();
    await searchConcordance(sqlOf(db), ACTOR, { phrase, language: "kk", otherLanguage: "ru" });
    times.push(performance.now() - started);
  }
  const { p50, p95 } = percentiles(times);
  say(`concordance of one and two words: p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms`);
  await db.$disconnect();
}

async function sizes(): Promise<void> {
  await withMaintenance(async (sql) => {
    const [found] = await sql<{ index: number; texts: number; all: number; runs: number }>(
      `select (pg_total_relation_size('memory_posting') + pg_total_relation_size('memory_fresh_posting'))::float8 as index,
              (select count(*) from memory_variant)::int as texts, (select count(*) from memory_run)::int as runs,
              (pg_total_relation_size('memory_variant') + pg_total_relation_size('memory_unit'))::float8 as all`,
    );
    if (found)
      say(
        `index ${(found.index / 1e6).toFixed(0)} MB in ${found.runs} runs = ${(found.index / found.texts).toFixed(0)} bytes a text; data ${(found.all / 1e6).toFixed(0)} MB, ${found.texts} texts`,
      );
  });
}

async function conditions(): Promise<void> {
  await withMaintenance(async (sql) => {
    const [row] = await sql<{ version: string; fsync: string; buffers: string }>(
      "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('shared_buffers') as buffers",
    );
    say(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")}`,
    );
    say(
      `PostgreSQL ${row?.version}, fsync ${row?.fsync}, shared_buffers ${row?.buffers}; database and program on one machine`,
    );
  });
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
    // Comparing with every sentence takes a second a query at a million: a sample of each kind is enough.
    const sample = cases.filter((_, at) => at % queries < golden);
    const exact = bruteForce(size, sample, 70);
    const gold: Gold = cases.map((each) => exact[sample.indexOf(each)] ?? []);
    const ours = await lookUps(url, cases, gold);
    await pretranslation(url, makeCases(size, 200, 77));
    await concordance(url, cases);
    if (lookUpsOnly) continue;
    await peers(size, sample, exact, ours);
    await writing(url, size, cases);
    say(await importFile(ACTOR, size, 20_000));
  }
}

/** Runs the benchmark. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      segments: { type: "string", default: "10000" },
      queries: { type: "string", default: "40" },
      gold: { type: "string", default: "10" },
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

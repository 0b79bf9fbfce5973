/**
 * npm run bench -- queries [--translations 1000000] [--in-work 200] [--runs 15] [--database URL]
 *
 * What each screen costs the database of a desk that has worked for years: time of the use case, and
 * how many rows it made PostgreSQL read, by the statistics of the tables themselves. A question whose
 * rows grow with the desk shows here, whatever its EXPLAIN promised on ten rows. Beside them, in the
 * same run and connection, one row by its primary key: the least that any question costs. Without
 * --database a throw-away PostgreSQL is filled; a given one must be empty or filled by an earlier run.
 */
import { cpus, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { database, disconnect } from "@/server/db/client";
import { startTemporaryDatabase, type TemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { seedDemo } from "@/server/demo/seed";
import { publishEnvironment } from "@/server/env";
import { percentiles } from "./memory/measure";
import { say, table } from "./memory/report";
import { type Case, makeCases } from "./queries/cases";
import { fillDesk } from "./queries/fill-desk";

/** Rows read by one question above which it is marked: a page of a list reads some hundred. */
const MANY = 20_000;

/** The fewest that the product takes. */
const CONNECTIONS = 2;

type Reads = { readonly scanned: number; readonly fetched: number; readonly tables: string };

type TableRow = { readonly name: string; readonly scanned: bigint; readonly fetched: bigint };

/** Rows read so far, by table: in sequence, and through an index. */
async function tableReads(): Promise<ReadonlyMap<string, TableRow>> {
  // A session keeps what it counted to itself for seconds; the sleep makes each connection take one.
  const flush = () =>
    database().$queryRawUnsafe("select pg_stat_force_next_flush()::text, pg_sleep(0.05)::text");
  await Promise.all(Array.from({ length: CONNECTIONS }, flush));
  const rows = await database().$queryRawUnsafe<readonly TableRow[]>(
    `select relname::text as name, seq_tup_read as scanned,
      coalesce(idx_tup_fetch, 0) as fetched from pg_stat_user_tables`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** What one asking made the database read. */
async function readsOf(ask: Case["ask"]): Promise<Reads> {
  const before = await tableReads();
  await ask();
  const after = await tableReads();
  const grown = [...after.values()].map(({ name, scanned, fetched }) => ({
    name,
    scanned: Number(scanned - (before.get(name)?.scanned ?? 0n)),
    fetched: Number(fetched - (before.get(name)?.fetched ?? 0n)),
  }));
  const most = grown
    .filter(({ scanned, fetched }) => scanned + fetched > 0)
    .sort((a, b) => b.scanned + b.fetched - a.scanned - a.fetched)
    .slice(0, 2);
  return {
    scanned: grown.reduce((sum, { scanned }) => sum + scanned, 0),
    fetched: grown.reduce((sum, { fetched }) => sum + fetched, 0),
    tables: most.map(({ name }) => name).join(", "),
  };
}

async function measureCase(
  { name, ask }: Case,
  runs: number,
): Promise<readonly (string | number)[]> {
  await ask();
  const reads = await readsOf(ask);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  const { p50, p95 } = percentiles(times);
  const mark = reads.scanned + reads.fetched > MANY ? "grows" : "";
  return [name, p50, p95, String(reads.scanned), String(reads.fetched), reads.tables, mark];
}

/** The given server, which stays, or a throw-away one. */
async function openServer(url: string | undefined): Promise<TemporaryDatabase> {
  return url === undefined ? startTemporaryDatabase() : { url, stop: async () => undefined };
}

/** `npm run bench -- queries`: fills a throw-away PostgreSQL and asks. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      translations: { type: "string", default: "1000000" },
      "in-work": { type: "string", default: "200" },
      runs: { type: "string", default: "15" },
      database: { type: "string" },
    },
  });
  const server = await openServer(values.database);
  try {
    publishEnvironment({
      DATABASE_URL: server.url,
      DATABASE_POOL_SIZE: String(CONNECTIONS),
      AUDARMA_DEMO: "1",
    });
    await migrate(server.url, await readMigrations("prisma/migrations"));
    await seedDemo();
    const started = performance.now();
    const desk = await fillDesk(server.url, Number(values.translations), Number(values["in-work"]));
    const seconds = Math.round((performance.now() - started) / 1000);
    say(
      `Node ${process.version}, 2 × ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}`,
    );
    say(
      `${desk.translations} translations, ${values["in-work"]} articles in work; filled in ${seconds} s\n`,
    );
    const first = await database().article.findFirstOrThrow({ where: { id: desk.inWork } });
    const baseline: Case = {
      name: "baseline: one row by its key",
      ask: () => database().article.findUnique({ where: { id: first.id } }),
    };
    const rows: (readonly (string | number)[])[] = [];
    for (const one of [baseline, ...(await makeCases(desk.inWork))])
      rows.push(await measureCase(one, Number(values.runs)));
    table(["question", "p50 ms", "p95 ms", "rows scanned", "rows by index", "most of", ""], rows);
    return 0;
  } finally {
    await disconnect();
    await server.stop();
  }
}

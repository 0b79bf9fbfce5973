/** Look-ups by kind with their recall, and the same texts in the query forms of peers. */

import type { Actor } from "@/core/workflow/actor";
import { connectLookUps } from "@/server/db/client";
import { findMatches } from "@/server/memory/find-matches";
import { type MemoryReader, readerOf } from "@/server/memory/index/reader";
import type { Sql } from "@/server/memory/index/sql";
import type { Gold } from "./brute-force";
import { explainLookUps } from "./explain";
import { type Measured, measure, percentiles, type Timing } from "./measure";
import { withPeers } from "./peer-database";
import { PEER_FORMS } from "./peer-forms";
import { type Case, KINDS, makeCases } from "./queries";
import { goal, say, table } from "./report";

/** Other texts that are looked up before the clock is started, of each kind: a morning's work of a desk. */
const WARM_UP = 400;

const PAIR = { sourceLanguage: "kk", targetLanguage: "ru" } as const;

/** Looks other texts up first: a reader keeps lists of common features and texts, and the figures are for a warm one. */
export async function warmUp(actor: Actor, reader: MemoryReader, size: number): Promise<void> {
  for (const { text } of makeCases(size, WARM_UP, 78))
    await findMatches(reader, actor, { ...PAIR, queries: [{ text }] });
  await reader.readAhead();
}

type Recall = { best: number; bestOf: number; top: number; topOf: number };

/** Place by place: the memory may hold better matches than the archive, confirmed or imported by an earlier part of the run. */
function addRecall(recall: Recall, gold: readonly number[], found: readonly number[]): void {
  if (gold.length === 0) return;
  recall.bestOf += 1;
  recall.topOf += gold.length;
  gold.forEach((score, place) => {
    if ((found[place] ?? 0) < score) return;
    if (place === 0) recall.best += 1;
    recall.top += 1;
  });
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
  const { count, mean, p50, p95, p99, perSecond, node, db } = measured;
  return [
    name,
    String(count),
    mean,
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
  "texts",
  "mean ms",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "per s",
  "CPU ms node",
  "CPU ms db",
  "best ≥ 70",
  "top five",
];

/** Measures look-ups by kind among `size` units against `gold`; answers with the times of all. */
export async function lookUps(
  actor: Actor,
  url: string,
  size: number,
  cases: readonly Case[],
  gold: Gold,
): Promise<Timing> {
  const pool = connectLookUps(url, 1);
  const reader = readerOf(pool);
  const rows: (readonly (string | number | null)[])[] = [];
  const times: number[] = [];
  await warmUp(actor, reader, size);
  const total = { best: 0, bestOf: 0, top: 0, topOf: 0 };
  for (const kind of KINDS) {
    const mine = cases.flatMap((each, at) =>
      each.kind === kind ? [{ each, gold: gold[at] ?? [] }] : [],
    );
    const recall = { best: 0, bestOf: 0, top: 0, topOf: 0 };
    const measured = await measure(backendOf(reader), mine, async ({ each, gold: best }) => {
      const started = performance.now();
      const [found = []] = await findMatches(reader, actor, {
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
    for (const key of ["best", "bestOf", "top", "topOf"] as const) total[key] += recall[key];
  }
  table(HEAD, rows);
  await explainLookUps(actor, reader, cases);
  await pool.end();
  const all = percentiles(times);
  say(
    `all kinds together: mean ${all.mean.toFixed(2)} p50 ${all.p50.toFixed(2)} p99 ${all.p99.toFixed(2)} ms`,
  );
  goal("look-up p95", all.p95, "ms", { atMost: 10 });
  goal("best match", (100 * total.best) / Math.max(1, total.bestOf), "%", { atLeast: 100 });
  goal("top five", (100 * total.top) / Math.max(1, total.topOf), "%", { atLeast: 99.5 });
  return all;
}

/** A peer's look-up may take half a minute in a large memory: what it does in this time must do, in milliseconds. */
const PEER_TIME = 90_000;

/** The places of `count` cases that lie kind by kind, so that those of one kind are far apart. */
function mixed(count: number): readonly number[] {
  const step = Math.max(1, Math.round(count / KINDS.length));
  return Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => (a % step) - (b % step) || a - b,
  );
}

/** Measures the peer forms on the same texts, on the server of `url`; `ours` are our times for them. */
export async function peers(
  url: string,
  size: number,
  cases: readonly Case[],
  gold: Gold,
  ours: Timing,
): Promise<void> {
  await withPeers(url, async (sql) => {
    const rows: (readonly (string | number | null)[])[] = [];
    const order = mixed(cases.length);
    const times: Timing[] = [];
    for (const form of PEER_FORMS) {
      await form.build(sql, size);
      const recall = { best: 0, bestOf: 0, top: 0, topOf: 0 };
      for (const { text } of cases.slice(0, 3)) await form.find(sql, text);
      const measured = await measure(
        () => backendPid(sql),
        order,
        async (at) =>
          addRecall(recall, gold[at] ?? [], await form.find(sql, cases[at]?.text ?? "")),
        PEER_TIME,
      );
      times.push(measured);
      const ratio = `${(measured.mean / ours.mean).toFixed(0)}×`;
      rows.push([...row(form.name, measured, recall), ratio]);
    }
    table([...HEAD, "our mean ×"], rows);
    const ratioOf = (of: keyof Timing) => Math.min(...times.map((peer) => peer[of])) / ours[of];
    goal("the better peer's time per look-up (mean)", ratioOf("mean"), "×", { atLeast: 100 });
    say(`by the median ${ratioOf("p50").toFixed(0)}×, at p95 ${ratioOf("p95").toFixed(0)}×`);
  });
}

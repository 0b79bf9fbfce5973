/**
 * How long people wait for the server: twenty writers saving at once, and the public page, over HTTP
 * on loopback against the production build. Beside them, in the same run, what the machine does at
 * best: an empty answer of the same server, and one bare committed insert.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { v7 as uuid } from "uuid";
import { textContent } from "@/core/article/inline";
import { runProduct } from "@/scripts/serve/run";
import { createArticle } from "@/server/articles/create-article";
import { sealSessionCookie, sessionCookieName } from "@/server/auth/session-cookie";
import { database, disconnect } from "@/server/db/client";
import { findFreePort } from "@/server/db/embedded/free-port";
import { publishEnvironment } from "@/server/env";

const WRITERS = 20;
const SAVES = 40;
const READS = 300;
/** People type, save and think: one save per writer in about this many milliseconds. */
const PAUSE = 600;

type Row = { readonly name: string; readonly times: readonly number[]; readonly goal?: number };

/** `npm run bench -- server`: starts the product with a database of its own, measures, stops. */
export async function run(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "audarma-bench-"));
  publishEnvironment({ AUDARMA_DATA_DIR: folder, AUDARMA_DEMO: "1" });
  const product = await runProduct({
    root: fileURLToPath(new URL("..", import.meta.url)),
    dev: false,
    host: "127.0.0.1",
    port: await findFreePort(),
    demo: true,
    signal: new AbortController().signal,
    announce: () => undefined,
  });
  try {
    const rows = [
      { name: "bare insert, committed (pg)", times: await bareInserts(product.databaseUrl) },
      { name: "empty answer (GET /api/health)", times: await reads(`${product.url}/api/health`) },
      {
        name: "public page (GET /ru/…)",
        times: await reads(await publicPage(product.url)),
        goal: 50,
      },
      { name: "front page (GET /ru)", times: await reads(`${product.url}/ru`), goal: 50 },
      {
        name: `save acknowledged, ${WRITERS} writers`,
        times: await writers(product.url),
        goal: 150,
      },
    ];
    print(rows);
    return 0;
  } finally {
    await disconnect();
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareInserts(url: string): Promise<readonly number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("create table bench_insert (id uuid primary key, body text)");
  const times = await repeat(READS, () =>
    client.query("insert into bench_insert values ($1, $2)", [uuid(), "Мәтін".repeat(30)]),
  );
  await client.query("drop table bench_insert");
  await client.end();
  return times;
}

async function publicPage(site: string): Promise<string> {
  const publication = await database().publication.findFirstOrThrow({ where: { language: "ru" } });
  return `${site}/ru/${publication.slug}`;
}

async function reads(address: string): Promise<readonly number[]> {
  return repeat(READS, async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    await answer.arrayBuffer();
  });
}

/** Twenty people, each in segments of their own, saving as they type. */
async function writers(site: string): Promise<readonly number[]> {
  const editor = await database().person.findFirstOrThrow({ where: { login: "editor" } });
  const actor = {
    personId: editor.id,
    sessionId: null,
    name: editor.name,
    roles: [{ role: "editor", language: "*" }] as const,
  };
  const sentence = (n: number) => ({
    content: textContent(`Жиналыста ${n} мәселе қаралып, сауда көлемі ${n},5%-ға өскені айтылды.`),
    gapAfter: " ",
  });
  const segments = Array.from({ length: WRITERS }, (_, index) => sentence(index + 1));
  const { id } = await createArticle(actor, uuid(), {
    sourceLanguage: "kk",
    targetLanguages: ["ru"],
    date: "2026-01-01",
    deadlineAt: null,
    blocks: [{ kind: "paragraph", codes: [], segments }],
    assignments: [],
  });
  const rows = await database().translation.findMany({
    where: { articleId: id },
    orderBy: { segment: { position: "asc" } },
  });
  const times = await Promise.all(rows.map((row, index) => writer(site, row.id, index + 1)));
  return times.flat();
}

async function writer(
  site: string,
  translationId: string,
  number: number,
): Promise<readonly number[]> {
  const cookie = await signedIn();
  const text = `На заседании рассмотрено ${number} вопросов, отмечено, что объём торговли вырос на ${number},5%.`;
  const times: number[] = [];
  for (let version = 0; version < SAVES; version += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + Math.random())));
    const content = textContent(text.slice(0, Math.ceil((text.length * (version + 1)) / SAVES)));
    const begin = performance.now();
    const answer = await fetch(`${site}/api/translations/${translationId}`, {
      method: "PUT",
      headers: {
        cookie,
        origin: site,
        "content-type": "application/json",
        "if-match": `"v${version}"`,
        "idempotency-key": uuid(),
      },
      body: JSON.stringify({ content, sourceVersion: 1 }),
    });
    if (!answer.ok) throw new Error(`a save was answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    times.push(performance.now() - begin);
  }
  return times;
}

async function signedIn(): Promise<string> {
  const person = await database().person.create({
    data: {
      login: `writer-${uuid()}`,
      name: "Writer",
      roles: { create: { role: "translator", language: "ru" } },
      sessions: {
        create: { provider: "credentials", expiresAt: new Date(Date.now() + 3_600_000) },
      },
    },
    include: { sessions: true },
  });
  const sid = person.sessions[0]?.id ?? "";
  return `${sessionCookieName()}=${await sealSessionCookie({ sub: person.id, sid }, 3_600)}`;
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = -20; index < count; index += 1) {
    const begin = performance.now();
    await work();
    if (index >= 0) times.push(performance.now() - begin);
  }
  return times;
}

function print(rows: readonly Row[]): void {
  const [cpu] = cpus();
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  const lines = [
    `${cpus().length} × ${cpu?.model.trim() ?? "cpu"}, Node ${process.version}, load ${load}; milliseconds`,
    `${"".padEnd(38)} ${["n", "p50", "p95", "p99", "goal p95"].map((head) => head.padStart(9)).join("")}`,
    ...rows.map(({ name, times, goal }) => {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
      const cells = [
        String(times.length),
        at(0.5),
        at(0.95),
        at(0.99),
        goal === undefined ? "" : `≤ ${goal}`,
      ];
      return `${name.padEnd(38)} ${cells.map((cell) => cell.padStart(9)).join("")}`;
    }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

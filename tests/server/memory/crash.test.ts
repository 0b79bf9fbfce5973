import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { connect } from "@/server/db/client";
import { startTemporaryDatabase, type TemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { publishEnvironment, readEnvironment } from "@/server/env";
import { feedMemory } from "@/server/memory/feed-memory";
import { findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { memoryReader } from "@/server/memory/index/reader";
import { rebuildIndex } from "@/server/memory/index/rebuild-index";
import { withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { plainContent } from "@/tests/support/memory";

let server: TemporaryDatabase;
let url: string | undefined;

// A server of its own: killing it must not disturb the other tests.
beforeAll(async () => {
  url = readEnvironment().DATABASE_URL;
  server = await startTemporaryDatabase();
  await migrate(server.url, await readMigrations());
  publishEnvironment({ DATABASE_URL: server.url });
}, 60_000);
afterAll(async () => {
  publishEnvironment({ DATABASE_URL: url ?? "" });
  await server.stop();
});

const READER: Actor = {
  personId: uuid(),
  sessionId: null,
  name: "r",
  roles: [{ role: "translator", language: "*" }],
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sentence = (writer: number, number: number) =>
  `Жазушы ${"абвгд"[writer]} бүгін ${number} жаңалықты растады және жариялады ${"қ".repeat((number % 9) + 1)}`;

type Db = ReturnType<typeof connect>;

async function confirm(db: Db, kk: string): Promise<void> {
  await db.$transaction((tx) =>
    feedMemory(tx, [
      {
        articleId: uuid(),
        segmentId: uuid(),
        sourceLanguage: "kk",
        source: plainContent(kk),
        previousSource: null,
        nextSource: null,
        targetLanguage: "ru",
        target: plainContent(`перевод: ${kk}`),
        author: null,
        approver: { id: uuid(), name: "reviewer" },
      },
    ]),
  );
}

/** Confirms until told to stop; what was acknowledged must be there for ever. */
async function write(
  db: Db,
  writer: number,
  acknowledged: string[],
  running: () => boolean,
): Promise<void> {
  for (let number = 0; running(); number += 1) {
    const kk = sentence(writer, number);
    await confirm(db, kk).then(
      () => acknowledged.push(kk),
      () => pause(50),
    );
  }
}

/** Merges without rest, and kills the server process under every second merge. */
async function mergeAndKill(kills: number, running: () => boolean): Promise<number> {
  let killed = 0;
  for (let round = 0; running(); round += 1) {
    await withMaintenance(async (sql, client) => {
      const [row] = await sql<{ pid: number }>("select pg_backend_pid() as pid");
      const merging = maintainIndex(sql, true);
      if (row && round % 2 === 1 && killed < kills) {
        await pause(10 + round);
        process.kill(row.pid, "SIGKILL");
        killed += 1;
      }
      await merging.finally(() => client.end().catch(() => undefined));
    }).catch(() => undefined);
    await pause(150);
  }
  return killed;
}

describe("a database that is killed", () => {
  it("keeps every confirmed text and an index that answers rightly", async () => {
    const db = connect(server.url, 6);
    const acknowledged: string[] = [];
    const end = Date.now() + 8_000;
    const running = () => Date.now() < end;
    const [killed] = await Promise.all([
      mergeAndKill(5, running),
      ...[0, 1, 2, 3].map((writer) => write(db, writer, acknowledged, running)),
    ]);
    expect(killed).toBeGreaterThanOrEqual(3);
    expect(acknowledged.length).toBeGreaterThan(20);
    await expect
      .poll(() => db.memoryUnit.count().catch(() => 0), { timeout: 10_000 })
      .toBeGreaterThanOrEqual(acknowledged.length);
    const input = { sourceLanguage: "kk", targetLanguage: "ru", limit: 1 };
    for (let at = 0; at < acknowledged.length; at += 50) {
      const queries = acknowledged.slice(at, at + 50).map((text) => ({ text }));
      const found = await findMatches(memoryReader(), READER, { ...input, queries });
      expect(found.map(([best]) => best?.score)).toEqual(queries.map(() => 100));
    }
    expect(await withMaintenance((sql) => verifyIndex(sql))).toMatchObject({
      wrongTexts: 0,
      deadPostings: 0,
    });
    await db.$disconnect();
  }, 60_000);

  it("is told apart from a damaged index, which a rebuild mends while people confirm", async () => {
    await withMaintenance(async (sql) => {
      await maintainIndex(sql, true);
      await sql("delete from memory_posting where key % 7 = 3");
      expect((await verifyIndex(sql)).wrongTexts).toBeGreaterThan(0);
      const db = connect(server.url, 4);
      const acknowledged: string[] = [];
      let rebuilding = true;
      const writing = write(db, 4, acknowledged, () => rebuilding);
      await rebuildIndex(sql);
      rebuilding = false;
      await writing;
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(await verifyIndex(sql)).toMatchObject({ wrongTexts: 0, deadPostings: 0 });
      await db.$disconnect();
    });
  }, 60_000);
});

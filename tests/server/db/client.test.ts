import { expect, test } from "vitest";
import { connect, database, disconnect } from "@/server/db/client";
import { TIMEOUTS } from "@/server/db/pool-settings";
import { readEnvironment } from "@/server/env";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";

const db = testDatabase();

test("every connection carries the time limits", async () => {
  const shown = await db().$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings
    WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')
    ORDER BY name`;
  expect(shown.map((row) => Number(row.setting))).toEqual([
    TIMEOUTS.idleInTransaction,
    TIMEOUTS.lock,
    TIMEOUTS.statement,
  ]);
});

test("Kazakh letters keep their case rules and their order of bytes", async () => {
  const [row] = await db().$queryRaw<{ low: string; encoding: string }[]>`
    SELECT lower('ӘҒҚҢӨҰҮҺІ') AS low, current_setting('server_encoding') AS encoding`;
  expect(row).toEqual({ low: "әғқңөұүһі", encoding: "UTF8" });
});

test("a request that finds the pool full is refused while the holder goes on", async () => {
  const { DATABASE_URL: url = "" } = readEnvironment();
  const small = connect(url, 1);
  const [holding, waiting] = await Promise.allSettled([
    small.$queryRaw`SELECT pg_sleep(3)::text`,
    small.$queryRaw`SELECT 1`,
  ]);
  await small.$disconnect();
  expect(holding.status).toBe("fulfilled");
  expect(waiting).toMatchObject({ reason: { message: expect.stringMatching(/timeout/iu) } });
});

test("database() keeps one client and makes a new one after disconnect()", async () => {
  const one = database();
  expect(database()).toBe(one);
  await disconnect();
  expect(database()).not.toBe(one);
});

test("statements asked for side by side in a transaction go out one after the other", async () => {
  const warnings: Error[] = [];
  const keep = (warning: Error) => warnings.push(warning);
  process.on("warning", keep);
  const { personId } = await createActor("editor");
  // The relations of one row are what Prisma asks for side by side.
  const person = await db().$transaction((tx) =>
    tx.person.findUnique({
      where: { id: personId },
      include: { roles: true, sessions: true, accounts: true },
    }),
  );
  process.off("warning", keep);
  expect(person).toMatchObject({ roles: [{ role: "editor" }], sessions: [{ personId }] });
  expect(warnings).toEqual([]);
});

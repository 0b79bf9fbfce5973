import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, disconnect } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";
import { publishEnvironment } from "@/server/env";

/** A database of one's own, migrated and empty. */
export interface TestDatabase {
  readonly url: string;
  readonly client: PrismaClient;
  /** Closes the client and drops the database. */
  drop(): Promise<void>;
}

/** Copies the migrated template. The caller drops it; `testDatabase` does so by itself. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = name;
  const client = connect(url.href);
  return {
    url: url.href,
    client,
    drop: async () => {
      await client.$disconnect();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** An empty database without any migration: for tests of migrations and of first starts. */
export async function createBareDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `bare_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(inject("templateUrl"));
  url.pathname = name;
  return {
    url: url.href,
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/**
 * One database for a test file: also the one that `database()` of the server
 * code uses while the file runs.
 *
 * @example const db = testDatabase(); … await db().person.create(…)
 */
export function testDatabase(): () => PrismaClient {
  let current: TestDatabase | undefined;
  beforeAll(async () => {
    current = await createTestDatabase();
    publishEnvironment({ DATABASE_URL: current.url });
  });
  afterAll(async () => {
    await disconnect();
    await current?.drop();
  });
  return () => {
    if (current === undefined) throw new Error("The test database exists only while tests run.");
    return current.client;
  };
}

/** Runs a statement in the server's maintenance database. */
async function onServer(sql: string): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "postgres";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startTemporaryDatabase } from "@/server/db/embedded/temporary";
import { migrate, readMigrations } from "@/server/db/migrate";
import { readEnvironment } from "@/server/env";
import { JOB_KINDS } from "@/server/jobs/kinds";
import { prepareJobs } from "@/server/jobs/prepare-jobs";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the migrated template database; test databases are copies of it. */
    readonly templateUrl: string;
  }
}

/**
 * Once per run: a throw-away PostgreSQL, or the one of TEST_DATABASE_URL, with
 * one migrated template that every test file copies (30 ms instead of a migration).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL } = readEnvironment();
  const server = TEST_DATABASE_URL
    ? { url: TEST_DATABASE_URL, stop: async () => undefined }
    : await startTemporaryDatabase();
  const name = `audarma_template_${process.pid}`;
  try {
    await execute(server.url, `CREATE DATABASE ${name}`);
    const template = new URL(server.url);
    template.pathname = name;
    await migrate(template.href, await readMigrations());
    await prepareJobs(template.href, JOB_KINDS);
    project.provide("templateUrl", template.href);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return async () => {
    await execute(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

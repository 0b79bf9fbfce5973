import { Client } from "pg";
import { afterEach, describe, expect, inject, test } from "vitest";
import { diffToSchema } from "@/scripts/schema-engine";
import { type Migration, MigrationError, migrate, readMigrations } from "@/server/db/migrate";
import { createBareDatabase } from "@/tests/support/database";

const drops: (() => Promise<void>)[] = [];

async function bareDatabase(): Promise<string> {
  const database = await createBareDatabase();
  drops.push(database.drop);
  return database.url;
}

async function rows(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const made = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${sql}` });
const first = made("1_first", "CREATE TABLE one (id int)");
const second = made("2_second", "CREATE TABLE two (id int)");

afterEach(async () => {
  await Promise.all(drops.splice(0).map((drop) => drop()));
});

describe("the migrations of the product", () => {
  test("replayed from nothing, give exactly schema.prisma", async () => {
    const url = new URL(inject("templateUrl"));
    url.pathname = "postgres";
    expect(await diffToSchema(url.href, await readMigrations())).toBe("");
  });

  test("would be found incomplete if one were missing", async () => {
    const url = new URL(inject("templateUrl"));
    url.pathname = "postgres";
    expect(await diffToSchema(url.href, [])).toContain("CREATE TABLE");
  });
});

describe("migrate", () => {
  test("applies what is missing, once, and records it as Prisma does", async () => {
    const url = await bareDatabase();
    expect(await migrate(url, [first])).toEqual(["1_first"]);
    expect(await migrate(url, [first, second])).toEqual(["2_second"]);
    expect(await migrate(url, [first, second])).toEqual([]);
    const recorded = await rows(
      url,
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS done, applied_steps_count FROM _prisma_migrations ORDER BY started_at",
    );
    expect(recorded).toEqual([
      { migration_name: "1_first", checksum: first.checksum, done: true, applied_steps_count: 1 },
      { migration_name: "2_second", checksum: second.checksum, done: true, applied_steps_count: 1 },
    ]);
  });

  test("lets eight instances start at once", async () => {
    const url = await bareDatabase();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => migrate(url, [first, second])),
    );
    expect(results.flat().sort()).toEqual(["1_first", "2_second"]);
  });

  test("leaves nothing of a migration that fails half-way", async () => {
    const url = await bareDatabase();
    const broken = made("2_broken", "CREATE TABLE two (id int); SELECT 1 / 0");
    await expect(migrate(url, [first, broken])).rejects.toThrow(
      /2_broken failed: division by zero/u,
    );
    expect(await rows(url, "SELECT migration_name FROM _prisma_migrations")).toHaveLength(1);
    expect(await rows(url, "SELECT to_regclass('two') AS t")).toEqual([{ t: null }]);
  });

  test.each([
    ["a newer database", [first], /made by a newer version/u],
    ["an edited migration", [first, made("2_second", "SELECT 2")], /changed after/u],
  ])("refuses %s", async (_case, known, message) => {
    const url = await bareDatabase();
    await migrate(url, [first, second]);
    await expect(migrate(url, known)).rejects.toThrow(message);
    await expect(migrate(url, known)).rejects.toBeInstanceOf(MigrationError);
  });

  test("refuses a migration that another tool left unfinished", async () => {
    const url = await bareDatabase();
    await migrate(url, [first]);
    await rows(url, "UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(url, [first, second])).rejects.toThrow(/did not finish/u);
  });
});

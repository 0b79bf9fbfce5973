import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { startTemporaryDatabase } from "@/server/db/embedded/temporary";
import { readMigrations } from "@/server/db/migrate";
import { diffToSchema } from "./schema-engine";

/**
 * npm run migration -- NAME: writes the migration that brings the database from
 * the migrations so far to prisma/schema.prisma. Needs no running database and
 * no network. Read the file before committing it: a renamed column, for one,
 * looks to the engine like one dropped and one added. With --empty it writes an
 * empty file for SQL that the schema language cannot say (triggers, checks).
 */
async function main(options: readonly string[]): Promise<number> {
  const empty = options.includes("--empty");
  const name = options.find((option) => !option.startsWith("-"));
  if (name === undefined || !/^[a-z][a-z0-9_]*$/u.test(name)) {
    process.stderr.write("Usage: npm run migration -- name_in_snake_case [--empty]\n");
    return 2;
  }
  const folder = resolve("prisma", "migrations");
  await mkdir(folder, { recursive: true });
  const database = await startTemporaryDatabase();
  try {
    const sql = await diffToSchema(database.url, await readMigrations(folder));
    if (sql === "" && !empty) {
      process.stdout.write("The migrations already give prisma/schema.prisma: nothing to write.\n");
      return 0;
    }
    const stamp = new Date().toISOString().replace(/\D/gu, "").slice(0, 14);
    const target = join(folder, `${stamp}_${name}`);
    await mkdir(target);
    await writeFile(join(target, "migration.sql"), sql);
    const lock = '# Made by Prisma; keep it in version control.\nprovider = "postgresql"\n';
    await writeFile(join(folder, "migration_lock.toml"), lock);
    process.stdout.write(`${join(target, "migration.sql")}\n`);
    return 0;
  } finally {
    await database.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client, Pool, type QueryResult } from "pg";
import type { Migration } from "@/server/db/migrate";

/**
 * Prisma's schema engine in its WebAssembly form: compares migrations with
 * schema.prisma without a download, which `prisma migrate` cannot.
 */

const LOCK_FILE = 'provider = "postgresql"\n';

/**
 * The engine asks the catalogue for pg_constraint.contype as constraint_type,
 * a column of the internal type "char" (oid 18), which the stock adapter
 * refuses. It passes as text (oid 25), and is then declared as what the engine
 * expects: one character.
 */
function admitCharColumns(pool: Pool): Pool {
  const query = pool.query.bind(pool) as (sql: string) => Promise<QueryResult>;
  const admitted = async (...parameters: Parameters<typeof query>) => {
    const result = await query(...parameters);
    for (const field of result.fields) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  };
  return Object.assign(pool, { query: admitted });
}

function declareCharColumns(result: SqlResultSet): SqlResultSet {
  const types = result.columnTypes.map((type, index) =>
    result.columnNames[index] === "constraint_type" ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes: types };
}

/** The engine reads the adapter it is given; this one runs a script whole. */
class ScriptingAdapter extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super(url);
    this.#url = url;
  }

  /**
   * A throw-away database to replay the migrations in. The stock adapter cuts
   * scripts at every semicolon, also inside the body of a trigger function;
   * PostgreSQL itself takes the whole script in one message.
   */
  override async connectToShadowDb() {
    const name = `replay_${process.pid}_${Date.now()}`;
    await execute(this.#url, `CREATE DATABASE "${name}"`);
    const url = new URL(this.#url);
    url.pathname = name;
    const pool = admitCharColumns(new Pool({ connectionString: url.href }));
    pool.on("error", () => undefined);
    const shadow = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    const queryRaw = shadow.queryRaw.bind(shadow);
    shadow.queryRaw = async (query) => declareCharColumns(await queryRaw(query));
    shadow.executeScript = async (script) => {
      await execute(url.href, script);
    };
    shadow.dispose = async () => {
      await pool.end();
      await execute(this.#url, `DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return shadow;
  }
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

let loading: Promise<void> | undefined;

/** Where the engine writes the message of a crash before it ends. */
const crash = {
  message: "",
  set_message(text: string): void {
    crash.message = text;
  },
};

/** Bundlers load the .wasm file by import; Node needs it instantiated by hand, once. */
async function loadEngine(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: crash });
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm");
  const module = await WebAssembly.compile(
    await readFile(resolve(entry, "..", "schema_engine_bg.wasm")),
  );
  const imports = { "./schema_engine_bg.js": { ...bindings } };
  const { exports } = await WebAssembly.instantiate(module, imports);
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}

/**
 * The SQL that turns the result of `migrations` into `schemaPath`; empty when
 * they agree.
 *
 * @param url a server on which databases may be created and dropped
 */
export async function diffToSchema(
  url: string,
  migrations: readonly Migration[],
  schemaPath = resolve("prisma", "schema.prisma"),
): Promise<string> {
  loading ??= loadEngine();
  await loading;
  const schema = { path: schemaPath, content: await readFile(schemaPath, "utf8") };
  const adapter = bindMigrationAwareSqlAdapterFactory(new ScriptingAdapter(url));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    adapter,
  );
  try {
    const result = await engine.diff({
      from: {
        tag: "migrations",
        baseDir: resolve(schemaPath, "..", "migrations"),
        lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map((migration) => ({
          path: basename(migration.name),
          migrationFile: {
            path: "migration.sql",
            content: { tag: "ok", value: migration.sql },
          },
        })),
      },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = result.stdout ?? "";
    return /^\s*-- This is an empty migration\.\s*$/u.test(sql) ? "" : sql;
  } catch (cause) {
    throw crash.message === "" ? cause : new Error(crash.message, { cause });
  }
}

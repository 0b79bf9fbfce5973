/** What the benchmark ran on, and how large it became. */

import { cpus, loadavg } from "node:os";
import process from "node:process";
import { withMaintenance } from "@/server/memory/index/sql";
import { say } from "./report";

/** Says how large the index and the data are. */
export async function sizes(): Promise<void> {
  await withMaintenance(async (sql) => {
    const [found] = await sql<{ index: number; texts: number; all: number; runs: number }>(
      `select (pg_total_relation_size('memory_posting') + pg_total_relation_size('memory_fresh_posting'))::float8 as index,
              (select count(*) from memory_variant)::int as texts, (select count(*) from memory_run)::int as runs,
              (pg_total_relation_size('memory_variant') + pg_total_relation_size('memory_unit'))::float8 as all`,
    );
    if (found)
      say(
        `index ${(found.index / 1e6).toFixed(0)} MB in ${found.runs} runs = ${(found.index / found.texts).toFixed(0)} bytes a text; data ${(found.all / 1e6).toFixed(0)} MB, ${found.texts} texts`,
      );
  });
}

/** Says on what was measured. */
export async function conditions(): Promise<void> {
  await withMaintenance(async (sql) => {
    const [row] = await sql<{ version: string; fsync: string; buffers: string }>(
      "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('shared_buffers') as buffers",
    );
    say(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")}`,
    );
    say(
      `PostgreSQL ${row?.version}, fsync ${row?.fsync}, shared_buffers ${row?.buffers}; database and program on one machine`,
    );
  });
}

import { hash } from "node:crypto";
import { stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/core/errors";
import type { TmxUnit } from "@/core/exchange/tmx/tmx";
import type { Provenance } from "@/core/memory/match";
import { importUnit } from "@/core/memory/tmx-unit";
import { type Actor, may } from "@/core/workflow/actor";
import { type BankStanding, namedBank } from "../banks";
import { Ingest, type Recorder } from "../index/ingest";
import { type NewUnit, type ReadyUnit, readyUnit } from "../index/insert-units";
import { type Sql, withMaintenance } from "../index/sql";
import { checkTmx, type TmxReport } from "./check-tmx";
import { UnitSpool } from "./unit-spool";

/**
 * Brings a TMX file into a bank. The file is read to its end first, so that a file that is refused
 * leaves nothing behind and progress has an end; then its units go into the database.
 * Progress is written in the transaction of its effect: after a kill the same command goes on
 * where it was, and a unit that the bank already has is never taken twice. Its units are found as soon as they
 * are written; runs of the index are put together afterwards, by a server's upkeep or by who called.
 */

/** What to import and how. */
export type ImportTmxInput = {
  readonly path: string;
  readonly fileName: string;
  /** Name of the bank; made when there is none of this name. */
  readonly bank: string;
  readonly dryRun?: boolean;
  /** Provenance of texts that do not name theirs; `approved` when left out. */
  readonly provenance?: Provenance;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** How far an import is. */
export type ImportProgress = {
  readonly phase: "checking" | "importing";
  readonly done: number;
  readonly total: number;
};

/** What an import did. `resumedAt` counts the units that an earlier, interrupted run had done. */
export type ImportTmxResult = {
  readonly report: TmxReport;
  readonly importId: string | null;
  readonly added: number;
  readonly duplicates: number;
  readonly resumedAt: number;
};

type Progress = {
  readonly id: string;
  readonly state: string;
  readonly units: number;
  readonly added: number;
  readonly duplicates: number;
};

const START = `
insert into memory_import (id, bank_id, file_name, file_hash, bytes, findings, actor_id)
values ($1::uuid, $2::uuid, $3, $4, $5::bigint, $6::jsonb, $7::uuid)
on conflict (bank_id, file_hash) do update set
  units_read = case when memory_import.state = 'running' then memory_import.units_read else 0 end,
  added = case when memory_import.state = 'running' then memory_import.added else 0 end,
  duplicates = case when memory_import.state = 'running' then memory_import.duplicates else 0 end,
  bytes_read = case when memory_import.state = 'running' then memory_import.bytes_read else 0 end,
  findings = excluded.findings, actor_id = excluded.actor_id, state = 'running', finished_at = null
returning id::text, state, units_read as units, added, duplicates`;

const ADVANCE = `
update memory_import set units_read = $2::int, bytes_read = $3::bigint, added = added + $4::int, duplicates = duplicates + $5::int
where id = $1::uuid`;

const FINISH = `
with done as (
  update memory_import set state = 'done', bytes_read = bytes, finished_at = clock_timestamp() where id = $1::uuid
  returning bank_id, added, duplicates, file_name)
insert into audit_event (actor_id, session_id, action, subject_type, subject_id, data)
select $2::uuid, $3::uuid, 'memory.imported', 'memory-bank', bank_id::text,
  jsonb_build_object('file', file_name, 'added', added, 'duplicates', duplicates) from done`;

/** Header remarks are kept once each, for the way back. */
const KEEP_HEADER =
  "update memory_bank set header = $2::jsonb where id = $1::uuid and header = '{}'::jsonb";

const BATCH = 1_000;

/** Units made ready before the process looks whether the database waits: a few milliseconds. */
const AT_ONCE = 32;

function hashOf(identity: string): string {
  return hash("sha256", identity, "base64").slice(0, 32);
}

/** Hands units to the database in batches. */
class Importer {
  private readonly sql: Sql;
  private readonly ingest: Ingest;
  private readonly progress: Progress;
  private waiting: ReadyUnit[] = [];
  private read: number;
  added: number;
  duplicates: number;

  constructor(sql: Sql, progress: Progress) {
    this.sql = sql;
    this.ingest = new Ingest(sql);
    this.progress = progress;
    this.read = progress.units;
    this.added = progress.added;
    this.duplicates = progress.duplicates;
  }

  take(unit: NewUnit): void {
    this.read += 1;
    this.waiting.push(readyUnit(unit));
  }

  get unitsRead(): number {
    return this.read;
  }

  async drain(bytes: number, all: boolean): Promise<void> {
    while (this.waiting.length >= BATCH || (all && this.waiting.length > 0)) {
      const units = this.waiting.splice(0, BATCH);
      // What waits is read but not written: the next run must see it again.
      await this.ingest.add(units, this.recorder(this.read - this.waiting.length, bytes));
    }
    if (all) await this.ingest.finish(this.recorder(this.read, bytes));
  }

  async abandon(): Promise<void> {
    await this.ingest.abandon();
  }

  /** Notes progress: `done` units and `bytes` of the file. */
  private recorder(done: number, bytes: number): Recorder {
    return async ({ added, known }) => {
      await this.sql(ADVANCE, [this.progress.id, done, bytes, added, known]);
      this.added += added;
      this.duplicates += known;
    };
  }
}

async function lockImport(sql: Sql, id: string): Promise<void> {
  const [row] = await sql<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 5)) as taken",
    [id],
  );
  if (!row?.taken) throw new AppError("busy");
}

/** A unit of the file as the database takes it. */
function newUnit(
  unit: TmxUnit,
  bankId: string,
  header: TmxReport["header"],
  fallback: Provenance,
): NewUnit {
  const { identity, ...imported } = importUnit(unit, header?.attributes.srclang, fallback);
  const variants = imported.variants.map((variant) => ({ ...variant, authorId: null }));
  return { ...imported, variants, bankId, articleId: null, importHash: hashOf(identity) };
}

/** Notes that the import begins, or goes on. */
async function begin(
  sql: Sql,
  { fileName }: ImportTmxInput,
  actor: Actor,
  bank: BankStanding,
  report: TmxReport,
): Promise<Progress> {
  const findings = JSON.stringify(report.findings);
  const { hash: fileHash, bytes } = report;
  // The lock goes first: two runs of one file would each wait for the other's units.
  await lockImport(sql, `${bank.id}${fileHash}`);
  const values = [uuidv7(), bank.id, fileName, fileHash, bytes, findings, actor.personId];
  const [progress] = await sql<Progress>(START, values);
  if (!progress) throw new Error("An import was neither begun nor found.");
  if (report.header) await sql(KEEP_HEADER, [bank.id, JSON.stringify(report.header)]);
  return progress;
}

async function bringIn(
  sql: Sql,
  input: ImportTmxInput,
  actor: Actor,
  { report, spool }: { readonly report: TmxReport; readonly spool: UnitSpool },
): Promise<ImportTmxResult> {
  const bank = await namedBank(sql, actor, input.bank);
  const progress = await begin(sql, input, actor, bank, report);
  const importer = new Importer(sql, progress);
  const fallback = input.provenance ?? "approved";
  try {
    for await (const { units, bytes, before } of spool.pieces(progress.units)) {
      for (let at = Math.max(0, progress.units - before); at < units.length; at += AT_ONCE) {
        for (const unit of units.slice(at, at + AT_ONCE))
          importer.take(newUnit(unit, bank.id, report.header, fallback));
        // The database may have answered, and waits for its next statement.
        await setImmediate();
      }
      await importer.drain(bytes, false);
      input.onProgress?.({ phase: "importing", done: importer.unitsRead, total: report.units });
    }
    await importer.drain(report.bytes, true);
  } catch (error) {
    await importer.abandon();
    throw error;
  }
  await sql(FINISH, [progress.id, actor.personId, actor.sessionId]);
  const { added, duplicates } = importer;
  return { report, importId: progress.id, added, duplicates, resumedAt: progress.units };
}

/**
 * Imports a file. A refused file changes nothing and comes back with `report.fault`.
 * @throws AppError not-allowed, or busy while another run imports the same file
 */
export async function importTmx(actor: Actor, input: ImportTmxInput): Promise<ImportTmxResult> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const total = input.onProgress ? (await stat(input.path)).size : 0;
  const spool = input.dryRun ? null : await UnitSpool.open();
  try {
    const report = await checkTmx(
      input.path,
      (done) => input.onProgress?.({ phase: "checking", done, total }),
      spool,
    );
    if (report.fault || !spool)
      return { report, importId: null, added: 0, duplicates: 0, resumedAt: 0 };
    return await withMaintenance((sql) => bringIn(sql, input, actor, { report, spool }));
  } finally {
    await spool?.close();
  }
}

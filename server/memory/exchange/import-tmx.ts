import { hash } from "node:crypto";
import { stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
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
import { type Done, ImportStanding } from "./import-standing";
import { UnitSpool } from "./unit-spool";

/**
 * Brings a TMX file into a bank. The file is read to its end first, so that a file that is refused
 * leaves nothing behind and progress has an end; then its units go into the database.
 * Progress is written in the transaction of its effect: after a stop or a kill the same command goes on
 * where it was, and a unit that the bank already has is never taken twice. Its units are found as soon as they
 * are written; runs of the index are put together afterwards, by a server's upkeep or by who called.
 * How it stands is told to everybody meanwhile (import-standing.ts).
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
  /** Stops the import as `stopImport` does. */
  readonly signal?: AbortSignal;
};

/** How far an import is. */
export type ImportProgress = {
  readonly phase: "checking" | "importing";
  readonly done: number;
  readonly total: number;
};

/**
 * What an import did. `resumedAt` counts the units that an earlier run had done, which was stopped or broken off;
 * `added` and `duplicates` are of all runs. Of one that was `stopped`, `done` units of the file are in.
 */
export type ImportTmxResult = {
  readonly report: TmxReport;
  readonly importId: string | null;
  readonly added: number;
  readonly duplicates: number;
  readonly resumedAt: number;
  readonly stopped: boolean;
  readonly done: number;
};

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
  private readonly ingest: Ingest;
  private readonly sql: Sql;
  private readonly standing: ImportStanding;
  private waiting: ReadyUnit[] = [];
  private read: number;
  added: number;
  duplicates: number;

  constructor(sql: Sql, standing: ImportStanding, before: Done) {
    this.sql = sql;
    this.ingest = new Ingest(sql);
    this.standing = standing;
    this.read = before.units;
    this.added = before.added;
    this.duplicates = before.duplicates;
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

  private recorder(done: number, bytes: number): Recorder {
    const note = this.standing.recorder(this.sql, done, bytes);
    return async (ingested) => {
      await note(ingested);
      this.added += ingested.added;
      this.duplicates += ingested.known;
    };
  }
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

/** What an import is done with. */
type Import = {
  readonly input: ImportTmxInput;
  readonly actor: Actor;
  readonly standing: ImportStanding;
  readonly spool: UnitSpool;
};

/** Brings the units of a checked file in; resolves with what became of them. */
async function bringIn(
  sql: Sql,
  given: Import,
  report: TmxReport,
): Promise<Omit<ImportTmxResult, "report">> {
  const { input, actor, standing } = given;
  const bank = await namedBank(sql, actor, input.bank);
  const before = await standing.begin(sql, bank, report);
  if (report.header) await sql(KEEP_HEADER, [bank.id, JSON.stringify(report.header)]);
  const importer = new Importer(sql, standing, before);
  const stopped = await takeAll(importer, given, report, { bank, before }).catch(async (error) => {
    await importer.abandon();
    throw error;
  });
  await (stopped ? standing.stop() : standing.finish());
  const { added, duplicates, unitsRead: done } = importer;
  return { importId: standing.id, added, duplicates, resumedAt: before.units, stopped, done };
}

/** True when the import was stopped before the end of the file; what it had read is in. */
async function takeAll(
  importer: Importer,
  { input, standing, spool }: Import,
  report: TmxReport,
  { bank, before: { units: done } }: { readonly bank: BankStanding; readonly before: Done },
): Promise<boolean> {
  const fallback = input.provenance ?? "approved";
  for await (const { units, bytes, before } of spool.pieces(done)) {
    for (let at = Math.max(0, done - before); at < units.length; at += AT_ONCE) {
      for (const unit of units.slice(at, at + AT_ONCE))
        importer.take(newUnit(unit, bank.id, report.header, fallback));
      // The database may have answered, and waits for its next statement.
      await setImmediate();
    }
    const { unitsRead } = importer;
    const stopped = await standing.isStopped(unitsRead, bytes);
    await importer.drain(bytes, stopped);
    input.onProgress?.({ phase: "importing", done: unitsRead, total: report.units });
    if (stopped) return true;
  }
  await importer.drain(report.bytes, true);
  return false;
}

const NOTHING = {
  importId: null,
  added: 0,
  duplicates: 0,
  resumedAt: 0,
  stopped: false,
  done: 0,
} as const;

async function importChecked(given: Import, bytes: number): Promise<ImportTmxResult> {
  const { input, standing, spool } = given;
  let stopped = false;
  const report = await checkTmx(
    input.path,
    async (done) => {
      input.onProgress?.({ phase: "checking", done, total: bytes });
      stopped = await standing.isStopped(0, done);
      return !stopped;
    },
    spool,
  );
  if (stopped) {
    await standing.stop();
    return { ...NOTHING, report, stopped };
  }
  if (report.fault) {
    await standing.refuse(report);
    return { ...NOTHING, report };
  }
  return { report, ...(await withMaintenance((sql) => bringIn(sql, given, report))) };
}

/**
 * Imports a file. A refused file changes nothing in the memory and comes back with `report.fault`.
 * @throws AppError not-allowed, not-found for an archived bank, or busy while another run imports the same file
 */
export async function importTmx(actor: Actor, input: ImportTmxInput): Promise<ImportTmxResult> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const { size: bytes } = await stat(input.path);
  const { path, fileName: name, bank, onProgress, signal } = input;
  if (input.dryRun) {
    const report = await checkTmx(path, async (done) => {
      onProgress?.({ phase: "checking", done, total: bytes });
      return signal?.aborted !== true;
    });
    return { ...NOTHING, report, stopped: signal?.aborted ?? false };
  }
  return withMaintenance(async (sql) => {
    const standing = await ImportStanding.open(sql, actor, { name, bank, bytes }, signal);
    const spool = await UnitSpool.open();
    try {
      return await importChecked({ input, actor, standing, spool }, bytes);
    } catch (error) {
      // Whoever asked is told; for the others nothing has happened. A lost connection cannot take it back.
      await standing.forget().catch(() => undefined);
      throw error;
    } finally {
      await spool.close();
    }
  });
}

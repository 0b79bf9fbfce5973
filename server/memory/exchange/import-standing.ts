import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { type BankStanding, bankNamed, refuseWriting } from "../banks";
import type { Recorder } from "../index/ingest";
import type { Sql } from "../index/sql";
import type { TmxReport } from "./check-tmx";
import { holdImport } from "./import-lock";
import { askToStop } from "./stop-import";

/**
 * How an import stands, in the table `memory_import`: for who looks from another screen, for who
 * wants it stopped, and for the next run of the same file (docs/decisions/translation-memory.md, "Import").
 */

/** Milliseconds between two looks whether the import should stop, each of which tells how far it is. */
const BEAT = 500;

/** What an import has done, over all its runs. */
export type Done = {
  readonly units: number;
  readonly added: number;
  readonly duplicates: number;
};

type Begun = Done & { readonly id: string };

const OPEN = `
insert into memory_import (id, bank_name, file_name, bytes, state, actor_id)
values ($1::uuid, $2, $3, $4::bigint, 'checking', $5::uuid)`;

const BEGIN_VALUES = "$1::uuid, $2::uuid, $3, $4::int, $5::bigint, $6::jsonb";

/** A file that this bank has seen goes on with its own row, unless it was done: then all of it is looked at again. */
const RESUME = `
with given(id, bank_id, file_hash, units, bytes, findings) as (values (${BEGIN_VALUES})),
checked as (delete from memory_import i using given where i.id = given.id
  and exists (select from memory_import o where o.bank_id = given.bank_id and o.file_hash = given.file_hash)
  returning i.file_name, i.actor_id, i.state)
update memory_import i set
  units_read = case when i.state = 'done' then 0 else i.units_read end,
  units_seen = case when i.state = 'done' then 0 else i.units_read end,
  added = case when i.state = 'done' then 0 else i.added end,
  duplicates = case when i.state = 'done' then 0 else i.duplicates end,
  bytes_read = 0, units = given.units, findings = given.findings, file_name = checked.file_name,
  actor_id = checked.actor_id, started_at = clock_timestamp(), finished_at = null,
  state = case when checked.state = 'stopping' then 'stopping' else 'running' end
from given, checked where i.bank_id = given.bank_id and i.file_hash = given.file_hash
returning i.id::text, i.units_read as units, i.added, i.duplicates`;

const BEGIN = `
with given(id, bank_id, file_hash, units, bytes, findings) as (values (${BEGIN_VALUES}))
update memory_import i set bank_id = given.bank_id, file_hash = given.file_hash, units = given.units,
  bytes = given.bytes, bytes_read = 0, findings = given.findings,
  state = case when i.state = 'stopping' then 'stopping' else 'running' end
from given where i.id = given.id
returning i.id::text, i.units_read as units, i.added, i.duplicates`;

const TELL = `
update memory_import set units_seen = $2::int, bytes_read = $3::bigint where id = $1::uuid
returning state`;

const ADVANCE = `
update memory_import set units_read = $2::int, units_seen = greatest(units_seen, $2::int), bytes_read = $3::bigint,
  added = added + $4::int, duplicates = duplicates + $5::int
where id = $1::uuid`;

const FINISH = `
with done as (
  update memory_import set state = 'done', bytes_read = bytes, finished_at = clock_timestamp() where id = $1::uuid
  returning bank_id, added, duplicates, file_name)
insert into audit_event (actor_id, session_id, action, subject_type, subject_id, data)
select $2::uuid, $3::uuid, 'memory.imported', 'memory-bank', bank_id::text,
  jsonb_build_object('file', file_name, 'added', added, 'duplicates', duplicates) from done`;

const STOPPED = `
update memory_import set state = 'stopped', units_seen = units_read, finished_at = clock_timestamp() where id = $1::uuid`;

const REFUSED = `
update memory_import set state = 'refused', fault = $2::jsonb, findings = $3::jsonb, finished_at = clock_timestamp()
where id = $1::uuid`;

const FORGET = "delete from memory_import where id = $1::uuid and bank_id is null";

/** The row of one import. Its connection is used for nothing else: it must see what is under way in another's transaction. */
export class ImportStanding {
  private readonly sql: Sql;
  private readonly actor: Actor;
  private readonly signal: AbortSignal | undefined;
  private row: string;
  private last = Date.now();
  private asked = false;

  private constructor(sql: Sql, actor: Actor, signal: AbortSignal | undefined, row: string) {
    this.sql = sql;
    this.actor = actor;
    this.signal = signal;
    this.row = row;
  }

  /**
   * Tells that a file is being read. `signal` stops the import as a person would.
   * @throws AppError not-allowed, not-found for a bank that the actor may not write to
   */
  static async open(
    sql: Sql,
    actor: Actor,
    file: { readonly name: string; readonly bank: string; readonly bytes: number },
    signal?: AbortSignal,
  ): Promise<ImportStanding> {
    const bank = await bankNamed(sql, file.bank);
    if (bank) refuseWriting(actor, bank);
    const id = uuidv7();
    // Held before it is told: nobody shall take it for broken off.
    await holdImport(sql, id);
    await sql(OPEN, [id, file.bank, file.name, file.bytes, actor.personId]);
    return new ImportStanding(sql, actor, signal, id);
  }

  get id(): string {
    return this.row;
  }

  /** Tells how far the import is, a few times a second; true when it should stop. */
  async isStopped(units: number, bytes: number): Promise<boolean> {
    if (this.signal?.aborted && !this.asked) {
      this.asked = true;
      await askToStop(this.sql, this.actor, this.row);
    } else if (Date.now() - this.last < BEAT) return false;
    this.last = Date.now();
    const [now] = await this.sql<{ state: string }>(TELL, [this.row, units, bytes]);
    return now?.state === "stopping";
  }

  /**
   * Notes that the file has been read and its units go in, from the first or from where an earlier run ended.
   * `sql` is the connection that writes them, and holds the lock on the file.
   * @throws AppError busy while another run imports the same file
   */
  async begin(sql: Sql, bank: BankStanding, report: TmxReport): Promise<Done> {
    // The lock goes first: two runs of one file would each wait for the other's units.
    if (!(await holdImport(sql, `${bank.id}${report.hash}`))) throw new AppError("busy");
    const { hash, units, bytes } = report;
    const values = [this.row, bank.id, hash, units, bytes, JSON.stringify(report.findings)];
    const [begun] = [...(await sql<Begun>(RESUME, values)), ...(await sql<Begun>(BEGIN, values))];
    if (!begun) throw new Error("An import was neither begun nor found.");
    this.row = begun.id;
    return begun;
  }

  /** Notes progress in the transaction of `sql`: `units` and `bytes` of the file are done. */
  recorder(sql: Sql, units: number, bytes: number): Recorder {
    return async ({ added, known }) => {
      await sql(ADVANCE, [this.row, units, bytes, added, known]);
    };
  }

  /** Notes that all of the file is in. */
  async finish(): Promise<void> {
    await this.sql(FINISH, [this.row, this.actor.personId, this.actor.sessionId]);
  }

  /** Notes that the import ended before the file did. */
  async stop(): Promise<void> {
    await this.sql(STOPPED, [this.row]);
  }

  /** Notes why the file was refused. */
  async refuse({ fault, findings }: TmxReport): Promise<void> {
    const reason = fault && { code: fault.code, line: fault.line };
    await this.sql(REFUSED, [this.row, JSON.stringify(reason), JSON.stringify(findings)]);
  }

  /** Takes back what was told of an import that has not begun. */
  async forget(): Promise<void> {
    await this.sql(FORGET, [this.row]);
  }
}

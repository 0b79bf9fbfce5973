import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Provenance } from "@/core/memory/match";
import { type CodedContent, lostCodes, memoryText } from "@/core/memory/memory-text";
import { type KeptMarkup, markupAfterEdit } from "@/core/memory/tmx-unit";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { writableBank } from "../banks";
import { insertVariants } from "../index/insert-units";
import { type Sql, sqlOf } from "../index/sql";

/**
 * Edits, deletes and restores entries of the memory. Each act is a conditional write against the
 * version that the person saw, with a line in the entry's history and one in the audit log; a
 * correction is a new row of text, because the index knows a text by its number.
 */

/** The entry and the version that the person looked at. */
export type EntryRef = { readonly unitId: string; readonly version: number };

type UnitRow = {
  readonly id: string;
  readonly bank: string;
  readonly version: number;
  readonly deleted: boolean;
};
type VariantRow = {
  readonly id: string;
  readonly tag: string;
  readonly plain: string;
  readonly coded: CodedContent | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly provenance: Provenance;
  readonly author: string | null;
  readonly ext: KeptMarkup | null;
};

const LOCK = `
select id::text, bank_id::text as bank, version, deleted_at is not null as deleted
from memory_unit where id = $1::uuid for update`;

async function lockEntry(sql: Sql, actor: Actor, ref: EntryRef): Promise<UnitRow> {
  if (!may(actor, "memory.edit")) throw new AppError("not-allowed");
  const [unit] = await sql<UnitRow>(LOCK, [ref.unitId]);
  if (!unit) throw new AppError("not-found");
  await writableBank(sql, actor, unit.bank);
  if (unit.version !== ref.version)
    throw new AppError("version-conflict", {}, { version: unit.version });
  return unit;
}

type Act = {
  readonly kind: "edited" | "deleted" | "restored";
  readonly before: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
};

const AUDIT = {
  edited: "memory.changed",
  deleted: "memory.deleted",
  restored: "memory.restored",
} as const;

async function record(tx: Transaction, actor: Actor, unitId: string, act: Act): Promise<void> {
  const { kind, before, after } = act;
  await tx.memoryEvent.create({
    data: { unitId, kind, before, after, actorId: actor.personId },
  });
  await recordAudit(tx, actor, {
    action: AUDIT[kind],
    subjectType: "memory-unit",
    subjectId: unitId,
  });
}

/**
 * What to put in the place of an entry's text in one language. Its codes are those that the text
 * has: one that is missing is refused unless `dropCodes` says that it is meant.
 */
export type EntryEdit = {
  readonly language: string;
  readonly content: Content;
  readonly dropCodes?: boolean;
};

/** The content with the codes of the text that it replaces. */
function codedEdit(old: VariantRow, { content, dropCodes = false }: EntryEdit): CodedContent {
  const before = old.coded ?? { content: [], codes: [] };
  const [unknown] = lostCodes(content, before.content);
  if (unknown !== undefined) throw new AppError("codes-unknown", { code: unknown });
  const lost = lostCodes(before.content, content).length;
  if (lost > 0 && !dropCodes) throw new AppError("codes-lost", { count: lost });
  return { content, codes: before.codes };
}

/** What the history keeps of a text: its codes as well, where it has some. */
function inHistory(
  language: string,
  text: string,
  coded: CodedContent | null,
): Prisma.InputJsonObject {
  return { language, text, ...(coded && { coded: coded as unknown as Prisma.InputJsonObject }) };
}

const VARIANT = `
select id::text, tag, plain, content as coded, previous_hash::text as previous, next_hash::text as next, provenance, author_name as author, ext
from memory_variant where unit_id = $1::uuid and language = $2 and removed_at is null order by memory_variant.id desc limit 1`;

/**
 * Corrects the text of one language. Returns the new version.
 * @throws AppError not-found, not-allowed, version-conflict, wrong-state for a deleted entry, text-empty, codes-unknown, codes-lost
 */
export function editEntry(actor: Actor, ref: EntryRef, edit: EntryEdit): Promise<number> {
  return database().$transaction(async (tx) => {
    const sql = sqlOf(tx);
    const unit = await lockEntry(sql, actor, ref);
    if (unit.deleted) throw new AppError("wrong-state");
    const [old] = await sql<VariantRow>(VARIANT, [unit.id, edit.language]);
    if (!old) throw new AppError("not-found");
    const text = memoryText(old.tag, codedEdit(old, edit));
    if (text.plain.trim() === "") throw new AppError("text-empty");
    await sql("update memory_variant set removed_at = clock_timestamp() where id = $1::bigint", [
      old.id,
    ]);
    await insertVariants(
      sql,
      [unit.id],
      [
        {
          text,
          previous: old.previous === null ? null : Number(old.previous),
          next: old.next === null ? null : Number(old.next),
          provenance: old.provenance,
          authorId: actor.personId,
          authorName: actor.name,
          approverName: null,
          at: null,
          ext: markupAfterEdit(old.ext),
        },
      ],
    );
    await sql("update memory_unit set version = version + 1 where id = $1::uuid", [unit.id]);
    const { language } = edit;
    await record(tx, actor, unit.id, {
      kind: "edited",
      before: inHistory(language, old.plain, old.coded),
      after: inHistory(language, text.plain, text.coded),
    });
    return unit.version + 1;
  });
}

/** What the history and the audit log say of a deletion, and of its undoing. */
export const DELETION = {
  deleted: {
    kind: "deleted",
    action: AUDIT.deleted,
    before: { deleted: false },
    after: { deleted: true },
  },
  restored: {
    kind: "restored",
    action: AUDIT.restored,
    before: { deleted: true },
    after: { deleted: false },
  },
} as const;

function setDeleted(actor: Actor, ref: EntryRef, deleted: boolean): Promise<number> {
  return database().$transaction(async (tx) => {
    const sql = sqlOf(tx);
    const unit = await lockEntry(sql, actor, ref);
    if (unit.deleted === deleted) throw new AppError("wrong-state");
    await sql(
      `update memory_unit set version = version + 1, deleted_at = ${deleted ? "clock_timestamp()" : "null"} where id = $1::uuid`,
      [unit.id],
    );
    await record(tx, actor, unit.id, DELETION[deleted ? "deleted" : "restored"]);
    return unit.version + 1;
  });
}

/** Takes an entry out of all matches; it can be restored. @throws AppError as `editEntry` */
export function deleteEntry(actor: Actor, ref: EntryRef): Promise<number> {
  return setDeleted(actor, ref, true);
}

/** Brings a deleted entry back. @throws AppError as `editEntry`; wrong-state when it is not deleted */
export function restoreEntry(actor: Actor, ref: EntryRef): Promise<number> {
  return setDeleted(actor, ref, false);
}

import { v7 as uuidv7 } from "uuid";
import { DOCUMENT_EDGE, textHash } from "@/core/memory/fold";
import type { CodedContent } from "@/core/memory/memory-text";
import { memoryText } from "@/core/memory/memory-text";
import { prepared } from "@/server/db/prepared";
import type { Transaction } from "@/server/db/transaction";
import { insertVariants, type NewVariant } from "./index/insert-units";
import { type Sql, sqlOf } from "./index/sql";

/**
 * Approved text enters the memory, in the transaction of the approval: either both happen or
 * neither. A unit is one source text of one segment; each approved language adds to it, and
 * approving again replaces what that language had.
 */

/** One approval. Neighbours are the source texts before and after in the article; null is its edge. */
export type ApprovedText = {
  readonly articleId: string;
  readonly segmentId: string;
  readonly sourceLanguage: string;
  readonly source: CodedContent;
  readonly previousSource: string | null;
  readonly nextSource: string | null;
  readonly targetLanguage: string;
  readonly target: CodedContent;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly approver: { readonly id: string; readonly name: string };
};

type Unit = { readonly id: string; readonly version: number };
type Present = {
  readonly id: string;
  readonly language: string;
  readonly plain: string;
  readonly same: boolean;
};

const MAKE_DESK = `
insert into memory_bank (id, name, kind) select $1::uuid, 'Desk', 'desk'
where not exists (select 1 from memory_bank where kind = 'desk' and archived_at is null)
on conflict do nothing`;

/** The bank that approval feeds is the oldest of kind `desk`. */
const UPSERT_UNIT = prepared(
  "memory_upsert_unit",
  `
insert into memory_unit (id, bank_id, segment_id, source_hash, article_id, source_language)
select $1::uuid, desk.id, $2::uuid, $3, $4::uuid, $5
from (select id from memory_bank where kind = 'desk' and archived_at is null order by created_at, id limit 1) as desk
on conflict (bank_id, segment_id, source_hash) where segment_id is not null
do update set version = memory_unit.version + 1, deleted_at = null
returning id::text, version`,
);

/** The unit of a source text; the desk's bank is made at the first approval. */
async function unitOf(sql: Sql, approved: ApprovedText, sourceHash: number): Promise<Unit> {
  const { segmentId, articleId, sourceLanguage } = approved;
  const values = [uuidv7(), segmentId, String(sourceHash), articleId, sourceLanguage];
  const [unit] = await sql<Unit>(UPSERT_UNIT, values);
  if (unit) return unit;
  await sql(MAKE_DESK, [uuidv7()]);
  const [made] = await sql<Unit>(UPSERT_UNIT, values);
  if (!made) throw new Error("The desk's memory bank is archived and its name is taken.");
  return made;
}

const PRESENT = `
select id::text, language, plain, content is not distinct from $2::jsonb as same
from memory_variant where unit_id = $1::uuid and removed_at is null`;

const CONFIRM = `
update memory_variant set provenance = 'approved', author_id = $2::uuid, author_name = $3, approver_name = $4, at = clock_timestamp()
where id = $1::bigint`;

const EVENT = prepared(
  "memory_event",
  `
insert into memory_event (unit_id, kind, before, after, actor_id)
values ($1::uuid, $2, $3::jsonb, $4::jsonb, $5::uuid)`,
);

function neighbour(text: string | null, language: string): number {
  return text === null ? DOCUMENT_EDGE : textHash(text, language);
}

function variantOf(tag: string, coded: CodedContent, rest: Partial<NewVariant>): NewVariant {
  return {
    text: memoryText(tag, coded),
    previous: null,
    next: null,
    provenance: "approved",
    authorId: null,
    authorName: null,
    approverName: null,
    at: null,
    ext: null,
    ...rest,
  };
}

async function feedOne(sql: Sql, approved: ApprovedText): Promise<void> {
  const { sourceLanguage, targetLanguage, author, approver } = approved;
  const source = variantOf(sourceLanguage, approved.source, {
    previous: neighbour(approved.previousSource, sourceLanguage),
    next: neighbour(approved.nextSource, sourceLanguage),
  });
  const target = variantOf(targetLanguage, approved.target, {
    authorId: author?.id ?? null,
    authorName: author?.name ?? null,
    approverName: approver.name,
  });
  const unit = await unitOf(sql, approved, source.text.textHash);
  const coded = target.text.coded === null ? null : JSON.stringify(target.text.coded);
  const present = unit.version === 1 ? [] : await sql<Present>(PRESENT, [unit.id, coded]);
  const before = present.find(({ language }) => language === target.text.language);
  const unchanged = before?.plain === target.text.plain && before.same;
  const added = present.some(({ language }) => language === source.text.language) ? [] : [source];
  if (before && unchanged)
    await sql(CONFIRM, [before.id, author?.id ?? null, author?.name ?? null, approver.name]);
  else {
    added.push(target);
    if (before)
      await sql("update memory_variant set removed_at = clock_timestamp() where id = $1::bigint", [
        before.id,
      ]);
  }
  await insertVariants(
    sql,
    added.map(() => unit.id),
    added,
  );
  const [old, now] = [
    { language: targetLanguage, text: before?.plain ?? null },
    { language: targetLanguage, text: target.text.plain },
  ];
  await sql(EVENT, [unit.id, "approved", JSON.stringify(old), JSON.stringify(now), approver.id]);
}

/**
 * Feeds approved texts. To be called inside the transaction that approves them; several texts in
 * an order of their own, so that two bulk approvals never wait for each other in a circle.
 */
export async function feedMemory(
  tx: Transaction,
  approved: readonly ApprovedText[],
): Promise<void> {
  if (approved.length === 0) return;
  const sql = sqlOf(tx);
  const ordered = [...approved].sort((a, b) =>
    a.segmentId < b.segmentId ? -1 : a.segmentId > b.segmentId ? 1 : 0,
  );
  for (const each of ordered) await feedOne(sql, each);
}

/** What was approved and is no longer. */
export type WithdrawnText = {
  readonly segmentId: string;
  readonly targetLanguage: string;
  readonly actorId: string;
};

const WITHDRAW = `
with gone as (
  update memory_variant v set removed_at = clock_timestamp()
  from memory_unit u
  where u.id = v.unit_id and u.segment_id = $1::uuid and v.language = $2 and v.removed_at is null
    and u.bank_id in (select id from memory_bank where kind = 'desk')
  returning v.unit_id, v.plain)
insert into memory_event (unit_id, kind, before, after, actor_id)
select unit_id, 'withdrawn', jsonb_build_object('language', $2::text, 'text', plain), '{}'::jsonb, $3::uuid from gone`;

/** Takes the text of a segment out of the memory when its approval is taken back; in the caller's transaction. */
export async function withdrawFromMemory(tx: Transaction, withdrawn: WithdrawnText): Promise<void> {
  const { segmentId, targetLanguage, actorId } = withdrawn;
  await sqlOf(tx)(WITHDRAW, [segmentId, targetLanguage, actorId]);
}

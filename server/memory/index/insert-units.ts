import { v7 as uuidv7 } from "uuid";
import { indexFeatures } from "@/core/memory/features";
import type { Provenance } from "@/core/memory/match";
import type { MemoryText } from "@/core/memory/memory-text";
import { lengthClass } from "@/core/memory/posting-codec";
import { prepared } from "@/server/db/prepared";
import { numbers, type Sql } from "./sql";

/** Writes units and their texts, and makes the texts findable, in the caller's transaction. */

/** A text on its way into the memory. Hashes of neighbours as in core/memory/match.ts. */
export type NewVariant = {
  readonly text: MemoryText;
  readonly previous: number | null;
  readonly next: number | null;
  readonly provenance: Provenance;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly approverName: string | null;
  /** ISO date and time; now when null. */
  readonly at: string | null;
  /** TMX attributes, properties and notes. */
  readonly ext: object | null;
};

/** A unit on its way into the memory. */
export type NewUnit = {
  readonly bankId: string;
  readonly articleId: string | null;
  readonly key: string | null;
  readonly sourceLanguage: string | null;
  readonly importHash: string | null;
  readonly ext: object | null;
  readonly variants: readonly NewVariant[];
};

/** A text that now has a number. */
export type InsertedText = { readonly id: number; readonly text: MemoryText };

const INSERT_UNITS = prepared(
  "memory_insert_units",
  `
insert into memory_unit (id, bank_id, article_id, key, source_language, import_hash, ext)
select id, bank, article, key, language, hash, ext
from json_to_recordset($1::json) as row(id uuid, bank uuid, article uuid, key text, language text, hash text, ext jsonb)
on conflict do nothing returning id::text`,
);

/**
 * Numbers are drawn first and come back with their places: what an insert returns has no order. Fresh postings
 * name the place of their text, so that an approval takes one statement.
 */
const INSERT_VARIANTS = prepared(
  "memory_insert_variants",
  `
with numbered as materialized (
  select nextval('memory_variant_id_seq') as id, place, unit, language, tag, plain, content, fold, text, previous, next,
    provenance, author, author_name, approver_name, at, ext
  from rows from (json_to_recordset($1::json) as (unit uuid, language text, tag text, plain text, content jsonb,
    fold bigint, text bigint, previous bigint, next bigint, provenance text, author uuid, author_name text,
    approver_name text, at timestamptz, ext jsonb)) with ordinality as row(unit, language, tag, plain, content, fold,
    text, previous, next, provenance, author, author_name, approver_name, at, ext, place)),
written as (
  insert into memory_variant (id, unit_id, language, tag, plain, content, fold_hash, text_hash, previous_hash,
    next_hash, provenance, author_id, author_name, approver_name, at, ext)
  select id, unit, language, tag, plain, content, fold, text, previous, next, provenance, author, author_name,
    approver_name, coalesce(at, now()), ext from numbered),
findable as (
  insert into memory_fresh_posting (feature, variant_id, length)
  select feature, id, length
  from unnest($2::int[], $3::bigint[], $4::smallint[]) as posting(feature, place, length) join numbered using (place))
select array_agg(id::text order by place) as ids from numbered`,
);

/** Records as JSON. The database reads a missing field as null: what is null is left out, and both sides have less to do. */
function toJson(records: readonly Readonly<Record<string, unknown>>[]): string {
  const given = records.map((record) => {
    const kept: Record<string, unknown> = {};
    for (const name in record) if (record[name] !== null) kept[name] = record[name];
    return kept;
  });
  return JSON.stringify(given);
}

/** How texts become findable: at once, by fresh postings that a merge moves into a run later; or by a run that the caller writes. */
export type Indexing = "fresh" | "run";

/** Postings of texts, as the parameters of INSERT_VARIANTS: features, places from 1, length classes. */
function freshPostings(variants: readonly NewVariant[]): readonly string[] {
  const [features, places, lengths]: [number[], number[], number[]] = [[], [], []];
  variants.forEach(({ text }, at) => {
    for (const hash of indexFeatures(text.fold, text.language)) {
      features.push(hash);
      places.push(at + 1);
      lengths.push(lengthClass(text.fold.length));
    }
  });
  return [numbers(features), numbers(places), numbers(lengths)];
}

/** Writes texts of existing units. `unitIds` runs parallel to `variants`. */
export async function insertVariants(
  sql: Sql,
  unitIds: readonly string[],
  variants: readonly NewVariant[],
  indexing: Indexing,
): Promise<readonly InsertedText[]> {
  if (variants.length === 0) return [];
  const records = variants.map((variant, at) => ({
    unit: unitIds[at],
    language: variant.text.language,
    tag: variant.text.tag,
    plain: variant.text.plain,
    content: variant.text.coded,
    fold: variant.text.foldHash,
    text: variant.text.textHash,
    previous: variant.previous,
    next: variant.next,
    provenance: variant.provenance,
    author: variant.authorId,
    author_name: variant.authorName,
    approver_name: variant.approverName,
    at: variant.at,
    ext: variant.ext,
  }));
  const postings = freshPostings(indexing === "fresh" ? variants : []);
  const [row] = await sql<{ ids: readonly string[] }>(INSERT_VARIANTS, [
    toJson(records),
    ...postings,
  ]);
  const ids = row?.ids ?? [];
  return variants.map(({ text }, at) => ({ id: Number(ids[at]), text }));
}

/**
 * Writes new units with their texts. Units whose import hash the bank knows are left out.
 * Returns the texts written and the number of units left out.
 */
export async function insertUnits(
  sql: Sql,
  units: readonly NewUnit[],
  indexing: Indexing,
): Promise<{ readonly texts: readonly InsertedText[]; readonly known: number }> {
  const identified = units.map((unit) => ({ ...unit, id: uuidv7() }));
  const records = identified.map((unit) => ({
    id: unit.id,
    bank: unit.bankId,
    article: unit.articleId,
    key: unit.key,
    language: unit.sourceLanguage,
    hash: unit.importHash,
    ext: unit.ext,
  }));
  const written = await sql<{ id: string }>(INSERT_UNITS, [toJson(records)]);
  const kept = new Set(written.map(({ id }) => id));
  const fresh = identified.filter(({ id }) => kept.has(id));
  const unitIds = fresh.flatMap(({ id, variants }) => variants.map(() => id));
  const texts = await insertVariants(
    sql,
    unitIds,
    fresh.flatMap(({ variants }) => variants),
    indexing,
  );
  return { texts, known: units.length - fresh.length };
}

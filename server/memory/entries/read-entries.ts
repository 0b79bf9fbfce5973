import { AppError } from "@/core/errors";
import { concordanceFeatures, phraseSpans } from "@/core/memory/concordance";
import { foldCodes, foldHash, foldText } from "@/core/memory/fold";
import type { Provenance } from "@/core/memory/match";
import { type CodedContent, primaryLanguage } from "@/core/memory/memory-text";
import type { Actor } from "@/core/workflow/actor";
import { type BankRow, readingRight } from "../banks";
import { postingsOf } from "../index/read-postings";
import { numbers, type Sql, uuids } from "../index/sql";

/** The memory screen: entries by bank, words, language, people and state, a page at a time. */

/** What to show. `after` is the last entry of the page before. */
export type EntryFilter = {
  readonly bankIds?: readonly string[];
  /** Words that an entry must hold, in any inflected form; needs `language`. */
  readonly words?: string;
  readonly language?: string;
  readonly deleted?: boolean;
  readonly provenance?: Provenance;
  /** A person's name or a part of it, or the whole name of an author of an imported text. */
  readonly author?: string;
  /** Units that have a text in each of these languages (primary subtags). */
  readonly languages?: readonly string[];
  /** ISO dates: units with a text of the first day or later, and of the last day or earlier. */
  readonly since?: string;
  readonly until?: string;
  readonly after?: string;
};

/** A text of an entry. */
export type EntryText = {
  readonly language: string;
  readonly tag: string;
  readonly plain: string;
  /** Null when the text has no inline codes. */
  readonly coded: CodedContent | null;
  readonly provenance: Provenance;
  readonly author: string | null;
  readonly approver: string | null;
  /** ISO date and time. */
  readonly at: string;
};

/** An entry as the screen shows it. */
export type Entry = {
  readonly unitId: string;
  readonly version: number;
  readonly bankId: string;
  readonly bankName: string;
  readonly key: string | null;
  readonly articleId: string | null;
  readonly articleTitle: string | null;
  readonly deleted: boolean;
  readonly texts: readonly EntryText[];
};

/** Entries of one page. */
export const PAGE = 50;

/** Texts that a search by words looks at. */
const MAX_TEXTS = 2_000;

/** What approval fed and took back again has its source text left: until it is fed anew, it is no entry. */
const ENTRIES = `
select u.id::text as "unitId", u.version, u.key, u.deleted_at is not null as deleted,
  b.id::text as "bankId", b.name as "bankName", u.article_id::text as "articleId", a.title as "articleTitle",
  (select coalesce(json_agg(json_build_object('language', v.language, 'tag', v.tag, 'plain', v.plain, 'coded', v.content,
     'provenance', v.provenance, 'author', v.author_name, 'approver', v.approver_name, 'at', v.at) order by v.id), '[]')
   from memory_variant v where v.unit_id = u.id and v.removed_at is null) as texts
from memory_unit u join memory_bank b on b.id = u.bank_id left join article a on a.id = u.article_id
where u.bank_id = any($1::uuid[]) and (u.deleted_at is not null) = $2::boolean
  and (u.import_hash is not null or exists (
    select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.language is distinct from u.source_language))
  and ($3::uuid is null or u.id < $3::uuid)
  and ($4::uuid[] is null or u.id = any($4::uuid[]))
  and ($5::text is null or exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.provenance = $5))
  and ($6::jsonb is null or exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and (select array_agg(name) from jsonb_array_elements_text($6::jsonb) as names(name)) && array[v.author_name, v.approver_name]))
  and ($7::text[] is null or not exists (select 1 from unnest($7::text[]) as wanted(language) where not exists (
    select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.language = wanted.language)))
  and ($8::date is null or exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.at >= $8::date))
  and ($9::date is null or exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.at < $9::date + 1))
order by u.id desc limit ${PAGE}`;

/** Units that hold the words, by the index; the words are checked on the text. */
async function unitsWith(sql: Sql, words: string, language: string): Promise<readonly string[]> {
  const ids = (await postingsOf(sql, concordanceFeatures(words, language))).slice(0, MAX_TEXTS);
  const rows = await sql<{ unit: string; plain: string }>(
    `select unit_id::text as unit, plain from memory_variant where removed_at is null and language = $2
       and (id = any($1::bigint[]) or fold_hash = $3::bigint)`,
    [numbers(ids), language, foldHash(foldCodes(words), language)],
  );
  const fold = foldCodes(words).join();
  const holds = (plain: string): boolean =>
    foldCodes(plain).join() === fold || phraseSpans(words, plain, language).length > 0;
  return rows.filter(({ plain }) => holds(plain)).map(({ unit }) => unit);
}

/** The name as given, which an imported author may have, and the people whose names hold it. */
async function namesLike(sql: Sql, part: string): Promise<readonly string[]> {
  const people = await sql<{ name: string }>("select name from person");
  const wanted = foldText(part);
  const alike = people.filter(({ name }) => foldText(name).includes(wanted));
  return [part, ...alike.map(({ name }) => name)];
}

/**
 * One page of entries, newest first.
 * @throws AppError not-allowed, invalid-input for words without a language
 */
export async function readEntries(
  sql: Sql,
  actor: Actor,
  filter: EntryFilter,
): Promise<readonly Entry[]> {
  const mayRead = readingRight(actor, filter.bankIds ?? null);
  const all = await sql<BankRow>(
    "select id::text, name, kind, penalty, readers, writers from memory_bank where archived_at is null",
  );
  const banks = all.filter(mayRead);
  const words = filter.words?.trim() ?? "";
  if (words !== "" && filter.language === undefined)
    throw new AppError("invalid-input", { field: "language" });
  const units =
    words === "" ? null : await unitsWith(sql, words, primaryLanguage(filter.language ?? ""));
  return sql<Entry>(ENTRIES, [
    uuids(banks.map(({ id }) => id)),
    filter.deleted ?? false,
    filter.after ?? null,
    units && uuids(units),
    filter.provenance ?? null,
    filter.author === undefined ? null : JSON.stringify(await namesLike(sql, filter.author)),
    filter.languages ? uuids(filter.languages) : null,
    filter.since ?? null,
    filter.until ?? null,
  ]);
}

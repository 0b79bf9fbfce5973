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

const ENTRIES = `
select u.id::text as "unitId", u.version, u.key, u.deleted_at is not null as deleted,
  b.id::text as "bankId", b.name as "bankName", u.article_id::text as "articleId", a.title as "articleTitle",
  (select coalesce(json_agg(json_build_object('language', v.language, 'tag', v.tag, 'plain', v.plain, 'coded', v.content,
     'provenance', v.provenance, 'author', v.author_name, 'approver', v.approver_name, 'at', v.at) order by v.id), '[]')
   from memory_variant v where v.unit_id = u.id and v.removed_at is null) as texts
from memory_unit u join memory_bank b on b.id = u.bank_id left join article a on a.id = u.article_id
where u.bank_id = any($1::uuid[])`;

/** What approval fed and took back again has its source text left: until it is fed anew, it is no entry. */
const IS_ENTRY = `(u.import_hash is not null or exists (
    select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and v.language is distinct from u.source_language))`;

/** Units with a text of which `condition` holds. */
const withText = (condition: string): string =>
  `exists (select 1 from memory_variant v where v.unit_id = u.id and v.removed_at is null and ${condition})`;

/** A condition and its value. Conditions are constants of this file: what a person gives is bound, never spliced. */
type Condition = readonly [sql: (place: string) => string, value: unknown];

/**
 * Only the conditions that are asked for stand in the statement: so the planner sees which of them few units
 * meet, and begins there. Beside the others it would walk through a million units to find none.
 */
function conditionsOf(
  { after, provenance, languages = [], since, until }: EntryFilter,
  units: readonly string[] | null,
  names: readonly string[] | null,
): readonly Condition[] {
  const given: (Condition | null)[] = [
    after ? [(at) => `u.id < ${at}::uuid`, after] : null,
    units ? [(at) => `u.id = any(${at}::uuid[])`, uuids(units)] : null,
    provenance ? [(at) => withText(`v.provenance = ${at}`), provenance] : null,
    names
      ? [
          (at) =>
            withText(
              `(v.author_name = any(${at}::text[]) or v.approver_name = any(${at}::text[]))`,
            ),
          names,
        ]
      : null,
    ...languages.map((language): Condition => [(at) => withText(`v.language = ${at}`), language]),
    since ? [(at) => withText(`v.at >= ${at}::date`), since] : null,
    until ? [(at) => withText(`v.at < ${at}::date + 1`), until] : null,
  ];
  return given.filter((one) => one !== null);
}

/** The statement of one page and its values. */
function pageOf(
  banks: readonly BankRow[],
  deleted: boolean,
  conditions: readonly Condition[],
): readonly [statement: string, values: readonly unknown[]] {
  const fixed = [
    ENTRIES,
    deleted ? "u.deleted_at is not null" : "u.deleted_at is null",
    IS_ENTRY,
    ...conditions.map(([sql], at) => sql(`$${at + 2}`)),
  ].join("\n  and ");
  const values = [uuids(banks.map(({ id }) => id)), ...conditions.map(([, value]) => value)];
  return [`${fixed}\norder by u.id desc limit ${PAGE}`, values];
}

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
  const names = filter.author === undefined ? null : await namesLike(sql, filter.author);
  const conditions = conditionsOf(filter, units, names);
  return sql<Entry>(...pageOf(banks, filter.deleted ?? false, conditions));
}

import type { Span } from "@/core/checks/finding";
import { AppError } from "@/core/errors";
import { foldText } from "@/core/memory/fold";
import type { Provenance } from "@/core/memory/match";
import { type CodedContent, primaryLanguage } from "@/core/memory/memory-text";
import type { Actor } from "@/core/workflow/actor";
import { type BankRow, readingRight } from "../banks";
import { numbers, type Sql, uuids } from "../index/sql";
import { type Text, textsHolding } from "../texts-holding";

/** The memory screen: entries by bank, words, language, people and state, a page at a time. */

/** What to show. `after` is the `place` of the last entry of the page before. */
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
  /** Where the words that were searched stand (UTF-16). */
  readonly spans?: readonly Span[];
};

/** An entry as the screen shows it. */
export type Entry = {
  readonly unitId: string;
  /** Where it stands among the entries searched. */
  readonly place: string;
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

/** Texts that a search by words looks at: the newest of those that have the words. */
const MAX_TEXTS = 50_000;

const ENTRIES = `
select u.id::text as "unitId", u.id::text as place, u.version, u.key, u.deleted_at is not null as deleted,
  b.id::text as "bankId", b.name as "bankName", u.article_id::text as "articleId", a.title as "articleTitle",
  (select coalesce(json_agg(json_build_object('language', v.language, 'tag', v.tag, 'plain', v.plain, 'coded', v.content,
     'provenance', v.provenance, 'author', v.author_name, 'approver', v.approver_name, 'at', v.at) order by v.id), '[]')
   from memory_variant v where v.unit_id = u.id and v.removed_at is null) as texts
from memory_unit u join memory_bank b on b.id = u.bank_id left join article a on a.id = u.article_id`;

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
  banks: readonly BankRow[],
  { provenance, languages = [], since, until }: EntryFilter,
  names: readonly string[] | null,
): readonly Condition[] {
  const given: (Condition | null)[] = [
    [(at) => `u.bank_id = any(${at}::uuid[])`, uuids(banks.map(({ id }) => id))],
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

/** What must hold of an entry, and the values of it; `more` conditions come first. */
function whereOf(
  deleted: boolean,
  conditions: readonly Condition[],
): readonly [condition: string, values: readonly unknown[]] {
  const all = [
    ...conditions.map(([sql], at) => sql(`$${at + 1}`)),
    deleted ? "u.deleted_at is not null" : "u.deleted_at is null",
    IS_ENTRY,
  ];
  return [all.join("\n  and "), conditions.map(([, value]) => value)];
}

/** Entries by their units alone. */
async function newest(
  sql: Sql,
  deleted: boolean,
  after: string | undefined,
  conditions: readonly Condition[],
): Promise<readonly Entry[]> {
  const all: readonly Condition[] = after
    ? [...conditions, [(at) => `u.id < ${at}::uuid`, after]]
    : conditions;
  const [where, values] = whereOf(deleted, all);
  return sql<Entry>(`${ENTRIES}\nwhere ${where}\norder by u.id desc limit ${PAGE}`, values);
}

type WordSearch = { readonly words: string; readonly language: string };

/**
 * Entries that hold the words, the newest text first; its number is the entry's place. What else is asked for
 * narrows the texts before they are read.
 */
async function newestWith(
  sql: Sql,
  deleted: boolean,
  after: string | undefined,
  conditions: readonly Condition[],
  { words, language }: WordSearch,
): Promise<readonly Entry[]> {
  const fetch = (ids: readonly number[]) => {
    const [where, values] = whereOf(deleted, [
      [(at) => `v.id = any(${at}::bigint[])`, numbers(ids)],
      [(at) => `v.language = ${at}`, language],
      ...conditions,
    ]);
    return sql<Text & { readonly unit: string }>(
      `select v.id::text, v.plain, u.id::text as unit from memory_variant v join memory_unit u on u.id = v.unit_id
where v.removed_at is null and ${where}`,
      values,
    );
  };
  const below = after === undefined ? Number.POSITIVE_INFINITY : Number(after);
  const places = new Map<string, string>();
  const marks = new Map<string, readonly Span[]>();
  const search = { phrase: words, language, below, fetch, most: MAX_TEXTS };
  for await (const page of textsHolding(sql, search)) {
    for (const { id, unit, plain, spans } of page) {
      if (!places.has(unit)) places.set(unit, id);
      marks.set(`${unit} ${plain}`, spans);
    }
    if (places.size >= PAGE) break;
  }
  const units = [...places.keys()].slice(0, PAGE);
  const entries = await sql<Entry>(`${ENTRIES}\nwhere u.id = any($1::uuid[])`, [uuids(units)]);
  return entries
    .map((entry) => ({
      ...entry,
      place: places.get(entry.unitId) ?? "",
      texts: entry.texts.map((text) => {
        const spans = text.language === language && marks.get(`${entry.unitId} ${text.plain}`);
        return spans ? { ...text, spans } : text;
      }),
    }))
    .sort((a, b) => Number(b.place) - Number(a.place));
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
  const names = filter.author === undefined ? null : await namesLike(sql, filter.author);
  const conditions = conditionsOf(banks, filter, names);
  const { deleted = false, after } = filter;
  if (words === "") return newest(sql, deleted, after, conditions);
  const language = primaryLanguage(filter.language ?? "");
  return newestWith(sql, deleted, after, conditions, { words, language });
}

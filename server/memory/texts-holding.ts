import type { Span } from "@/core/checks/finding";
import { isLanguage } from "@/core/language/language";
import { type Phrase, phraseReadings, phraseSpans, readPhrase } from "@/core/memory/concordance";
import { foldCodes, foldHash } from "@/core/memory/fold";
import { newestFirst, take } from "@/core/memory/newest-first";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";
import { textsWithPhrase } from "./index/read-postings";
import type { Sql } from "./index/sql";

/** The texts of the memory that hold a phrase in any inflected form, newest first. */

/** A text that may hold the phrase. */
export type Text = { readonly id: string; readonly plain: string };

/** A text that holds it; `spans` (UTF-16) mark where. */
export type Holding<T extends Text> = T & { readonly spans: readonly Span[] };

/** What to search. `fetch` reads texts by their numbers; it may leave out what is not wanted. */
export type Search<T extends Text> = {
  readonly phrase: string;
  /** A primary subtag. */
  readonly language: string;
  /** Only texts before this number: where a page before ended. */
  readonly below?: number;
  readonly fetch: (ids: readonly number[]) => Promise<readonly T[]>;
  /** Numbers looked at at most. */
  readonly most: number;
};

/** Texts fetched at a time: few at first, since a common word is in most of them. */
const FIRST_PAGE = 100;
const LONGEST_PAGE = 3_000;

/**
 * Texts that the engine reads for one search at most, at a quarter of a millisecond each. Only the
 * shortest words come near it («ақ» of "white" begins «ақша»); beyond it they are found as they stand.
 */
const MAX_READ = 400;

/** Finds a phrase in a text. */
type Finder = (plain: string) => readonly Span[];

/** Figures and signs have no words to be looked up by: they are found as a text of their own. */
function wholeText(text: string): Finder {
  const fold = foldCodes(text).join();
  return (plain) => (foldCodes(plain).join() === fold ? [[0, plain.length]] : []);
}

async function wholeTexts(sql: Sql, text: string, language: string): Promise<Iterator<number>> {
  const rows = await sql<{ id: string }>(
    "select id::text from memory_variant where fold_hash = $1::bigint and removed_at is null limit 10000",
    [foldHash(foldCodes(text), language)],
  );
  return newestFirst(Float64Array.from(rows, ({ id }) => Number(id)));
}

/** The phrase as a term, found in its inflected forms by the language's own rules, as the glossary's terms are. */
async function finderOf(text: string, phrase: Phrase): Promise<Finder> {
  const { language } = phrase;
  const entries = phraseReadings(text, language).map((reading, at) => {
    return { termId: `phrase ${at}`, conceptId: "phrase", text: reading };
  });
  const options = language === "ru" ? { russian: await loadRussian() } : {};
  const term = isLanguage(language) ? buildTermIndex(entries, language, options) : null;
  let read = 0;
  return (plain) => {
    if (phraseSpans(phrase, plain, true).length === 0) return [];
    read += 1;
    const spans = term && read <= MAX_READ ? termSpans(term, plain) : [];
    return spans.length > 0 ? spans : phraseSpans(phrase, plain);
  };
}

/** Two readings of the phrase may meet in one place. */
function termSpans(term: TermIndex, plain: string): readonly Span[] {
  const found = findTerms(term, plain).map(({ start, end }): [string, Span] => [
    `${start} ${end}`,
    [start, end],
  ]);
  return [...new Map(found).values()];
}

function* below(ids: Iterator<number>, border: number): Generator<number, void> {
  for (let next = ids.next(); !next.done; next = ids.next())
    if (next.value < border) yield next.value;
}

/** The texts that hold the phrase, newest first, a page at a time; of one without letters, those that are nothing else. */
export async function* textsHolding<T extends Text>(
  sql: Sql,
  search: Search<T>,
): AsyncGenerator<readonly Holding<T>[], void> {
  const { phrase: text, language, fetch, most } = search;
  const phrase = readPhrase(text, language, language === "ru" ? await loadRussian() : null);
  const hasWords = phrase.words.length > 0;
  const found = await (hasWords ? textsWithPhrase(sql, phrase) : wholeTexts(sql, text, language));
  const ids = below(found, search.below ?? Number.POSITIVE_INFINITY);
  const find = hasWords ? await finderOf(text, phrase) : wholeText(text);
  let size = FIRST_PAGE;
  for (let looked = 0; looked < most; looked += size, size = Math.min(size * 3, LONGEST_PAGE)) {
    const page = take(ids, Math.min(size, most - looked));
    if (page.length === 0) return;
    const texts = await fetch(page);
    yield texts
      .toSorted((a, b) => Number(b.id) - Number(a.id))
      .map((one) => ({ ...one, spans: find(one.plain) }))
      .filter(({ spans }) => spans.length > 0);
  }
}

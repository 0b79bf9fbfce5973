import type { Span } from "@/core/checks/finding";
import { AppError } from "@/core/errors";
import { isLanguage } from "@/core/language/language";
import { concordanceFeatures, phraseReadings, phraseSpans } from "@/core/memory/concordance";
import { primaryLanguage } from "@/core/memory/memory-text";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import type { Actor } from "@/core/workflow/actor";
import { prepared } from "@/server/db/prepared";
import { loadRussian } from "@/server/language/load-russian";
import { type BankRow, type BankStanding, readingRight } from "./banks";
import { postingsOf } from "./index/read-postings";
import { numbers, type Sql } from "./index/sql";

/** Searches a phrase in any inflected form, on the source or the target side. */

/** What to search. `language` is that of the phrase, `otherLanguage` that of the text shown beside. */
export type ConcordanceInput = {
  readonly phrase: string;
  readonly language: string;
  readonly otherLanguage: string;
  /** Hits at most; 50 when left out. */
  readonly limit?: number;
};

/** A pair that holds the phrase; `spans` (UTF-16) mark it in `text`. */
export type ConcordanceHit = {
  readonly unitId: string;
  readonly text: string;
  readonly other: string;
  readonly spans: readonly Span[];
  readonly bank: BankStanding;
  readonly approved: boolean;
  readonly author: string | null;
  /** Milliseconds. */
  readonly at: number;
  readonly articleTitle: string | null;
};

type Row = {
  readonly id: string;
  readonly unitId: string;
  readonly text: string;
  readonly other: string;
  readonly provenance: string;
  readonly author: string | null;
  readonly time: string;
  readonly articleTitle: string | null;
  readonly bank: BankRow;
};

const FETCH = prepared(
  "memory_concordance",
  `select v.id::text, u.id::text as "unitId", v.plain as text, t.plain as other, t.provenance, t.author_name as author,
  (extract(epoch from t.at) * 1000)::bigint::text as time, a.title as "articleTitle",
  json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'penalty', b.penalty,
    'readers', b.readers, 'writers', b.writers) as bank
from memory_variant v
join memory_unit u on u.id = v.unit_id
join memory_bank b on b.id = u.bank_id
join memory_variant t on t.unit_id = v.unit_id and t.language = $2 and t.id <> v.id and t.removed_at is null
left join article a on a.id = u.article_id
where v.id = any($1::bigint[]) and v.language = $3 and v.removed_at is null and u.deleted_at is null and b.archived_at is null`,
);

/** Texts fetched at a time, and in all: a phrase that needs more is too common to be of help. */
const PAGE = 200;
const MAX_TEXTS = 2_000;
const MAX_PHRASE = 200;

/** The phrase as a term, found in its inflected forms by the language's own rules. */
async function termOf(phrase: string, language: string): Promise<TermIndex | null> {
  if (!isLanguage(language)) return null;
  const entries = phraseReadings(phrase, language).map((text, at) => ({
    termId: `phrase ${at}`,
    conceptId: "phrase",
    text,
  }));
  return buildTermIndex(
    entries,
    language,
    language === "ru" ? { russian: await loadRussian() } : {},
  );
}

function spansIn(
  text: string,
  phrase: string,
  language: string,
  term: TermIndex | null,
): readonly Span[] {
  const matches = term ? findTerms(term, text) : [];
  // Two readings of the phrase may meet in one place.
  const found = new Map(matches.map(({ start, end }) => [`${start} ${end}`, [start, end] as Span]));
  return found.size > 0 ? [...found.values()] : phraseSpans(phrase, text, language);
}

/**
 * Pairs that hold the phrase, newest first. An empty phrase finds nothing.
 * @throws AppError not-allowed, text-too-long for a phrase over 200 characters
 */
export async function searchConcordance(
  sql: Sql,
  actor: Actor,
  input: ConcordanceInput,
): Promise<readonly ConcordanceHit[]> {
  const mayRead = readingRight(actor, null);
  const phrase = input.phrase.normalize("NFC").trim();
  if (phrase.length > MAX_PHRASE) throw new AppError("text-too-long", { limit: MAX_PHRASE });
  const language = primaryLanguage(input.language);
  const other = primaryLanguage(input.otherLanguage);
  const limit = input.limit ?? 50;
  const term = await termOf(phrase, language);
  const ids = await postingsOf(sql, concordanceFeatures(phrase, language));
  const hits: ConcordanceHit[] = [];
  for (let at = 0; at < Math.min(ids.length, MAX_TEXTS) && hits.length < limit; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const rows = await sql<Row>(FETCH, [numbers(page), other, language]);
    for (const row of rows.toSorted((a, b) => Number(b.id) - Number(a.id))) {
      const spans = spansIn(row.text, phrase, language, term);
      if (spans.length === 0 || !mayRead(row.bank)) continue;
      const { unitId, text, author, articleTitle, bank } = row;
      const standing = { id: bank.id, name: bank.name, kind: bank.kind, penalty: bank.penalty };
      const approved = row.provenance === "approved";
      hits.push({
        unitId,
        text,
        other: row.other,
        spans,
        bank: standing,
        approved,
        author,
        at: Number(row.time),
        articleTitle,
      });
    }
  }
  return hits.slice(0, limit);
}

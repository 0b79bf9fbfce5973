import type { Span } from "@/core/checks/finding";
import { AppError } from "@/core/errors";
import { primaryLanguage } from "@/core/memory/memory-text";
import type { Actor } from "@/core/workflow/actor";
import { prepared } from "@/server/db/prepared";
import { type BankRow, type BankStanding, readingRight } from "./banks";
import { numbers, type Sql } from "./index/sql";
import { type Holding, type Text, textsHolding } from "./texts-holding";

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
  readonly other: string;
  readonly provenance: string;
  readonly author: string | null;
  readonly time: string;
  readonly articleTitle: string | null;
  readonly bank: BankRow;
};

const TEXTS = prepared(
  "memory_concordance_texts",
  `select id::text, plain from memory_variant where id = any($1::bigint[]) and language = $2 and removed_at is null`,
);

const FETCH = prepared(
  "memory_concordance",
  `select v.id::text, u.id::text as "unitId", t.plain as other, t.provenance, t.author_name as author,
  (extract(epoch from t.at) * 1000)::bigint::text as time, a.title as "articleTitle",
  json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'penalty', b.penalty,
    'readers', b.readers, 'writers', b.writers) as bank
from memory_variant v
join memory_unit u on u.id = v.unit_id
join memory_bank b on b.id = u.bank_id
join memory_variant t on t.unit_id = v.unit_id and t.language = $2 and t.id <> v.id and t.removed_at is null
left join article a on a.id = u.article_id
where v.id = any($1::bigint[]) and u.deleted_at is null and b.archived_at is null`,
);

/** Texts looked at in all: of the words of one search, nearly all are in fewer texts or found sooner. */
const MAX_TEXTS = 10_000;
const MAX_PHRASE = 200;

function hitOf(row: Row, { plain: text, spans }: Holding<Text>): ConcordanceHit {
  const { unitId, other, author, articleTitle, bank, provenance, time } = row;
  const standing = { id: bank.id, name: bank.name, kind: bank.kind, penalty: bank.penalty };
  const approved = provenance === "approved";
  const at = Number(time);
  return { unitId, text, other, spans, bank: standing, approved, author, at, articleTitle };
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
  const fetch = (ids: readonly number[]) => sql<Text>(TEXTS, [numbers(ids), language]);
  const hits: ConcordanceHit[] = [];
  for await (const page of textsHolding(sql, { phrase, language, fetch, most: MAX_TEXTS })) {
    const rows = await sql<Row>(FETCH, [numbers(page.map(({ id }) => Number(id))), other]);
    const byId = new Map(page.map((holding) => [holding.id, holding]));
    for (const row of rows.toSorted((one, next) => Number(next.id) - Number(one.id))) {
      const holding = byId.get(row.id);
      if (holding && mayRead(row.bank)) hits.push(hitOf(row, holding));
    }
    if (hits.length >= limit) break;
  }
  return hits.slice(0, limit);
}

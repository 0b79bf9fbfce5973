/**
 * The query forms of two families of peers, written from their public description, on the same
 * sentences on the same server: amaGama (full-text search for any of the words, ranked, then edit
 * distance) and trigram similarity (pg_trgm, ordered by similarity, then edit distance).
 */

import { baseScore, query, scorable } from "@/core/memory/score";
import type { Sql } from "@/server/memory/index/sql";
import { archiveSentence } from "./generate-news";

/** A peer's form: builds its table and index, looks a text up, answers with scores, best first. */
export type PeerForm = {
  readonly name: string;
  readonly build: (sql: Sql, size: number) => Promise<void>;
  readonly find: (sql: Sql, text: string) => Promise<readonly number[]>;
};

const BATCH = 5_000;
const BEST = 5;
const MINIMUM = 70;

async function fill(sql: Sql, table: string, size: number): Promise<void> {
  const [row] = await sql<{ count: number }>(`select count(*)::int as count from ${table}`);
  for (let at = row?.count ?? 0; at < size; at += BATCH) {
    const end = Math.min(size, at + BATCH);
    const texts = Array.from({ length: end - at }, (_, step) => archiveSentence(at + step));
    await sql(
      `insert into ${table} (text, length) select value, char_length(value) from json_array_elements_text($1::json)`,
      [JSON.stringify(texts)],
    );
  }
}

/** Scores what the database proposes; doubles count once. */
function rerank(text: string, rows: readonly { readonly text: string }[]): readonly number[] {
  const at = query(text);
  const texts = [...new Set(rows.map((row) => row.text))];
  return texts
    .map((each) => baseScore(at, scorable(each), MINIMUM))
    .filter((score) => score > 0)
    .sort((a, b) => b - a)
    .slice(0, BEST);
}

const window = (text: string): readonly [number, number] => {
  const { length } = Array.from(text);
  return [Math.ceil((length * MINIMUM) / 100), Math.floor((length * 100) / MINIMUM)];
};

const amaGama: PeerForm = {
  name: "amaGama form (tsvector OR)",
  build: async (sql, size) => {
    await sql(
      `create table if not exists peer_fulltext (id serial primary key, text text, length int,
       vector tsvector generated always as (to_tsvector('simple', text)) stored)`,
    );
    await fill(sql, "peer_fulltext", size);
    await sql("create index if not exists peer_fulltext_gin on peer_fulltext using gin (vector)");
    await sql("vacuum analyze peer_fulltext");
  },
  find: async (sql, text) => {
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const terms = words.map((word) => `'${word.toLowerCase()}'`).join(" | ");
    if (terms === "") return [];
    const rows = await sql<{ text: string }>(
      `select text from (
         select text, ts_rank(vector, q, 32) * 1745 as rank from peer_fulltext, to_tsquery('simple', $1) as q
         where vector @@ q and length between $2::int and $3::int) as ranked
       where rank > 35 order by rank desc limit 50`,
      [terms, ...window(text)],
    );
    return rerank(text, rows);
  },
};

const trigram: PeerForm = {
  name: "trigram form (pg_trgm %, ordered)",
  build: async (sql, size) => {
    await sql(
      "create table if not exists peer_trigram (id serial primary key, text text, length int)",
    );
    await fill(sql, "peer_trigram", size);
    await sql(
      "create index if not exists peer_trigram_gin on peer_trigram using gin (text gin_trgm_ops)",
    );
    await sql("vacuum analyze peer_trigram");
  },
  find: async (sql, text) => {
    await sql("select set_limit(0.5)");
    const rows = await sql<{ text: string }>(
      "select text from peer_trigram where text % $1 order by similarity(text, $1) desc limit 50",
      [text],
    );
    return rerank(text, rows);
  },
};

/** The forms, in the order of the report. */
export const PEER_FORMS: readonly PeerForm[] = [amaGama, trigram];

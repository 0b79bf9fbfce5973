/** Fills a database with the first sentences of the generated archive, through the product's own way in. */

import { v7 as uuidv7 } from "uuid";
import { textContent } from "@/core/article/inline";
import { memoryText } from "@/core/memory/memory-text";
import { Ingest, maintainIndex } from "@/server/memory/index/ingest";
import { type NewUnit, readyUnit } from "@/server/memory/index/insert-units";
import type { Sql } from "@/server/memory/index/sql";
import { archiveSentence, russianSide } from "./generate-news";

const BATCH = 1_000;

function unitOf(bankId: string, number: number): NewUnit {
  const kk = archiveSentence(number);
  const rest = {
    previous: null,
    next: null,
    provenance: "approved" as const,
    authorId: null,
    authorName: null,
    approverName: null,
    at: null,
    ext: null,
  };
  const variant = (tag: string, text: string) => ({
    text: memoryText(tag, { content: textContent(text), codes: [] }),
    ...rest,
  });
  return {
    bankId,
    articleId: null,
    key: null,
    sourceLanguage: "kk",
    importHash: String(number),
    ext: null,
    variants: [variant("kk", kk), variant("ru", russianSide(kk))],
  };
}

/** Makes the bank of the benchmark. */
export async function benchBank(sql: Sql): Promise<string> {
  const [bank] = await sql<{ id: string }>(
    "insert into memory_bank (id, name, kind) values ($1::uuid, 'Bench', 'archive') on conflict (name) do update set kind = 'archive' returning id::text",
    [uuidv7()],
  );
  return bank?.id ?? "";
}

/** How many sentences an earlier run has left in the bank. */
export async function unitsIn(sql: Sql, bankId: string): Promise<number> {
  const [found] = await sql<{ count: number }>(
    "select count(*)::int as count from memory_unit where bank_id = $1::uuid",
    [bankId],
  );
  return found?.count ?? 0;
}

/** Brings sentences [from, to) in; returns seconds for units and index together. */
export async function loadArchive(
  sql: Sql,
  bankId: string,
  from: number,
  to: number,
): Promise<number> {
  const started = performance.now();
  const ingest = new Ingest(sql);
  for (let at = from; at < to; at += BATCH) {
    const end = Math.min(to, at + BATCH);
    const units = Array.from({ length: end - at }, (_, step) =>
      readyUnit(unitOf(bankId, at + step)),
    );
    await ingest.add(units, async () => undefined);
  }
  await ingest.finish(async () => undefined);
  await maintainIndex(sql, true);
  await sql("vacuum analyze memory_unit");
  await sql("vacuum analyze memory_variant");
  await sql("vacuum analyze memory_posting");
  await sql("vacuum analyze memory_fresh_posting");
  return (performance.now() - started) / 1000;
}

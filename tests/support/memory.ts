import { v7 as uuid } from "uuid";
import { textContent } from "@/core/article/inline";
import type { Provenance } from "@/core/memory/match";
import { type CodedContent, memoryText } from "@/core/memory/memory-text";
import { database } from "@/server/db/client";
import { insertUnits, type NewVariant, readyUnit } from "@/server/memory/index/insert-units";
import { sqlOf } from "@/server/memory/index/sql";

/** Content without codes. */
export const plainContent = (text: string) => ({ content: textContent(text), codes: [] });

/** A bank of its own; answers with its id. */
export async function createTestBank(
  settings: { penalty?: number; readers?: string[]; writers?: string[]; kind?: string } = {},
): Promise<string> {
  const id = uuid();
  await database().memoryBank.create({
    data: { id, name: `bank ${id}`, kind: "archive", ...settings },
  });
  return id;
}

/** An approved text on its way into a unit. */
export function newVariant(tag: string, coded: CodedContent): NewVariant {
  return {
    text: memoryText(tag, coded),
    previous: null,
    next: null,
    provenance: "approved",
    authorId: null,
    authorName: "Aigerim",
    approverName: null,
    at: null,
    ext: null,
  };
}

/** A unit with the given texts by language, findable at once; answers with its id. */
export async function createTestUnit(
  bankId: string,
  texts: Readonly<Record<string, string>>,
  more: {
    provenance?: Provenance;
    at?: string;
    key?: string;
    previous?: number | null;
    next?: number | null;
  } = {},
): Promise<string> {
  const { provenance = "approved", at = null, key = null, previous = null, next = null } = more;
  const variants = Object.entries(texts).map(([tag, text]) => ({
    ...newVariant(tag, plainContent(text)),
    previous,
    next,
    provenance,
    at,
  }));
  const unit = {
    bankId,
    articleId: null,
    key,
    sourceLanguage: "kk",
    importHash: null,
    ext: null,
    variants,
  };
  const sql = sqlOf(database());
  const { texts: inserted } = await insertUnits(sql, [readyUnit(unit)], "fresh");
  const [row] = await sql<{ id: string }>(
    "select unit_id::text as id from memory_variant where id = $1::bigint",
    [inserted[0]?.id],
  );
  return row?.id ?? "";
}

import type { ApprovedPair } from "@/core/checks/article-input";
import type { Language } from "@/core/language/language";
import { foldCodes, foldHash, textHash } from "@/core/memory/fold";
import { prepared } from "@/server/db/prepared";
import type { Transaction } from "@/server/db/transaction";
import { numbers, sqlOf } from "./index/sql";

/**
 * What the desk approved in other articles for the sources and the translations of this one, so
 * that one wording can be kept. Approved text is what the desk's memory holds now: approval feeds
 * it, taking an approval back or cleaning up takes it out, and its hashes find a text in either
 * direction. Imported banks and archives are other people's wordings, and a bank that only some
 * may read is no rule for all: neither is asked. docs/decisions/wording-against-approved-text.md
 */

/** The texts of one segment; translations by language, none or "" where there is none yet. */
export type ArticleText = {
  readonly source: string;
  readonly targets: Readonly<Partial<Record<Language, string>>>;
};

/** An article as far as other articles are asked about it. */
export type ArticleTexts = {
  readonly articleId: string;
  readonly sourceLanguage: Language;
  readonly languages: readonly Language[];
  readonly texts: readonly ArticleText[];
};

/** Pairs of one answer: what many articles share is told by its newest. */
const MOST_PAIRS = 10_000;

/**
 * By hash like the look-ups of matches, newest first, and a bound for texts that thousands share. What
 * has the same fold and is another text (other figures) the check drops. Laterals keep the planner
 * from hashing the whole memory for a few rows.
 */
const APPROVED = prepared(
  "memory_approved_elsewhere",
  `
select source.plain as source, target.language, target.plain as target
from (
  select distinct same.unit_id
  from unnest($1::bigint[], $2::bigint[]) as asked(fold, text)
  cross join lateral (
    (select unit_id from memory_variant where fold_hash = asked.fold and text_hash = asked.text
       and removed_at is null order by id desc limit 32)
    union all
    (select unit_id from memory_variant where fold_hash = asked.fold
       and removed_at is null limit 64)
  ) as same) as hit
cross join lateral (
  select unit.id from memory_unit unit join memory_bank bank on bank.id = unit.bank_id
  where unit.id = hit.unit_id and unit.deleted_at is null and unit.source_language = $3
    and unit.article_id is distinct from $5::uuid
    and bank.kind = 'desk' and bank.archived_at is null and bank.readers = '{}'
  limit 1) as unit
cross join lateral (
  select plain from memory_variant where unit_id = unit.id and language = $3
    and removed_at is null limit 1) as source
cross join lateral (
  select id, language, plain from memory_variant where unit_id = unit.id
    and language = any($4::text[]) and provenance = 'approved' and removed_at is null
  limit 8) as target
order by target.id desc limit ${MOST_PAIRS}`,
);

type Row = { readonly source: string; readonly language: string; readonly target: string };

/** The approved pairs by language, newest first; one statement for the whole article. */
export async function readApprovedElsewhere(
  db: Pick<Transaction, "$queryRawUnsafe">,
  { articleId, sourceLanguage, languages, texts }: ArticleTexts,
): Promise<ReadonlyMap<Language, readonly ApprovedPair[]>> {
  const asked = new Map<number, number>();
  const ask = (text: string, language: Language): void => {
    asked.set(textHash(text, language), foldHash(foldCodes(text), language));
  };
  for (const { source, targets } of texts) {
    for (const language of languages) {
      const target = targets[language] ?? "";
      if (target.trim() === "") continue;
      ask(target, language);
      ask(source, sourceLanguage);
    }
  }
  const pairs = new Map(languages.map((language) => [language, [] as ApprovedPair[]]));
  if (asked.size === 0) return pairs;
  const rows = await sqlOf(db)<Row>(APPROVED, [
    numbers(asked.values()),
    numbers(asked.keys()),
    sourceLanguage,
    languages,
    articleId,
  ]);
  for (const { source, language, target } of rows)
    pairs.get(language as Language)?.push({ source, target });
  return pairs;
}

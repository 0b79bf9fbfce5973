import type { Content } from "@/core/article/inline";
import { checkSourceBlock, type SourceOptions } from "@/core/checks/check-source";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/** A segment as the database has it, as far as source checks need it. */
type SourceRow = { readonly id: string; readonly unitId: string; readonly content: unknown };

/**
 * Findings of the source text by segment id. Judged block by block, because a quotation may open in
 * one segment and close in a later one; by the settings and rules of the house.
 */
export function sourceFindings(
  rows: readonly SourceRow[],
  language: Language,
  options: SourceOptions,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  let start = 0;
  while (start < rows.length) {
    const unitId = rows[start]?.unitId;
    let end = start;
    while (end < rows.length && rows[end]?.unitId === unitId) end += 1;
    const block = rows.slice(start, end);
    const results = checkSourceBlock(
      block.map(({ content }) => content as Content),
      language,
      options,
    );
    for (const [index, { id }] of block.entries()) found.set(id, results[index] ?? []);
    start = end;
  }
  return found;
}

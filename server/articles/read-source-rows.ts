import { type Content, plainText } from "@/core/article/inline";
import { checkSourceBlock, type SourceOptions } from "@/core/checks/check-source";
import type { Finding, Span } from "@/core/checks/finding";
import { parseFigures } from "@/core/figures/parse";
import type { Language } from "@/core/language/language";

/** A segment as the database has it, as far as its text is read here. */
type SourceRow = { readonly id: string; readonly unitId: string; readonly content: unknown };

/** What a source text says of itself. */
export type SourceReading = {
  readonly findings: readonly Finding[];
  /** Where figures stand in the plain text; small number words, which may be dropped, are left out. */
  readonly figures: readonly Span[];
};

/**
 * Findings and figures of the source by segment id. Judged block by block, because a quotation may
 * open in one segment and close in a later one; by the settings and rules of the house.
 */
export function readSourceRows(
  rows: readonly SourceRow[],
  language: Language,
  house: SourceOptions,
): ReadonlyMap<string, SourceReading> {
  const judge = `${language} ${JSON.stringify([house.settings, house.userRules?.map(({ rule }) => rule)])}`;
  const found = new Map<string, SourceReading>();
  let start = 0;
  while (start < rows.length) {
    const unitId = rows[start]?.unitId;
    let end = start;
    while (end < rows.length && rows[end]?.unitId === unitId) end += 1;
    const block = rows.slice(start, end);
    const contents = block.map(({ content }) => content as Content);
    const readings = remember(`${judge} ${JSON.stringify(contents)}`, () =>
      readBlock(contents, language, house),
    );
    for (const [index, { id }] of block.entries()) {
      const reading = readings[index];
      if (reading) found.set(id, reading);
    }
    start = end;
  }
  return found;
}

function readBlock(
  contents: readonly Content[],
  language: Language,
  house: SourceOptions,
): readonly SourceReading[] {
  const findings = checkSourceBlock(contents, language, house);
  return contents.map((content, index) => ({
    findings: findings[index] ?? [],
    figures: parseFigures(plainText(content), language)
      .filter(({ optional }) => !optional)
      .map(({ span }) => span),
  }));
}

/** Blocks remembered: a source never changes, and everybody who opens an article asks for the same. */
const REMEMBERED = 5_000;
const remembered = new Map<string, readonly SourceReading[]>();

function remember(key: string, read: () => readonly SourceReading[]): readonly SourceReading[] {
  const known = remembered.get(key);
  if (known) return known;
  const readings = read();
  const [oldest] = remembered.size < REMEMBERED ? [] : remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, readings);
  return readings;
}

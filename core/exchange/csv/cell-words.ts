/**
 * The words that a cell of a glossary table may name a value with: our own, and what the desk calls
 * it on screen in Kazakh, Russian and English, for people fill in tables with the words they see.
 * Capitals, ё and surplus spaces make no difference.
 */

import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import type { ConceptKind, TermStatus, TermType } from "@/core/terminology/concept";
import { languageOfTag } from "@/core/terminology/concept-draft";
import { languageOfName } from "./wide-columns";

/** The values of a column by everything that they may be called. */
export type CellWords<Value extends string> = ReadonlyMap<string, Value>;

/** Kinds of concept. */
export const KIND_WORDS = wordsOf<ConceptKind>({
  office: [
    ["лауазым, атақ", "лауазым", "атақ"],
    ["должность, титул", "должность", "титул"],
    ["office or title", "title", "position"],
  ],
  organisation: [["ұйым"], ["организация"], ["organization"]],
  agreement: [["құжат"], ["документ", "соглашение"], ["document"]],
  person: [["тұлға"], ["персона", "лицо"], []],
  place: [["жер атауы"], ["место", "топоним"], []],
  common: [["жалпы термин"], ["общий термин"], ["common term"]],
});

/** Statuses of a wording. */
export const STATUS_WORDS = wordsOf<TermStatus>({
  proposed: [["ұсынылған"], ["предложен", "предложено", "предложенный"], []],
  preferred: [["негізгі"], ["основной", "основная"], []],
  admitted: [["рұқсат етілген"], ["допустим", "допустимо", "допустимый"], []],
  deprecated: [["ескірген"], ["устарел", "устарело", "устаревший"], []],
  forbidden: [["тыйым салынған"], ["запрещен", "запрещено", "запрещенный"], []],
});

/** Lengths of a wording. */
export const TYPE_WORDS = wordsOf<TermType>({
  full: [["толық түрі"], ["полная форма"], ["full form"]],
  short: [["қысқа түрі"], ["краткая форма"], ["short form"]],
  abbreviation: [["қысқартпа"], ["сокращение", "аббревиатура"], []],
});

/** Statuses of a concept. */
export const CONCEPT_STATUS_WORDS = wordsOf<TbxConcept["status"]>({
  proposed: [["ұсынылған"], ["предложено", "предложен"], []],
  approved: [["бекітілген"], ["утверждено", "утвержден"], []],
});

/** Grammatical genders. */
export const GENDER_WORDS = wordsOf<"m" | "f" | "n">({
  m: [["ер тегі"], ["мужской"], ["masculine"]],
  f: [["әйел тегі"], ["женский"], ["feminine"]],
  n: [["орта тек"], ["средний"], ["neuter"]],
});

/** The value that a cell names; null for an empty cell, undefined for a word that nobody knows. */
export function cellValue<Value extends string>(
  cell: string,
  words: CellWords<Value>,
): Value | null | undefined {
  const word = wordKey(cell);
  return word === "" ? null : words.get(word);
}

/** The language that a cell names: a tag («kk», «ru-KZ») or a name in one of our languages; null for others. */
export function cellLanguage(cell: string): Language | null {
  return languageOfName(wordKey(cell)) ?? languageOfTag(cell);
}

function wordsOf<Value extends string>(
  named: Readonly<Record<Value, readonly (readonly string[])[]>>,
): CellWords<Value> {
  const values = Object.keys(named) as Value[];
  return new Map(
    values.flatMap((value) =>
      [value, ...named[value].flat()].map((word) => [word, value] as const),
    ),
  );
}

function wordKey(cell: string): string {
  return cell.normalize("NFKC").trim().toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ");
}

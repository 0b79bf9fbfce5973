/**
 * A concept as it is entered or imported, and what is wrong with it. Problems come back as numbered
 * findings rather than as one refusal, so that a file of 5,000 rows tells all of them at once.
 */

import { z } from "zod";
import { foldText } from "@/core/language/fold";
import { isLanguage, LANGUAGES, type Language } from "@/core/language/language";
import { splitWords } from "@/core/language/words";
import { CONCEPT_KINDS, TERM_STATUSES, TERM_TYPES } from "./concept";
import { termSearchKey } from "./search-key";
import { MAX_TERM_LENGTH } from "./term-index";

/** Longest definition, note or source, in UTF-16 units. */
export const CONCEPT_TEXT_LIMIT = 4_000;
/** Most wordings of one concept. */
export const MAX_TERMS = 60;
/** Most offices of one person, or holders of one office. */
export const MAX_HOLDINGS = 200;

const day = z.iso.date().nullable();
const line = z.string().max(20_000);

const term = z.strictObject({
  /** Kept when a wording is changed; null for a new one. */
  id: z.uuid().nullable().default(null),
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  text: line,
  type: z.enum(TERM_TYPES as ["full", ...(typeof TERM_TYPES)[number][]]).default("full"),
  status: z
    .enum(TERM_STATUSES as ["proposed", ...(typeof TERM_STATUSES)[number][]])
    .default("preferred"),
  caseSensitive: z.boolean().default(false),
  exactForm: z.boolean().default(false),
  hints: z
    .strictObject({
      indeclinable: z.boolean().optional(),
      gender: z.enum(["m", "f", "n"]).optional(),
    })
    .default({}),
  validFrom: day.default(null),
  validTo: day.default(null),
  note: line.default(""),
});

const holding = z.strictObject({
  officeId: z.uuid(),
  holderId: z.uuid(),
  validFrom: day.default(null),
  validTo: day.default(null),
  source: line.default(""),
});

/** Shape of a concept in requests. Holdings left out stay as they are. */
export const conceptDraftSchema = z.strictObject({
  kind: z.enum(CONCEPT_KINDS as ["office", ...(typeof CONCEPT_KINDS)[number][]]),
  definition: line.default(""),
  domain: z.string().max(200).default(""),
  note: line.default(""),
  source: line.default(""),
  country: z.string().max(200).default(""),
  terms: z.array(term).max(500),
  holdings: z.array(holding).max(MAX_HOLDINGS).optional(),
});

/** A concept as entered. */
export type ConceptDraft = z.infer<typeof conceptDraftSchema>;
/** One of its wordings. */
export type TermDraft = ConceptDraft["terms"][number];

/** What can be wrong with a concept; texts in the namespace "glossary" under findings.<code>. */
export type ConceptFindingCode =
  | "term-empty"
  | "term-without-letters"
  | "term-too-long"
  | "term-look-alikes"
  | "term-repeated"
  | "term-wrong-script"
  | "term-like-formula"
  | "dates-reversed"
  | "no-terms"
  | "too-many-terms"
  | "two-preferred"
  | "text-too-long"
  | "source-missing"
  | "duplicate-concept"
  | "office-unknown"
  | "office-dates-reversed"
  | "too-many-offices"
  | "changed-meanwhile";

/** One finding; `blocks` says whether the concept cannot be stored as it is. `term` is the index of the wording, or null. */
export type ConceptFinding = {
  readonly number: number;
  readonly code: ConceptFindingCode;
  readonly blocks: boolean;
  readonly term: number | null;
  readonly params: Readonly<Record<string, string | number>>;
};

type Raised = Omit<ConceptFinding, "number">;

/** Everything wrong with a concept by itself, blocking findings and remarks, numbered from 1. */
export function draftFindings(draft: ConceptDraft): readonly ConceptFinding[] {
  // Once for all wordings: each is compared with those before it.
  const keys = draft.terms.map(({ text, language }) =>
    text.length > MAX_TERM_LENGTH ? "" : `${language} ${termSearchKey(text, language)}`,
  );
  const found = [
    ...concernConcept(draft),
    ...draft.terms.flatMap((one, at) => concernTerm(one, at, draft.terms, keys)),
  ];
  return found.map((finding, at) => ({ number: at + 1, ...finding }));
}

const raised = (
  code: ConceptFindingCode,
  blocks: boolean,
  at: number | null = null,
  params: Raised["params"] = {},
): Raised => ({ code, blocks, term: at, params });

function concernConcept(draft: ConceptDraft): readonly Raised[] {
  const found: Raised[] = [];
  if (draft.terms.length === 0) found.push(raised("no-terms", true));
  if (draft.terms.length > MAX_TERMS)
    found.push(raised("too-many-terms", true, null, { limit: MAX_TERMS }));
  if (draft.source.trim() === "") found.push(raised("source-missing", false));
  const longest = Math.max(
    ...[draft.definition, draft.note, draft.source].map((text) => text.length),
    ...draft.terms.map(({ note }) => note.length),
    ...(draft.holdings ?? []).map(({ source }) => source.length),
  );
  if (longest > CONCEPT_TEXT_LIMIT)
    found.push(raised("text-too-long", true, null, { limit: CONCEPT_TEXT_LIMIT, length: longest }));
  for (const one of draft.holdings ?? [])
    if (isReversed(one)) found.push(raised("dates-reversed", true));
  return found;
}

function concernTerm(
  one: TermDraft,
  at: number,
  all: readonly TermDraft[],
  keys: readonly string[],
): readonly Raised[] {
  const shown = { text: one.text.length > 80 ? `${one.text.slice(0, 80)}…` : one.text };
  if (one.text.trim() === "") return [raised("term-empty", true, at)];
  if (one.text.length > MAX_TERM_LENGTH)
    return [
      raised("term-too-long", true, at, {
        ...shown,
        length: one.text.length,
        limit: MAX_TERM_LENGTH,
      }),
    ];
  const words = splitWords(foldText(one.text.normalize("NFC"), one.language).text);
  if (words.length === 0) return [raised("term-without-letters", true, at, shown)];
  const found: Raised[] = [];
  const twin = keys.indexOf(keys[at] ?? "");
  if (twin !== at) found.push(raised("term-repeated", all[twin]?.text === one.text, at, shown));
  if (hasLookAlikes(one)) found.push(raised("term-look-alikes", false, at, shown));
  if (isWrongScript(one)) found.push(raised("term-wrong-script", false, at, shown));
  if (FORMULA_START.test(one.text)) found.push(raised("term-like-formula", false, at, shown));
  if (isReversed(one)) found.push(raised("dates-reversed", true, at, shown));
  if (isSecondPreferred(one, at, all)) found.push(raised("two-preferred", false, at, shown));
  return found;
}

/** What a spreadsheet would run. Source: OWASP, CSV injection. */
const FORMULA_START = /^[=+\-@]/u;

/** Letters of another alphabet inside a word: folding changed the word's letters. */
function hasLookAlikes({ text, language }: TermDraft): boolean {
  const { text: plain, offsets } = foldText(text, language);
  if (offsets === null && plain === text) return false;
  const letters = (one: string) =>
    one
      .normalize("NFC")
      .replace(/[^\p{L}]/gu, "")
      .replace(/ё/giu, "е");
  const folded = letters(plain);
  return folded.toLowerCase() !== letters(text).toLowerCase();
}

/** A Kazakh or Russian wording without Cyrillic, or an English one without Latin: columns mixed up, or a name like «ISO». */
function isWrongScript({ text, language }: TermDraft): boolean {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  return language === "en" ? cyrillic && !latin : latin && !cyrillic && /\p{Ll}/u.test(text);
}

function isReversed({ validFrom, validTo }: Pick<TermDraft, "validFrom" | "validTo">): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** Two preferred wordings of one length in one language and in force at the same time. */
function isSecondPreferred(one: TermDraft, at: number, all: readonly TermDraft[]): boolean {
  return all.some(
    (other, index) =>
      index < at &&
      other.language === one.language &&
      other.type === one.type &&
      other.status === "preferred" &&
      one.status === "preferred" &&
      overlap(one, other),
  );
}

function overlap(a: TermDraft, b: TermDraft): boolean {
  const starts = (x: TermDraft, y: TermDraft) =>
    x.validFrom === null || y.validTo === null || x.validFrom <= y.validTo;
  return starts(a, b) && starts(b, a);
}

/**
 * The draft with texts trimmed and composed; wordings that are empty after that stay, to be
 * reported. Lines lose their indentation, which no XML file of theirs could tell from its own.
 */
export function tidyDraft(draft: ConceptDraft): ConceptDraft {
  const tidy = tidyText;
  return {
    ...draft,
    definition: tidy(draft.definition),
    domain: tidy(draft.domain),
    note: tidy(draft.note),
    source: tidy(draft.source),
    country: tidy(draft.country),
    terms: draft.terms.map((one) => ({
      ...one,
      text: tidy(one.text).replace(/\s+/gu, " "),
      note: tidy(one.note),
    })),
    ...(draft.holdings && {
      holdings: draft.holdings.map((one) => ({ ...one, source: tidy(one.source) })),
    }),
  };
}

/** A text of a concept as it is stored: composed, without spaces around it and before its lines. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .trim()
    .replace(/(?<=\n)[ \t]+/gu, "");
}

/** The language of a tag with region or script («ru-KZ», «kk_Cyrl», «EN»); null for others. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/u)[0];
  return isLanguage(primary) ? primary : null;
}

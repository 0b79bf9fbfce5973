/**
 * Datelines: «АСТАНА. 12 маусым. KAZINFORM —», «Алматы, 5 мая /КазТАГ/ –», "LONDON (Reuters) -".
 * A dateline is place, date and agency in that order, of which the date or the agency may be
 * missing, and a dash before the text. A place and a dash alone is a dateline only in capitals:
 * «Астана – елорда» is a sentence.
 */
import type { ArticleMarkers } from "@/core/language/article-markers";

/** How far into a paragraph a dateline may reach, in UTF-16 units. */
const MAX_LENGTH = 90;

const PLACE = String.raw`(?:(?:г\.|қ\.)\s*)?(?<place>\p{Lu}[\p{L}'’-]+(?:[ /]\p{Lu}[\p{L}'’-]+){0,2}(?:\s(?:қ\.|қаласы))?)`;
const BRACKETED = "[/(](?<bracket>[^/()]{2,40})[/)]";
const AGENCY = String.raw`(?<agency>(?:ИА\s+|АА\s+|ХАА\s+)?[«"]?[\p{Lu}\d][\p{L}\d.-]+(?:\s\p{Lu}[\p{L}\d.-]+){0,2}[»"]?)`;
const DASH = String.raw`\s*[–—-]{1,2}\s+`;

const literal = (word: string) => word.replaceAll(".", String.raw`\.`);

/** A month in the three ways it is written; the patterns mind case because places start with a capital. */
function spellings(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

function datePattern(markers: ArticleMarkers): string {
  const month = `(?:${markers.months.flatMap(spellings).map(literal).join("|")})`;
  const after = markers.yearWords.map(literal).join("|");
  const year = String.raw`(?:,?\s*\d{4}(?:\s*(?:${after || "г\\."}))?)?`;
  const dayFirst = String.raw`\d{1,2}(?:[-–]\p{L}{1,3})?\s+${month}${year}`;
  const monthFirst = String.raw`${month}\s+\d{1,2}(?:,?\s*\d{4})?`;
  return String.raw`(?<date>\d{1,2}\.\d{1,2}\.\d{4}|${dayFirst}|${monthFirst})`;
}

type Patterns = { readonly inline: RegExp; readonly whole: RegExp; readonly dateOnly: RegExp };

function compile(markers: ArticleMarkers): Patterns {
  const date = datePattern(markers);
  const head = String.raw`^${PLACE}(?:[.,]?\s+${date})?(?:[.,]?\s*(?:${BRACKETED}|(?<=[.,]\s*)${AGENCY}))?`;
  return {
    inline: new RegExp(String.raw`${head}[.,]?${DASH}(?=[\p{Lu}\d«"“„])`, "u"),
    whole: new RegExp(String.raw`${head}[.,]?\s*[–—-]?$`, "u"),
    dateOnly: new RegExp(String.raw`^${date}(?:[.,]?\s*(?:\p{L}+\s+)?\d{1,2}:\d{2})?\.?$`, "u"),
  };
}

const compiled = new WeakMap<ArticleMarkers, Patterns>();

function patternsOf(markers: ArticleMarkers): Patterns {
  const known = compiled.get(markers);
  if (known) return known;
  const made = compile(markers);
  compiled.set(markers, made);
  return made;
}

/** Capitals throughout, at least five letters: a place name, hardly an abbreviation. */
function inCapitals(place: string): boolean {
  return place.length >= 5 && place === place.toUpperCase();
}

/** A name only agencies have: in capitals, with a capital or a dot inside, in Latin letters, or after «ИА». */
function isAgencyName(name: string): boolean {
  return /^(?:ИА|АА|ХАА)\s|\p{Ll}\p{Lu}|\p{Lu}{3}|\p{L}\.\p{L}|^[«"]?\p{Script=Latin}/u.test(name);
}

function isDateline(match: RegExpExecArray): boolean {
  const { place = "", date, bracket, agency } = match.groups ?? {};
  if (date !== undefined || bracket !== undefined) return true;
  return agency === undefined ? inCapitals(place) : isAgencyName(agency);
}

/**
 * The length of the dateline at the start of a paragraph, dash and space included, in UTF-16 units;
 * the whole length when the paragraph is nothing but a dateline; 0 when there is none.
 */
export function datelineLength(text: string, markers: ArticleMarkers): number {
  const { inline, whole, dateOnly } = patternsOf(markers);
  if (text.length <= MAX_LENGTH && dateOnly.test(text)) return text.length;
  const line = text.length <= MAX_LENGTH ? whole.exec(text) : null;
  if (line && (line.groups?.date ?? line.groups?.bracket)) return text.length;
  const match = inline.exec(text.slice(0, MAX_LENGTH));
  return match && isDateline(match) ? match[0].length : 0;
}

/** What the columns of a glossary with one concept per row hold, by the names that desks give them. */

import { isLanguage, type Language } from "@/core/language/language";
import {
  TERM_STATUSES,
  TERM_TYPES,
  type TermStatus,
  type TermType,
} from "@/core/terminology/concept";

/** What a column holds. Columns of no known meaning are left out. */
export type GlossaryColumn =
  | {
      readonly holds: "term";
      readonly language: Language;
      readonly type: TermType;
      readonly status: TermStatus;
    }
  | {
      readonly holds:
        | "id"
        | "kind"
        | "definition"
        | "domain"
        | "note"
        | "source"
        | "status"
        | "country"
        | "validFrom"
        | "validTo";
    };

const NAMES: Readonly<Record<string, Exclude<GlossaryColumn["holds"], "term">>> = {
  id: "id",
  concept: "id",
  conceptid: "id",
  kind: "kind",
  type: "kind",
  definition: "definition",
  domain: "domain",
  subject: "domain",
  note: "note",
  comment: "note",
  source: "source",
  status: "status",
  country: "country",
  validfrom: "validFrom",
  validto: "validTo",
  вид: "kind",
  түрі: "kind",
  определение: "definition",
  анықтама: "definition",
  анықтамасы: "definition",
  область: "domain",
  сала: "domain",
  саласы: "domain",
  примечание: "note",
  ескертпе: "note",
  источник: "source",
  дереккөз: "source",
  дереккөзі: "source",
  статус: "status",
  мәртебе: "status",
  мәртебесі: "status",
  страна: "country",
  елі: "country",
};

const LANGUAGE_NAMES: ReadonlyMap<string, Language> = new Map([
  ["kazakh", "kk"],
  ["казахский", "kk"],
  ["қазақша", "kk"],
  ["қазақ", "kk"],
  ["russian", "ru"],
  ["русский", "ru"],
  ["орысша", "ru"],
  ["english", "en"],
  ["английский", "en"],
  ["ағылшынша", "en"],
] as const);

/** The language by its name, in small letters, in one of our languages; null for others. */
export function languageOfName(name: string): Language | null {
  return LANGUAGE_NAMES.get(name) ?? null;
}

/**
 * What a header cell means: «kk», «ru_preferred», "en-US", "kk abbreviation", "definition" …;
 * null for anything else. A column named "term" holds terms of `termLanguage`.
 */
export function columnOf(
  header: string,
  termLanguage: Language | null = null,
): GlossaryColumn | null {
  const parts = header
    .trim()
    .toLowerCase()
    .split(/[\s_:.-]+/u)
    .filter(Boolean);
  const [first = "", ...rest] = parts;
  const holds = NAMES[parts.join("")];
  if (holds !== undefined) return { holds };
  const language = isLanguage(first)
    ? first
    : first === "term"
      ? termLanguage
      : languageOfName(first);
  if (language === null) return null;
  const type =
    TERM_TYPES.find((one) => rest.includes(one)) ??
    (rest.includes("abbr") ? "abbreviation" : "full");
  const status = TERM_STATUSES.find((one) => rest.includes(one)) ?? "preferred";
  return { holds: "term", language, type, status };
}

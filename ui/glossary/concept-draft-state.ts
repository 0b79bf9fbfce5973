import type { Language } from "@/core/language/language";
import type { ConceptDraft, TermDraft } from "@/core/terminology/concept-draft";
import type { ConceptView } from "@/core/terminology/glossary-view";

/** A wording in the form; `key` tells fields apart while they are edited. */
export type TermFields = TermDraft & { readonly key: string };

/** The concept in the form. */
export type ConceptFields = Omit<ConceptDraft, "terms" | "holdings"> & {
  readonly terms: readonly TermFields[];
};

let made = 0;

/** An empty wording. The first one of a language is preferred, further ones are admitted. */
export function emptyTerm(language: Language, isFirst: boolean): TermFields {
  made += 1;
  return {
    key: `new-${made}`,
    id: null,
    language,
    text: "",
    type: "full",
    status: isFirst ? "preferred" : "admitted",
    caseSensitive: false,
    exactForm: false,
    hints: {},
    validFrom: null,
    validTo: null,
    note: "",
  };
}

/** The form of a concept, or an empty one with a line per language. */
export function fieldsOf(concept: ConceptView | null): ConceptFields {
  if (concept === null) {
    const terms = (["kk", "ru", "en"] as const).map((language) => emptyTerm(language, true));
    return { kind: "common", definition: "", domain: "", note: "", source: "", country: "", terms };
  }
  const { kind, definition, domain, note, source, country } = concept;
  const terms = concept.terms.map((term) => ({
    ...term,
    key: term.id,
    hints: { ...term.hints },
  }));
  return { kind, definition, domain, note, source, country, terms };
}

/** What the form says, empty lines left out. */
export function draftOfFields(fields: ConceptFields): ConceptDraft {
  const terms = fields.terms
    .filter(({ text, id }) => text.trim() !== "" || id !== null)
    .map(({ key: _, ...term }) => term);
  return { ...fields, terms };
}

import { z } from "zod";
import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { CONCEPT_KINDS } from "@/core/terminology/concept";
import type { ConceptRow, GlossaryPage, UsageCount } from "@/core/terminology/glossary-view";
import { findTerms } from "@/core/terminology/term-index";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { type KnownConcept, type LoadedGlossary, loadGlossary } from "./load-glossary";
import { personNames } from "./read-concept";
import { usageCounts } from "./read-usage";
import { PLACES, type Place, type SearchPattern, searchPattern } from "./search-patterns";
import { wordingKeys } from "./wording-keys";

/** What a list is narrowed by. `after` is the id of the last concept seen. */
export const glossaryQuerySchema = z.strictObject({
  q: z.string().max(500).optional(),
  kind: z.enum(CONCEPT_KINDS as ["office", ...(typeof CONCEPT_KINDS)[number][]]).optional(),
  status: z.enum(["proposed", "approved", "deprecated", "without-source"]).optional(),
  language: z.enum(LANGUAGES as [Language, ...Language[]]).optional(),
  /** Concepts that have no wording in this language. */
  missing: z.enum(LANGUAGES as [Language, ...Language[]]).optional(),
  domain: z.string().max(200).optional(),
  /** By use: the concepts of most segments first. A search without it has the likeliest first. */
  sort: z.enum(["used"]).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What a list is narrowed by. */
export type GlossaryQuery = z.infer<typeof glossaryQuerySchema>;

/**
 * A page of the glossary in the order of the Kazakh alphabet. With a search, what the words name in
 * any inflected form comes first; then wordings that begin with them, hold them together, or hold
 * them in any order, each word as typed so far or in another form; then what a part of them names.
 * @throws AppError `not-allowed`.
 */
export async function searchGlossary(actor: Actor, query: GlossaryQuery): Promise<GlossaryPage> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const glossary = await loadGlossary(database());
  const all = glossary.sorted();
  const found = query.q?.trim() ? await ranked(glossary, query.q) : all.map(plain);
  const fitting = await ordered(
    found.filter(({ concept }) => fits(concept, query)),
    query.sort,
  );
  const start =
    query.after === undefined
      ? 0
      : fitting.findIndex(({ concept }) => concept.id === query.after) + 1;
  const page = fitting.slice(start, start + query.limit);
  const names = await personNames(page.map(({ concept }) => concept.createdById));
  const usage = await usageCounts(page.map(({ concept }) => concept.id));
  const last = page.at(-1)?.concept.id ?? null;
  return {
    concepts: page.map((hit) => ({
      ...rowOf(hit, names),
      usage: usage.get(hit.concept.id) ?? UNUSED,
    })),
    total: fitting.length,
    next: start + query.limit < fitting.length ? last : null,
    domains: domainsOf(all),
  };
}

const UNUSED: UsageCount = { segments: 0, articles: 0 };

async function ordered(hits: readonly Hit[], sort: GlossaryQuery["sort"]): Promise<readonly Hit[]> {
  if (sort === undefined) return hits;
  const usage = await usageCounts();
  const segments = ({ concept }: Hit) => usage.get(concept.id)?.segments ?? 0;
  return hits.toSorted((a, b) => segments(b) - segments(a));
}

type Hit = { readonly concept: KnownConcept; readonly foundAs: string | null };

const plain = (concept: KnownConcept): Hit => ({ concept, foundAs: null });

async function ranked(glossary: LoadedGlossary, q: string): Promise<readonly Hit[]> {
  const sorted = glossary.sorted();
  const { whole, parts } = await byInflectedForm(glossary, q);
  const patterns = await patternsOf(q, sorted);
  const words = q.trim().toLowerCase();
  const places = { begins: [] as Hit[], phrase: [] as Hit[], words: [] as Hit[] };
  const defined: Hit[] = [];
  const found = new Set(whole.keys());
  for (const concept of sorted) {
    if (found.has(concept.id)) continue;
    const place = bestPlace(concept, patterns);
    const isDefined = place === null && concept.definition.toLowerCase().includes(words);
    if (place === null && !isDefined) continue;
    (place === null ? defined : places[place]).push(plain(concept));
    found.add(concept.id);
  }
  const hitsOf = (named: ReadonlyMap<string, string | null>, without: ReadonlySet<string>) =>
    [...named].flatMap(([id, foundAs]) => {
      const concept = without.has(id) ? undefined : glossary.concepts.get(id);
      return concept ? [{ concept, foundAs }] : [];
    });
  const { begins, phrase, words: others } = places;
  return [
    ...hitsOf(whole, new Set()),
    ...[...begins, ...phrase, ...others],
    ...hitsOf(parts, found),
    ...defined,
  ];
}

type Named = {
  /** Concepts that the words as a whole name, with the form when it differs from the wording. */
  readonly whole: ReadonlyMap<string, string | null>;
  /** Those that a part of the words names, longer parts first. */
  readonly parts: ReadonlyMap<string, string | null>;
};

async function byInflectedForm(glossary: LoadedGlossary, q: string): Promise<Named> {
  const asked = q.trim();
  const hits: { id: string; length: number; foundAs: string | null }[] = [];
  for (const language of LANGUAGES) {
    const index = await glossary.index(language);
    for (const match of findTerms(index, asked, { overlapping: true })) {
      const term = glossary.concepts
        .get(match.conceptId)
        ?.terms.find(({ id }) => id === match.termId);
      const isCitation = term?.text.toLowerCase() === match.text.toLowerCase();
      hits.push({
        id: match.conceptId,
        length: match.end - match.start,
        foundAs: isCitation ? null : match.text,
      });
    }
  }
  hits.sort((a, b) => b.length - a.length);
  const whole = new Map<string, string | null>();
  const parts = new Map<string, string | null>();
  for (const { id, length, foundAs } of hits) {
    const named = length === asked.length ? whole : parts;
    if (!whole.has(id) && !named.has(id)) named.set(id, foundAs);
  }
  return { whole, parts };
}

type Patterns = ReadonlyMap<Language, SearchPattern>;

async function patternsOf(q: string, concepts: readonly KnownConcept[]): Promise<Patterns> {
  const patterns = new Map<Language, SearchPattern>();
  for (const language of LANGUAGES) {
    const pattern = await searchPattern(q, language, concepts);
    if (pattern) patterns.set(language, pattern);
  }
  return patterns;
}

function bestPlace(concept: KnownConcept, patterns: Patterns): Place | null {
  const keys = wordingKeys(concept);
  let best: Place | null = null;
  for (const [at, { language }] of concept.terms.entries()) {
    const place = patterns.get(language)?.(keys[at] ?? "") ?? null;
    if (place === "begins") return place;
    if (place !== null && (best === null || PLACES.indexOf(place) < PLACES.indexOf(best)))
      best = place;
  }
  return best;
}

function fits(concept: KnownConcept, query: GlossaryQuery): boolean {
  const { kind, status, language, missing, domain } = query;
  if (kind !== undefined && concept.kind !== kind) return false;
  if (domain !== undefined && concept.domain !== domain) return false;
  const has = (wanted: Language) => concept.terms.some((term) => term.language === wanted);
  if (language !== undefined && !has(language)) return false;
  if (missing !== undefined && has(missing)) return false;
  return status === undefined || hasStatus(concept, status);
}

function hasStatus(concept: KnownConcept, status: string): boolean {
  if (status === "without-source") return concept.source === "";
  if (status === "deprecated")
    return concept.terms.some(
      (term) => term.status === "deprecated" || term.status === "forbidden",
    );
  return concept.status === status;
}

const ORDER = { preferred: 0, admitted: 1, proposed: 2, deprecated: 3, forbidden: 4 } as const;

function rowOf(
  { concept, foundAs }: Hit,
  names: ReadonlyMap<string, string>,
): Omit<ConceptRow, "usage"> {
  const { id, kind, status, domain, country, version, updatedAt, note, source } = concept;
  const terms = LANGUAGES.flatMap((language) =>
    concept.terms
      .filter((term) => term.language === language)
      .sort((a, b) => ORDER[a.status] - ORDER[b.status])
      .slice(0, 3),
  );
  return {
    id,
    kind,
    status,
    domain,
    country,
    version,
    updatedAt,
    note,
    hasSource: source !== "",
    createdBy: names.get(concept.createdById ?? "") ?? "",
    terms: terms.map((term) => ({
      id: term.id,
      language: term.language,
      text: term.text,
      status: term.status,
      type: term.type,
    })),
    foundAs,
  };
}

const collator = new Intl.Collator("kk");

function domainsOf(concepts: readonly KnownConcept[]): readonly string[] {
  const domains = new Set(concepts.map(({ domain }) => domain).filter((domain) => domain !== ""));
  return [...domains].sort(collator.compare).slice(0, 200);
}

import { setImmediate as pause } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { mergeExt } from "@/core/exchange/tbx/merge-ext";
import { ownId, withTargets } from "@/core/exchange/tbx/references";
import type { TbxConcept, TbxExt } from "@/core/exchange/tbx/tbx";
import {
  type ConceptDraft,
  type ConceptFinding,
  draftFindings,
  tidyDraft,
} from "@/core/terminology/concept-draft";
import type { ConceptStatus, ImportedConcept } from "@/core/terminology/glossary-view";
import { termSearchKey } from "@/core/terminology/search-key";
import { changesOf, currentDraft } from "./import-changes";
import type { KnownConcept, LoadedGlossary } from "./load-glossary";
import { mergeDrafts } from "./merge-concepts";
import { type HoldingPlan, holdingPlanner } from "./plan-holdings";
import { wordingKeys } from "./wording-keys";

/** What is to be done with one concept of a file. */
export type PlannedConcept = {
  /** The concept that it changes, or that it becomes when it is created. */
  readonly id: string;
  readonly shown: ImportedConcept;
  readonly draft: ConceptDraft;
  readonly status: ConceptStatus;
  readonly ext: TbxExt;
  /** Version of the concept that it meets, or null. */
  readonly version: number | null;
};

/** How an import treats what it brings. */
export type ImportChoices = {
  /** Concepts with a source are approved at once; their proposed wordings become preferred. */
  readonly approve: boolean;
  /** A concept that meets one of the glossary changes it; otherwise it is left out. */
  readonly update: boolean;
};

/** Concepts decided on before other requests get their turn. */
const STEP = 100;

/** Decides for each concept of a file what happens to it, without doing anything. */
export async function planImport(
  concepts: readonly TbxConcept[],
  rows: ReadonlyMap<string, number>,
  glossary: LoadedGlossary,
  choices: ImportChoices,
): Promise<readonly PlannedConcept[]> {
  const byKey = keysOf(glossary);
  const inFile = new Map<string, Place>();
  const ids = new Map<string, string>();
  const compared: Compared[] = [];
  for (const [at, concept] of concepts.entries()) {
    if (at % STEP === 0) await pause();
    const place = { id: concept.id, row: rows.get(concept.id) ?? at + 1 };
    const one = compare(concept, place, { glossary, byKey, inFile });
    const id = one.met?.id ?? (one.twin === undefined ? newId(one) : ids.get(one.twin.id));
    if (id !== undefined) ids.set(concept.id, id);
    compared.push(one);
  }
  // Entries refer to each other by the ids of the file, which mean nothing after it.
  const refer = (target: string) => {
    const own = ownId(target);
    return ids.get(target) ?? (glossary.concepts.has(own) ? own : target);
  };
  const planHoldings = holdingPlanner(compared, ids, glossary);
  const planned: PlannedConcept[] = [];
  for (const [at, one] of compared.entries()) {
    if (at % STEP === 0) await pause();
    const { id, holdings } = one.concept;
    const ext = withTargets(one.concept.ext, refer);
    const own = ids.get(id) ?? uuid();
    const isOwn = one.met !== null && isEntryOf(one.met, id);
    const held = planHoldings({ id: own, isOwn, brought: holdings ?? [] });
    planned.push(planConcept({ ...one, concept: { ...one.concept, ext } }, own, held, choices));
  }
  return planned;
}

/** Where a concept of the file stands; of TBX, which has no rows, the number of the entry. */
type Place = { readonly id: string; readonly row: number };

/** A concept of a file beside those of the glossary and of the file before it. */
type Compared = {
  readonly concept: TbxConcept;
  readonly row: number;
  readonly tidy: ConceptDraft;
  readonly found: readonly ConceptFinding[];
  /** Without the wordings that cannot be stored. */
  readonly draft: ConceptDraft;
  readonly isRefused: boolean;
  readonly met: KnownConcept | null;
  /** The first one of the file that has the same wording. */
  readonly twin: Place | undefined;
};

type Known = {
  readonly glossary: LoadedGlossary;
  readonly byKey: ReadonlyMap<string, KnownConcept>;
  /** Wordings of the file so far, and where each stood first. */
  readonly inFile: Map<string, Place>;
};

function compare(concept: TbxConcept, place: Place, known: Known): Compared {
  const { glossary, byKey, inFile } = known;
  const tidy = tidyDraft(draftOfFile(concept));
  const found = draftFindings(tidy);
  const draft = withoutRefused(tidy, found);
  const keys = kazakhKeys(draft);
  const met = meets(concept.id, keys, glossary, byKey);
  const twin = keys.map((key) => inFile.get(key)).find((one) => one !== undefined);
  for (const key of keys) inFile.set(key, inFile.get(key) ?? place);
  const isRefused =
    draft.terms.length === 0 || found.some((one) => one.blocks && one.term === null);
  return { concept, row: place.row, tidy, found, draft, isRefused, met, twin };
}

const newId = ({ isRefused }: Compared) => (isRefused ? undefined : uuid());

function planConcept(
  { concept, row, tidy, found, draft, isRefused, met, twin }: Compared,
  id: string,
  held: HoldingPlan,
  choices: ImportChoices,
): PlannedConcept {
  const outcome = outcomeFor(met, draft, concept);
  const changes = met === null ? [] : [...outcome.changes, ...held.changes];
  const findings = [
    ...found,
    ...(twin === undefined ? [] : [duplicate(twin)]),
    ...held.findings,
  ].map((finding, at) => ({ ...finding, number: at + 1 }));
  const shown: ImportedConcept = {
    key: concept.id,
    row,
    action: actionOf({
      isRefused,
      isTwin: twin !== undefined,
      met: met !== null,
      changes,
      choices,
    }),
    meets: met && { id: met.id, wording: met.terms[0]?.text ?? "" },
    wordings: tidy.terms.map(({ language, text }) => `${language}: ${text.slice(0, 200)}`),
    changes,
    findings,
  };
  return {
    id,
    shown,
    draft: {
      ...(outcome.target ?? draft),
      ...(held.holdings && { holdings: [...held.holdings] }),
    },
    status: statusOf(concept, choices),
    ext: outcome.ext,
    version: met?.version ?? null,
  };
}

/** What a concept would be after the import, and what of it would be new. */
function outcomeFor(
  met: KnownConcept | null,
  draft: ConceptDraft,
  { id, ext: brought }: TbxConcept,
) {
  if (met === null) return { target: null, ext: brought, changes: [] };
  const target = targetOf(met, draft, id);
  // What our own entry brings takes the place of what was kept there; places that it leaves out stay.
  const ext = isEntryOf(met, id) ? { ...met.ext, ...brought } : mergeExt(met.ext, brought);
  return { target, ext, changes: changesOf(met, target, ext) };
}

function duplicate({ id, row }: Place): Omit<ConceptFinding, "number"> {
  return { code: "duplicate-concept", blocks: false, term: null, params: { id, row } };
}

type Facts = {
  readonly isRefused: boolean;
  readonly isTwin: boolean;
  readonly met: boolean;
  readonly changes: readonly string[];
  readonly choices: ImportChoices;
};

function actionOf({ isRefused, isTwin, met, changes, choices }: Facts): ImportedConcept["action"] {
  if (isRefused) return "refused";
  if (met && changes.length === 0) return "same";
  if (isTwin) return "duplicate";
  if (!met) return "create";
  return choices.update ? "update" : "duplicate";
}

/** Wordings that cannot be stored are left out and told; the rest of the concept is kept. */
function withoutRefused(draft: ConceptDraft, found: readonly ConceptFinding[]): ConceptDraft {
  const refused = new Set(found.filter(({ blocks }) => blocks).map(({ term }) => term));
  return { ...draft, terms: draft.terms.filter((_, at) => !refused.has(at)) };
}

function draftOfFile(concept: TbxConcept): ConceptDraft {
  const { kind, definition, domain, note, source, country, terms } = concept;
  return {
    kind,
    definition,
    domain: domain.slice(0, 200),
    note,
    source,
    country: country.slice(0, 200),
    terms: terms.map((term) => ({ ...term, id: null, hints: { ...term.hints } })),
  };
}

function statusOf(concept: TbxConcept, { approve }: ImportChoices): ConceptStatus {
  const wanted = approve || concept.status === "approved";
  return wanted && concept.source.trim() !== "" ? "approved" : "proposed";
}

function kazakhKeys(draft: ConceptDraft): readonly string[] {
  const kazakh = draft.terms.filter(({ language }) => language === "kk");
  const terms = kazakh.length > 0 ? kazakh : draft.terms;
  return terms
    .filter(({ type, status }) => type !== "abbreviation" && status !== "forbidden")
    .map(({ language, text }) => `${language} ${termSearchKey(text, language)}`);
}

function keysOf(glossary: LoadedGlossary): ReadonlyMap<string, KnownConcept> {
  const keys = new Map<string, KnownConcept>();
  for (const concept of glossary.concepts.values()) {
    const known = wordingKeys(concept);
    for (const [at, { language, type, status }] of concept.terms.entries())
      if (type !== "abbreviation" && status !== "forbidden") {
        // Of several that share a wording always the same one is met, in whatever order they were read.
        const key = `${language} ${known[at]}`;
        const other = keys.get(key);
        if (other === undefined || concept.id < other.id) keys.set(key, concept);
      }
  }
  return keys;
}

function meets(
  id: string,
  keys: readonly string[],
  glossary: LoadedGlossary,
  byKey: ReadonlyMap<string, KnownConcept>,
): KnownConcept | null {
  const own = glossary.concepts.get(ownId(id));
  return own ?? keys.map((key) => byKey.get(key)).find((one) => one !== undefined) ?? null;
}

const isEntryOf = (met: KnownConcept, id: string) => ownId(id) === met.id;

/** A concept with the id of one of ours replaces it; one that only shares a wording adds to it. */
function targetOf(met: KnownConcept, draft: ConceptDraft, id: string): ConceptDraft {
  const current = currentDraft(met);
  if (!isEntryOf(met, id)) return mergeDrafts(current, draft);
  const ids = new Map(current.terms.map((term) => [`${term.language} ${term.text}`, term.id]));
  const terms = draft.terms.map((term) => ({
    ...term,
    id: ids.get(`${term.language} ${term.text}`) ?? null,
  }));
  return { ...draft, terms };
}

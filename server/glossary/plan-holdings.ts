import { ownId } from "@/core/exchange/tbx/references";
import type { FileHolding, TbxConcept } from "@/core/exchange/tbx/tbx";
import { LANGUAGES } from "@/core/language/language";
import {
  CONCEPT_TEXT_LIMIT,
  type ConceptDraft,
  type ConceptFinding,
  MAX_HOLDINGS,
  tidyText,
} from "@/core/terminology/concept-draft";
import { termSearchKey } from "@/core/terminology/search-key";
import type { KnownHolding, LoadedGlossary } from "./load-glossary";
import { wordingKeys } from "./wording-keys";

/** An office held, as a concept is stored with it. */
type Held = NonNullable<ConceptDraft["holdings"]>[number];
type Finding = Omit<ConceptFinding, "number">;

/** What an import would do with the offices of one person. */
export type HoldingPlan = {
  /** All that the concept holds afterwards, and who holds it; null when that stays as it is. */
  readonly holdings: readonly Held[] | null;
  /** What would differ, with + − or ~ before it. */
  readonly changes: readonly string[];
  readonly findings: readonly Finding[];
};

type Person = {
  /** The concept that the person is, or becomes. */
  readonly id: string;
  /** Whether the entry of the file has the id of the concept, not only a wording of it. */
  readonly isOwn: boolean;
  readonly brought: readonly FileHolding[];
};

type OfFile = { readonly concept: TbxConcept };

/**
 * Decides on offices person by person. A person of which the file tells nothing keeps all. With an
 * entry of its own it gets what the file says of the offices that the file knows; an entry that only
 * shares a wording adds to what is there. `ids` are the concepts that those of the file become.
 */
export function holdingPlanner(
  entries: readonly OfFile[],
  ids: ReadonlyMap<string, string>,
  glossary: LoadedGlossary,
): (person: Person) => HoldingPlan {
  const isNeeded = entries.some(({ concept }) => concept.holdings !== undefined);
  if (!isNeeded) return () => ({ holdings: null, changes: [], findings: [] });
  const offices = officesOf(entries, ids, glossary);
  const current = holdingsByConcept(glossary.holdings);
  return ({ id, isOwn, brought }) => {
    const { read, findings } = resolve(brought, id, offices.find);
    const before = current.get(id) ?? [];
    const asHolder = before.filter(({ holderId }) => holderId === id);
    const after = isOwn ? replaced(asHolder, read, offices.isInFile) : joined(asHolder, read);
    const changes = read.length === 0 ? [] : changesOf(asHolder, after, offices.name);
    const asOffice = before.filter(({ holderId }) => holderId !== id);
    const holdings = changes.length === 0 ? null : [...after, ...asOffice.map(heldOf)];
    return { holdings, changes, findings };
  };
}

function resolve(
  brought: readonly FileHolding[],
  holderId: string,
  find: (held: FileHolding) => string | undefined,
) {
  const read = new Map<string, Held>();
  const findings: Finding[] = [];
  const leaveOut = (code: Finding["code"], params: Finding["params"]) =>
    findings.push({ code, blocks: true, term: null, params });
  for (const one of brought) {
    const { validFrom, validTo } = one;
    const office = (one.office || one.officeId).slice(0, 80);
    const officeId = find(one);
    const source = tidyText(one.source);
    const held = { officeId: officeId ?? "", holderId, validFrom, validTo, source };
    const isReversed = validFrom !== null && validTo !== null && validTo < validFrom;
    if (officeId === undefined || officeId === holderId) leaveOut("office-unknown", { office });
    else if (isReversed) leaveOut("office-dates-reversed", { office });
    else if (source.length > CONCEPT_TEXT_LIMIT)
      leaveOut("text-too-long", { length: source.length, limit: CONCEPT_TEXT_LIMIT });
    else if (read.size >= MAX_HOLDINGS && !read.has(keyOf(held))) {
      leaveOut("too-many-offices", { limit: MAX_HOLDINGS });
      break;
    } else read.set(keyOf(held), held);
  }
  return { read: [...read.values()], findings };
}

/** What the file says of an office takes the place of what was known of it; other offices stay. */
function replaced(
  before: readonly KnownHolding[],
  read: readonly Held[],
  isInFile: (officeId: string) => boolean,
): readonly Held[] {
  const named = new Set(read.map(({ officeId }) => officeId));
  const kept = before.filter(({ officeId }) => !named.has(officeId) && !isInFile(officeId));
  return [...kept.map(heldOf), ...read];
}

/** What is known wins; days and sources that it leaves open are taken from the file. */
function joined(before: readonly KnownHolding[], read: readonly Held[]): readonly Held[] {
  const after = before.map(heldOf);
  for (const one of read) {
    const at = after.findIndex((other) => isOneTenure(other, one));
    const known = after[at];
    if (known === undefined) after.push(one);
    else
      after[at] = {
        ...known,
        validFrom: known.validFrom ?? one.validFrom,
        validTo: known.validTo ?? one.validTo,
        source: known.source || one.source,
      };
  }
  return after;
}

function isOneTenure(a: Held, b: Held): boolean {
  const agree = (x: string | null, y: string | null) => x === null || y === null || x === y;
  return (
    a.officeId === b.officeId && agree(a.validFrom, b.validFrom) && agree(a.validTo, b.validTo)
  );
}

function changesOf(
  before: readonly KnownHolding[],
  after: readonly Held[],
  name: (officeId: string) => string,
): readonly string[] {
  const told = (one: Held) =>
    `${name(one.officeId)}: ${one.validFrom ?? "…"} – ${one.validTo ?? "…"}`;
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const left = new Map(after.map((one) => [keyOf(one), one]));
  const gone = [...known].filter(([key]) => !left.has(key)).map(([, one]) => `− ${told(one)}`);
  const added = [...left].filter(([key]) => !known.has(key)).map(([, one]) => `+ ${told(one)}`);
  const changed = [...left]
    .filter(([key, one]) => known.has(key) && known.get(key)?.source !== one.source)
    .map(([, one]) => `~ ${told(one)}`);
  return [...gone, ...added, ...changed];
}

const keyOf = ({ officeId, validFrom, validTo }: Held) => `${officeId} ${validFrom} ${validTo}`;

function heldOf({ officeId, holderId, validFrom, validTo, source }: KnownHolding): Held {
  return { officeId, holderId, validFrom, validTo, source };
}

/** The offices that a file may speak of: by id, or by any wording of an office in the glossary or in the file. */
function officesOf(
  entries: readonly OfFile[],
  ids: ReadonlyMap<string, string>,
  glossary: LoadedGlossary,
) {
  const inFile = entries.flatMap(({ concept }) => {
    const id = ids.get(concept.id);
    return id === undefined ? [] : [{ ...concept, id }];
  });
  const idsInFile = new Set(inFile.map(({ id }) => id));
  const byWording = wordingsOfOffices(glossary, inFile);
  const names = new Map(inFile.map(({ id, terms }) => [id, terms[0]?.text ?? ""]));
  const byId = (id: string) =>
    ids.get(id) ?? (glossary.concepts.has(ownId(id)) ? ownId(id) : undefined);
  const byName = (name: string) =>
    LANGUAGES.map((language) => byWording.get(keyOfWording(language, name))).find(
      (id) => id !== undefined,
    );
  return {
    find: ({ officeId, office }: FileHolding) =>
      byId(officeId) ?? (office === "" ? undefined : byName(office)),
    name: (id: string) => glossary.concepts.get(id)?.terms[0]?.text ?? names.get(id) ?? "",
    isInFile: (id: string) => idsInFile.has(id),
  };
}

/** Ids of offices by their wordings; those of the glossary come before those of the file. */
function wordingsOfOffices(
  glossary: LoadedGlossary,
  inFile: readonly TbxConcept[],
): ReadonlyMap<string, string> {
  const byWording = new Map<string, string>();
  // Of several offices that share a wording always the same one is meant.
  const known = [...glossary.concepts.values()]
    .filter(({ kind }) => kind === "office")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const concept of known)
    for (const [at, { language }] of concept.terms.entries()) {
      const key = `${language} ${wordingKeys(concept)[at]}`;
      byWording.set(key, byWording.get(key) ?? concept.id);
    }
  for (const { id, terms } of inFile.filter(({ kind }) => kind === "office"))
    for (const { language, text } of terms) {
      const key = keyOfWording(language, text);
      byWording.set(key, byWording.get(key) ?? id);
    }
  return byWording;
}

const keyOfWording = (language: (typeof LANGUAGES)[number], text: string) =>
  `${language} ${termSearchKey(text, language)}`;

function holdingsByConcept(
  holdings: readonly KnownHolding[],
): ReadonlyMap<string, readonly KnownHolding[]> {
  const all = new Map<string, KnownHolding[]>();
  for (const one of holdings)
    for (const id of new Set([one.holderId, one.officeId])) {
      const known = all.get(id) ?? [];
      known.push(one);
      all.set(id, known);
    }
  return all;
}

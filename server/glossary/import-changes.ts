import { canonicalJson } from "@/core/article/content-hash";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { ConceptDraft } from "@/core/terminology/concept-draft";
import type { KnownConcept } from "./load-glossary";

/** A concept of the glossary as a draft; holdings are apart. */
export function currentDraft(met: KnownConcept): ConceptDraft {
  const { kind, definition, domain, note, source, country, terms } = met;
  const drafts = terms.map((term) => ({ ...term, hints: { ...term.hints } }));
  return { kind, definition, domain, note, source, country, terms: drafts };
}

const FIELDS = ["kind", "definition", "domain", "note", "source", "country"] as const;

/** What would differ: names of fields, and wordings with + − or ~ before them. */
export function changesOf(met: KnownConcept, target: ConceptDraft, ext: TbxExt): readonly string[] {
  const current = currentDraft(met);
  const fields = FIELDS.filter((field) => current[field] !== target[field]);
  const name = (term: ConceptDraft["terms"][number]) => `${term.language} ${term.text}`;
  const before = new Map(current.terms.map((term) => [name(term), term]));
  const after = new Map(target.terms.map((term) => [name(term), term]));
  const added = [...after.keys()].filter((key) => !before.has(key)).map((key) => `+ ${key}`);
  const gone = [...before.keys()].filter((key) => !after.has(key)).map((key) => `− ${key}`);
  const changed = [...after]
    .filter(([key, term]) => before.has(key) && differs(before.get(key), term, met))
    .map(([key]) => `~ ${key}`);
  const other = canonicalJson(met.ext) === canonicalJson(ext) ? [] : ["ext"];
  return [...fields, ...other, ...added, ...gone, ...changed];
}

function differs(
  before: ConceptDraft["terms"][number] | undefined,
  after: ConceptDraft["terms"][number],
  met: KnownConcept,
): boolean {
  // In the memory a proposal's wordings all count as proposed: their own status is not known here.
  const hidden = met.status === "proposed";
  const shape = ({ id: _, status, ...rest }: ConceptDraft["terms"][number]) =>
    canonicalJson({ ...rest, status: hidden ? "" : status });
  return before !== undefined && shape(before) !== shape(after);
}

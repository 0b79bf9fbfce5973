import type { ConceptRecord } from "@/core/terminology/concept";

type Concepts<Known> = ReadonlyMap<string, Known>;

/** The concepts of one revision in the order of the Kazakh alphabet, by the first wording. */
export type SortedConcepts<Known extends ConceptRecord = ConceptRecord> = {
  /** In order; made when first asked for. */
  readonly sorted: () => readonly Known[];
  /** The same after some concepts changed; `concepts` are all of the later revision. */
  readonly after: (changed: readonly string[], concepts: Concepts<Known>) => SortedConcepts<Known>;
};

/**
 * Puts concepts in order. Comparing by an alphabet is slow, so that a later revision takes the order
 * over, if it was made, and finds places only for what changed.
 */
export function sortedConcepts<Known extends ConceptRecord>(
  concepts: Concepts<Known>,
  made: readonly Known[] | null = null,
): SortedConcepts<Known> {
  let inOrder = made;
  return {
    sorted: () => {
      inOrder ??= [...concepts.values()].sort(byFirstWording);
      return inOrder;
    },
    after: (changed, now) =>
      sortedConcepts(now, inOrder === null ? null : moved(inOrder, changed, now)),
  };
}

function moved<Known extends ConceptRecord>(
  before: readonly Known[],
  changed: readonly string[],
  concepts: Concepts<Known>,
): readonly Known[] {
  const gone = new Set(changed);
  const sorted = before.filter(({ id }) => !gone.has(id));
  for (const id of gone) {
    const concept = concepts.get(id);
    if (concept) sorted.splice(placeOf(concept, sorted), 0, concept);
  }
  return sorted;
}

/** Where a concept belongs: the first place whose concept does not come before it. */
function placeOf(concept: ConceptRecord, sorted: readonly ConceptRecord[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && byFirstWording(other, concept) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const collator = new Intl.Collator("kk", { sensitivity: "base", numeric: true });

function byFirstWording(a: ConceptRecord, b: ConceptRecord): number {
  const first = ({ terms }: ConceptRecord) => terms[0]?.text ?? "";
  return collator.compare(first(a), first(b)) || (a.id < b.id ? -1 : 1);
}

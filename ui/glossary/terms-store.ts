import { createStore, type StoreApi } from "zustand";
import type { Language } from "@/core/language/language";
import { closestFirst } from "@/core/terminology/concept";
import type {
  ArticleConcept,
  ArticleTermMatch,
  ArticleTerms,
  OfferedTerm,
} from "@/core/terminology/glossary-view";
import type { PanelRow } from "@/ui/editor/panel/panel-provider";
import { send } from "@/ui/request/send";

/** The terms of the open article, as far as they have come. */
export type TermsState = {
  readonly concepts: ReadonlyMap<string, ArticleConcept>;
  readonly matches: ReadonlyMap<string, readonly ArticleTermMatch[]>;
  readonly status: "waiting" | "ready" | "failed";
  /** The proposal dialog: the words it begins with, or null when it is closed. */
  readonly proposal: { readonly source: string; readonly target: string } | null;
};

export type TermsStore = StoreApi<TermsState>;

/** Segments asked for at once; the server answers no more. */
const PAGE = 500;

/** A store for one open article. */
export function createTermsStore(): TermsStore {
  return createStore<TermsState>(() => ({
    concepts: new Map(),
    matches: new Map(),
    status: "waiting",
    proposal: null,
  }));
}

/** Loads the terms of all segments, page by page; the first page is shown as soon as it is there. */
export async function loadTerms(store: TermsStore, articleId: string): Promise<void> {
  const concepts = new Map<string, ArticleConcept>();
  const matches = new Map<string, readonly ArticleTermMatch[]>();
  for (let from = 0; ; from += PAGE) {
    const path = `/api/articles/${articleId}/terms?from=${from}&limit=${PAGE}`;
    const reply = await send<ArticleTerms>({ method: "GET", path });
    if (!reply.ok) {
      store.setState(from === 0 ? { status: "failed" } : {});
      return;
    }
    for (const concept of reply.value.concepts) concepts.set(concept.id, concept);
    for (const segment of reply.value.segments) matches.set(segment.segmentId, segment.matches);
    store.setState({ concepts: new Map(concepts), matches: new Map(matches), status: "ready" });
    if (reply.value.segments.length < PAGE) return;
  }
}

/** The wording of the source that was found. */
export function wordingOf(
  { terms }: ArticleConcept,
  { termId }: Pick<ArticleTermMatch, "termId">,
): OfferedTerm | undefined {
  return Object.values(terms)
    .flat()
    .find((term) => term.termId === termId);
}

/** A term of the open row as the panel shows it: the place in the source and what may be inserted. */
export type RowTerm = {
  readonly concept: ArticleConcept;
  readonly match: ArticleTermMatch;
  /** What may be used in the target, first what answers the wording of the source best. */
  readonly usable: readonly OfferedTerm[];
};

/** The terms of a row in the order of the source, each concept once. */
export function rowTerms(
  state: TermsState,
  segmentId: string,
  language: Language,
): readonly RowTerm[] {
  const seen = new Set<string>();
  return (state.matches.get(segmentId) ?? []).flatMap((match) => {
    const concept = state.concepts.get(match.conceptId);
    if (!concept || seen.has(concept.id)) return [];
    seen.add(concept.id);
    const usable = closestFirst(
      concept.terms[language].filter(
        ({ status }) => status === "preferred" || status === "admitted" || status === "proposed",
      ),
      wordingOf(concept, match)?.type ?? null,
    );
    return [{ concept, match, usable }];
  });
}

/** What of a row has a number: the best wording of each concept. */
export function numberedTerms(state: TermsState, row: PanelRow): readonly { text: string }[] {
  return rowTerms(state, row.segment.id, row.language).flatMap(({ usable }) => {
    const [first] = usable;
    return first ? [{ text: first.text }] : [];
  });
}

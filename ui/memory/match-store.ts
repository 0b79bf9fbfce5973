import { createStore, type StoreApi } from "zustand/vanilla";
import { toCodedText } from "@/core/article/coded-text";
import type { Language } from "@/core/language/language";
import type { MatchView, SegmentMatches } from "@/core/memory/memory-view";
import type { InsertOptions, NumberedText, PanelRow } from "@/ui/editor/panel/panel-provider";
import type { DeskStore } from "@/ui/editor/state/desk-state";
import { request } from "@/ui/editor/state/request";
import { cellOf } from "@/ui/editor/state/row-facts";

/** The matches of an open article: fetched ahead of the caret, kept while they are fresh. */

/** What is known about the matches of one segment in one language. */
export type MatchEntry = {
  readonly matches: readonly MatchView[];
  /** Null while the first answer is on its way. */
  readonly fetchedAt: number | null;
  readonly failed: boolean;
};

/** The concordance dialog: what is searched when it opens. */
export type ConcordanceStart = { readonly phrase: string; readonly side: "source" | "target" };

/** Everything that the panel, its keys and its dialog share. */
export type MatchState = {
  readonly entries: ReadonlyMap<string, MatchEntry>;
  readonly concordance: ConcordanceStart | null;
  /** Place in the list that the arrow keys have come to, from 0; null before they were used. */
  readonly highlighted: number | null;
  /** When a text of the article was last kept: what was fetched before does not know it. Milliseconds. */
  readonly changedAt: number;
  /** The article's rows, once the editor is on the screen. */
  readonly desk: DeskStore | null;
};

/** The store of one open article. */
export type MatchStore = StoreApi<MatchState>;

/** A new store: nothing fetched yet. */
export function createMatchStore(): MatchStore {
  return createStore<MatchState>(() => ({
    entries: new Map(),
    concordance: null,
    highlighted: null,
    changedAt: 0,
    desk: null,
  }));
}

/** Milliseconds after which matches are asked for again: approvals elsewhere change them. */
const FRESH_FOR = 45_000;

const keyOf = (segmentId: string, language: Language): string => `${segmentId} ${language}`;

/** What is known for a segment; undefined before anybody asked. */
export function entryOf(
  { entries }: MatchState,
  { segment, language }: Pick<PanelRow, "segment" | "language">,
): MatchEntry | undefined {
  return entries.get(keyOf(segment.id, language));
}

/** Asks for the matches of segments that are not there or no longer fresh; one request for all. */
export async function fetchMatches(
  store: MatchStore,
  articleId: string,
  language: Language,
  segmentIds: readonly string[],
  now: number,
): Promise<void> {
  const { entries, changedAt } = store.getState();
  const wanted = segmentIds.filter((id) => isDue(entries.get(keyOf(id, language)), now, changedAt));
  if (wanted.length === 0) return;
  put(store, language, wanted, (entry) => ({
    matches: entry?.matches ?? [],
    fetchedAt: entry?.fetchedAt ?? null,
    failed: false,
  }));
  const query = new URLSearchParams({ language, segments: wanted.join(",") });
  const reply = await request<SegmentMatches>(`/api/articles/${articleId}/matches?${query}`);
  put(store, language, wanted, (entry, id) => {
    // A later question was answered first.
    if (entry?.fetchedAt && entry.fetchedAt > now) return entry;
    return reply.ok
      ? { matches: distinct(reply.value[id] ?? []), fetchedAt: now, failed: false }
      : { matches: entry?.matches ?? [], fetchedAt: null, failed: true };
  });
}

/** The best match for each text that would be put in: with new figures many matches become one. */
function distinct(matches: readonly MatchView[]): readonly MatchView[] {
  const seen = new Set<string>();
  return matches.filter(({ insert }) => !seen.has(insert) && seen.add(insert));
}

function isDue(entry: MatchEntry | undefined, now: number, changedAt: number): boolean {
  if (!entry || entry.failed) return true;
  const { fetchedAt } = entry;
  return fetchedAt !== null && (now - fetchedAt > FRESH_FOR || fetchedAt < changedAt);
}

function put(
  store: MatchStore,
  language: Language,
  segmentIds: readonly string[],
  change: (entry: MatchEntry | undefined, id: string) => MatchEntry,
): void {
  const entries = new Map(store.getState().entries);
  for (const id of segmentIds) {
    const key = keyOf(id, language);
    entries.set(key, change(entries.get(key), id));
  }
  store.setState({ entries });
}

/** The text of the segment in another language than the one worked on. */
export type OtherText = { readonly language: Language; readonly text: string };

/** What the segment says in the other target language, if anything. */
export function otherTextsOf({ desk }: MatchState, row: PanelRow): readonly OtherText[] {
  return row.segment.translations.flatMap(({ language, content }) => {
    if (language === row.language) return [];
    const state = desk?.getState();
    const cell = state ? cellOf(state, row.segment, language) : null;
    const text = cell?.getState().text ?? toCodedText(content, row.segment.codes);
    return text.trim() === "" ? [] : [{ language, text }];
  });
}

/** How a match is put in: in the place of everything, with what the checks want to know of it. */
export function insertOptions({ id, score }: MatchView): InsertOptions {
  return { replace: true, origin: "memory", match: { score, entry: id } };
}

/** The matches of the memory as texts to insert, best first. */
export function matchTexts(state: MatchState, row: PanelRow): readonly NumberedText[] {
  return (entryOf(state, row)?.matches ?? []).map((match) => ({
    text: match.insert,
    options: insertOptions(match),
  }));
}

/** The texts that the digits insert, in the order in which the panel shows them: matches, then the other language. */
export function numberedTexts(state: MatchState, row: PanelRow): readonly NumberedText[] {
  const others = otherTextsOf(state, row).map(({ text }) => ({ text, options: { replace: true } }));
  return [...matchTexts(state, row), ...others];
}

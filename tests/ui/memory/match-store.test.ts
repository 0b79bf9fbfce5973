import { afterEach, describe, expect, test, vi } from "vitest";
import type { MatchView } from "@/core/memory/memory-view";
import type { PanelRow } from "@/ui/editor/panel/panel-provider";
import { createMatchStore, fetchMatches, matchTexts, numberedTexts } from "@/ui/memory/match-store";
import { segment } from "../../support/segment-views";

const match: MatchView = {
  id: "m",
  from: "memory",
  score: 100,
  source: "Source",
  insert: "Best match",
  target: "Best match",
  substituted: [],
  diff: [],
  provenance: "approved",
  author: null,
  approver: null,
  at: 0,
  article: null,
  bank: null,
  position: null,
};

/** The English cell of a segment that has a Russian translation. */
function row(): PanelRow {
  const view = segment(0, { text: "Русский перевод", state: "translated" });
  const english = view.translations.find(({ language }) => language === "en");
  if (!english) throw new Error("The segment has no English cell.");
  return {
    ...{ articleId: "a", sourceLanguage: "kk", segment: view },
    ...{ language: "en", translation: english },
  };
}

function storeWith(matches: readonly MatchView[]) {
  const store = createMatchStore();
  const entry = { matches, fetchedAt: 1, failed: false };
  store.setState({ entries: new Map([["s-0 en", entry]]) });
  return store.getState();
}

describe("texts to insert", () => {
  test("have the other language's text last among those of the digits", () => {
    expect(numberedTexts(storeWith([match]), row()).map(({ text }) => text)).toEqual([
      "Best match",
      "Русский перевод",
    ]);
  });

  test("are the matches alone for the key that takes the best", () => {
    expect(matchTexts(storeWith([]), row())).toEqual([]);
    expect(matchTexts(storeWith([match]), row())).toMatchObject([{ text: "Best match" }]);
  });
});

describe("matches that were fetched", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A server whose answers come when they are let go, each with one match of that name. */
  function heldServer() {
    const waiting: ((name: string) => void)[] = [];
    const fetch = vi.fn(
      () =>
        new Promise<Response>((answer) =>
          waiting.push((id) => answer(Response.json({ "s-0": [{ ...match, id, insert: id }] }))),
        ),
    );
    vi.stubGlobal("fetch", fetch);
    return { fetch, answer: (name: string) => waiting.shift()?.(name), waiting };
  }

  const shown = (store: ReturnType<typeof createMatchStore>) =>
    matchTexts(store.getState(), row()).map(({ text }) => text);

  test("are asked for again once a text of the article was kept", async () => {
    const { fetch, answer } = heldServer();
    const store = createMatchStore();
    const ask = (now: number) => fetchMatches(store, "a", "en", ["s-0"], now);
    const first = ask(1_000);
    answer("before");
    await first;
    await ask(2_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    store.setState({ changedAt: 2_500 });
    const again = ask(3_000);
    expect(shown(store)).toEqual(["before"]);
    answer("after");
    await again;
    expect(shown(store)).toEqual(["after"]);
    await ask(4_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("are those of the last question, whichever answer comes first", async () => {
    const { answer, waiting } = heldServer();
    const store = createMatchStore();
    const entry = { matches: [match], fetchedAt: 1, failed: false };
    store.setState({ entries: new Map([["s-0 en", entry]]), changedAt: 2 });
    const earlier = fetchMatches(store, "a", "en", ["s-0"], 10);
    const later = fetchMatches(store, "a", "en", ["s-0"], 20);
    const hold = waiting.shift();
    answer("later");
    await later;
    hold?.("earlier");
    await earlier;
    expect(shown(store)).toEqual(["later"]);
  });
});

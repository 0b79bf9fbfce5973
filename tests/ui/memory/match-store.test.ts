import { describe, expect, test } from "vitest";
import type { MatchView } from "@/core/memory/memory-view";
import type { PanelRow } from "@/ui/editor/panel/panel-provider";
import { createMatchStore, matchTexts, numberedTexts } from "@/ui/memory/match-store";
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

import { describe, expect, test } from "vitest";
import type { MatchView } from "@/core/memory/memory-view";
import type { PanelRow } from "@/ui/editor/panel/panel-provider";
import { createMatchStore, listedTexts, numberedTexts } from "@/ui/memory/match-store";
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

describe("texts that a digit may insert", () => {
  test("never hold the text of the other language, not even where the memory has nothing", () => {
    expect(numberedTexts(storeWith([]), row())).toEqual([]);
    expect(numberedTexts(storeWith([match]), row())).toMatchObject([{ text: "Best match" }]);
  });

  test("are followed by it in the list that the arrow keys walk", () => {
    expect(listedTexts(storeWith([match]), row()).map(({ text }) => text)).toEqual([
      "Best match",
      "Русский перевод",
    ]);
  });
});

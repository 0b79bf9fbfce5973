import { describe, expect, test } from "vitest";
import type { ArticleView } from "@/core/workflow/article-view";
import { replacements } from "@/ui/editor/acts/replace-all";
import { startingView } from "@/ui/editor/state/change-view";
import { addPage, goTo, openRowFrom, rightsOn, setFilter } from "@/ui/editor/state/desk-actions";
import { begunWith, newDesk } from "@/ui/editor/state/desk-state";
import { NO_FILTER } from "@/ui/editor/state/filters";
import { back, EMPTY_JOURNAL, forth, record } from "@/ui/editor/state/journal";
import { type Given, segment } from "../../support/segment-views";

const article: ArticleView = {
  id: "a",
  title: "Тақырып",
  sourceLanguage: "kk",
  targetLanguages: ["ru", "en"],
  date: "2026-11-22",
  deadlineAt: null,
  archived: false,
  sourceVersion: 1,
  segments: 0,
  updatedAt: "2026-11-22T10:00:00.000Z",
  progress: [],
  assignments: [],
  publications: [],
  scheduledFor: null,
};

function desk(role: "translator" | "reviewer", rows: readonly Given[]) {
  const made = newDesk({
    article,
    actor: { personId: "me", sessionId: null, name: "Me", roles: [{ role, language: "ru" }] },
    login: "me",
    layout: "translate",
    language: "ru",
    mode: role === "reviewer" ? "review" : "translate",
    plainEditor: false,
    tab: null,
  });
  addPage(made, {
    segments: rows.map((row, index) => segment(index, row)),
    total: rows.length,
    next: null,
  });
  return made;
}

const ROWS: readonly Given[] = [
  { text: "Готово", state: "approved" },
  { text: "Черновик", state: "draft" },
  { text: "Переведено", state: "translated" },
  { text: "Моё", state: "translated", author: "me" },
  { text: "", state: "untranslated" },
];

test("the document is rendered from the beginning of a store, which holds the first rows", () => {
  const begun = begunWith(desk("translator", ROWS));
  expect(begun.getInitialState().shown).toEqual(["s-0", "s-1", "s-2", "s-3", "s-4"]);
  begun.setState({ preview: true });
  expect(begun.getInitialState().preview).toBe(false);
});

describe("the next open row", () => {
  test("for a translator asks for text", () => {
    const state = desk("translator", ROWS).getState();
    expect(openRowFrom(state, null, 1, "ru")).toBe("s-1");
    expect(openRowFrom(state, "s-1", 1, "ru")).toBe("s-4");
    expect(openRowFrom(state, "s-4", 1, "ru")).toBeNull();
    expect(openRowFrom(state, "s-4", -1, "ru")).toBe("s-1");
  });

  test("for a reviewer is somebody else's translated text", () => {
    const state = desk("reviewer", ROWS).getState();
    expect(openRowFrom(state, null, 1, "ru")).toBe("s-2");
    expect(openRowFrom(state, "s-2", 1, "ru")).toBeNull();
  });
});

describe("filters", () => {
  test("by status, and with neighbours around the hits", () => {
    const made = desk("translator", ROWS);
    setFilter(made, { ...NO_FILTER, statuses: ["untranslated"] });
    expect(made.getState().shown).toEqual(["s-4"]);
    setFilter(made, { ...NO_FILTER, statuses: ["untranslated"], neighbours: true });
    expect(made.getState().shown).toEqual(["s-2", "s-3", "s-4"]);
  });

  test("by text of either side, whatever the case", () => {
    const made = desk("translator", ROWS);
    setFilter(made, { ...NO_FILTER, text: "ДЕРЕККӨЗ 3" });
    expect(made.getState().shown).toEqual(["s-3"]);
    setFilter(made, { ...NO_FILTER, text: "черновик" });
    expect(made.getState().shown).toEqual(["s-1"]);
  });
});

test("a language that is not one's own is looked at, not written", () => {
  const made = desk("translator", ROWS);
  goTo(made, { segmentId: "s-1", column: "en", mode: "edit" });
  expect(made.getState().place?.mode).toBe("grid");
  goTo(made, { segmentId: "s-1", column: "ru", mode: "edit" });
  expect(made.getState().place?.mode).toBe("edit");
});

test("buttons follow the table of rights", () => {
  const made = desk("reviewer", ROWS);
  const rights = (id: string) => {
    const cell = made.getState().cells.get(id);
    if (!cell) throw new Error(id);
    return rightsOn(made.getState(), cell);
  };
  expect(rights("ru-2")).toMatchObject({ approve: true, return: true, reopen: true });
  expect(rights("ru-0")).toMatchObject({ approve: false, return: true, signOff: false });
  expect(rights("en-0")).toMatchObject({ save: false, approve: false });
});

test("a replacement says which texts would lose their approval", () => {
  const state = desk("translator", ROWS).getState();
  const found = replacements(state, { text: "о", caseSensitive: true }, "0");
  expect(found.map(({ id, isApproved }) => [id, isApproved])).toEqual([
    ["ru-0", true],
    ["ru-1", false],
    ["ru-2", false],
    ["ru-3", false],
  ]);
});

test("the journal goes back and forth, and a new act forgets what was taken back", () => {
  const entry = (label: string) => ({ label, undo: () => {}, redo: () => {} });
  const two = record(record(EMPTY_JOURNAL, entry("a")), entry("b"));
  const one = back(two);
  expect(one?.entry.label).toBe("b");
  expect(one && forth(one.journal)?.entry.label).toBe("b");
  const other = one && record(one.journal, entry("c"));
  expect(other && forth(other)).toBeNull();
  expect(other?.entries.map(({ label }) => label)).toEqual(["a", "c"]);
});

test.each([
  [{}, undefined, "en", { layout: "translate", language: "en" }],
  [{ view: "compare", lang: "en" }, "ru", "ru", { layout: "compare", language: "en" }],
  [{}, "compare", "ru", { layout: "compare", language: "ru" }],
  [{}, "en", "ru", { layout: "translate", language: "en" }],
  [{ view: "nonsense", lang: "de" }, undefined, undefined, { layout: "translate", language: "ru" }],
] as const)("address %j with stored %s opens as %j", (query, stored, own, view) => {
  expect(startingView(query, stored, ["ru", "en"], own)).toEqual(view);
});

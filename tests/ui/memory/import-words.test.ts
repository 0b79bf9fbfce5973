import { expect, test } from "vitest";
import type { ImportListed } from "@/core/memory/memory-view";
import texts from "@/locales/en/memory.json";
import { functionsOf, translator } from "@/ui/i18n/instance";
import { importPercent, importSentences, isUnderWay } from "@/ui/memory/import-words";

const t = functionsOf(translator("en", { memory: texts }))("memory") as Parameters<
  typeof importSentences
>[0];

const ONE: ImportListed = {
  id: "1",
  file: "a.tmx",
  bank: "A",
  actor: null,
  byOperator: true,
  at: "2026-01-02T03:04:05.678Z",
  state: "done",
  units: 12_000,
  unitsRead: 12_000,
  bytes: 400,
  bytesRead: 400,
  added: 11_000,
  duplicates: 1_000,
  findings: 0,
  fault: null,
  mayStop: false,
};

test.each<[string, Partial<ImportListed>, string]>([
  ["done", {}, "11,000 entries added. 1,000 entries were in the bank already."],
  [
    "stopped",
    { state: "stopped", unitsRead: 5_000, added: 5_000, duplicates: 0, findings: 1 },
    "Stopped after 5,000 of 12,000 entries. 5,000 entries added. 1 finding in the file. What was added stays. Import the same file into the same bank and it goes on from there.",
  ],
  [
    "interrupted",
    { state: "interrupted", unitsRead: 1_000, added: 1_000, duplicates: 0 },
    "Broke off after 1,000 of 12,000 entries. 1,000 entries added. What was added stays. Import the same file into the same bank and it goes on from there.",
  ],
  [
    "broken off before its first units were in",
    { state: "interrupted", unitsRead: 0, added: 0 },
    "Broke off before anything was added. Import the file again.",
  ],
  [
    "stopped while the file was read",
    { state: "stopped", units: null, unitsRead: 0 },
    "Stopped before anything was added.",
  ],
  [
    "refused",
    { state: "refused", units: null, unitsRead: 0, fault: { code: "tmx-not-tmx", line: 1 } },
    "The file was refused (line 1): this is no TMX file. The memory is unchanged.",
  ],
  ["under way", { state: "running" }, ""],
])("an import that is %s is told in sentences", (_, more, said) => {
  expect(importSentences(t, { ...ONE, ...more }).join(" ")).toBe(said);
});

test("the percentage is of bytes while the file is checked, of units afterwards", () => {
  const checking = { ...ONE, state: "checking", units: null, bytesRead: 100 } as const;
  expect([isUnderWay(checking), importPercent(checking)]).toEqual([true, 25]);
  expect(importPercent({ ...ONE, state: "running", unitsRead: 11_999 })).toBe(99);
  expect(importPercent({ ...ONE, state: "running", units: 0, unitsRead: 0 })).toBe(0);
});

import { describe, expect, it } from "vitest";
import { type ActivityLine, groupActivity, publishingStatus } from "@/core/workflow/desk-view";

const line = (part: Partial<ActivityLine>): ActivityLine => ({
  seq: "9",
  at: "2026-11-20T10:00:00.000Z",
  by: "Айгерім",
  action: "translation.approved",
  articleId: "a",
  title: "Тақырып",
  sourceLanguage: "kk",
  languages: ["ru"],
  count: 1,
  ...part,
});

describe("grouping activity", () => {
  it("joins what one person did to one article, also between the lines of others", () => {
    const lines = [line({ seq: "3" }), line({ seq: "2", by: "Мария" }), line({ seq: "1" })];
    expect(groupActivity(lines).map(({ seq, count }) => [seq, count])).toEqual([
      ["3", 2],
      ["2", 1],
    ]);
  });

  it.each<[string, Partial<ActivityLine>]>([
    ["another action", { action: "translation.returned" }],
    ["another article", { articleId: "b" }],
    ["another language", { languages: ["en"] }],
    ["another hour", { at: "2026-11-20T08:59:59.000Z" }],
  ])("keeps %s apart", (_, part) => {
    expect(groupActivity([line({}), line({ seq: "1", ...part })])).toHaveLength(2);
  });
});

describe("the publishing status", () => {
  const none = { scheduled: false, failed: false, complete: false, allOut: false, changed: false };

  it.each([
    ["in-work", none],
    ["ready", { ...none, complete: true }],
    ["published", { ...none, complete: true, allOut: true }],
    ["ready", { ...none, complete: true, allOut: true, changed: true }],
    ["in-work", { ...none, allOut: true, changed: true }],
    ["failed", { ...none, complete: true, failed: true }],
    ["scheduled", { ...none, complete: true, scheduled: true, failed: true }],
  ] as const)("is %s", (status, facts) => {
    expect(publishingStatus(facts)).toBe(status);
  });
});

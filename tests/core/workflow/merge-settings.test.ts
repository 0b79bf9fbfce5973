import { describe, expect, it } from "vitest";
import { mergeSettings } from "@/core/workflow/merge-settings";

const base = {
  disabled: ["dash", "hyphen"],
  severities: { capitals: "error", ellipsis: "note" } as Record<string, string>,
  name: "Desk",
};

describe("settings that two people changed", () => {
  it("have the changes of both", () => {
    const mine = { ...base, disabled: ["hyphen", "bidi"], severities: { capitals: "error" } };
    const theirs = {
      ...base,
      disabled: ["dash", "hyphen", "capitals"],
      severities: { capitals: "note", ellipsis: "note", dash: "error" },
      name: "News",
    };
    expect(mergeSettings<typeof base>(base, mine, theirs)).toEqual({
      disabled: ["hyphen", "capitals", "bidi"],
      severities: { capitals: "note", dash: "error" },
      name: "News",
    });
  });

  it("keep mine where both changed one value", () => {
    const [mine, theirs] = [
      { ...base, name: "Mine" },
      { ...base, name: "Theirs" },
    ];
    expect(mergeSettings(base, mine, theirs).name).toBe("Mine");
  });

  it("are theirs when I changed nothing", () => {
    const theirs = { disabled: [], severities: {}, name: "" };
    expect(mergeSettings<typeof base>(base, base, theirs)).toEqual(theirs);
  });
});

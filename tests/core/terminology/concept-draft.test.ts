import { describe, expect, it } from "vitest";
import { conceptDraftSchema, draftFindings, tidyDraft } from "@/core/terminology/concept-draft";
import { termSearchKey } from "@/core/terminology/search-key";

const draft = (...terms: readonly object[]) =>
  conceptDraftSchema.parse({ kind: "common", source: "x", terms });
const codes = (...terms: readonly object[]) =>
  draftFindings(tidyDraft(draft(...terms))).map(
    ({ number, code, term }) => `${number} ${code} ${term}`,
  );

describe("findings on a concept", () => {
  it.each([
    [[{ language: "kk", text: "жиын" }], []],
    [[], ["1 no-terms null"]],
    [[{ language: "kk", text: " \u00a0 " }], ["1 term-empty 0"]],
    [[{ language: "kk", text: "— !" }], ["1 term-without-letters 0"]],
    [[{ language: "kk", text: "ә".repeat(10_000) }], ["1 term-too-long 0"]],
    [[{ language: "kk", text: "кеңеc" }], ["1 term-look-alikes 0"]],
    [[{ language: "kk", text: "meeting" }], ["1 term-wrong-script 0"]],
    [[{ language: "en", text: "жиын" }], ["1 term-wrong-script 0"]],
    [[{ language: "kk", text: "ISO" }], []],
    [[{ language: "ru", text: "=СУММ(A1)" }], ["1 term-like-formula 0"]],
    [[{ language: "ru", text: "@имя" }], ["1 term-like-formula 0"]],
    [
      [{ language: "ru", text: "акт", validFrom: "2024-02-01", validTo: "2024-01-01" }],
      ["1 dates-reversed 0"],
    ],
    [
      [
        { language: "ru", text: "акт" },
        { language: "ru", text: "акт", status: "admitted" },
      ],
      ["1 term-repeated 1"],
    ],
    [
      [
        { language: "ru", text: "акт" },
        { language: "ru", text: "закон" },
      ],
      ["1 two-preferred 1"],
    ],
    [
      [
        { language: "ru", text: "акт", validTo: "2024-01-01" },
        { language: "ru", text: "закон", validFrom: "2024-01-02" },
      ],
      [],
    ],
  ])("%#", (terms, expected) => {
    expect(codes(...terms)).toEqual(expected);
  });

  it("asks for a source without refusing", () => {
    const [finding] = draftFindings({ ...draft({ language: "kk", text: "жиын" }), source: " " });
    expect([finding?.code, finding?.blocks]).toEqual(["source-missing", false]);
  });
});

it("gives one key to what differs only in writing", () => {
  const keys = ["«Премьер-Министр»", "премьер‑министр", "Премьер - министр", "Прeмьер-министр"];
  expect(new Set(keys.map((text) => termSearchKey(text, "ru")))).toEqual(
    new Set(["премьер министр"]),
  );
  expect(termSearchKey("…", "kk")).toBe("");
});

/** Ignoring needs a reason, lapses with the text, and can be forbidden. */
import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { type IgnoredFinding, ignoreFinding, ignoreHash, openErrors } from "@/core/checks/ignoring";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { pairInput } from "./check-input";

const input = pairInput("kk-ru", "Қазақ газеті шықты.", "Вышла газета Қазақ.");
const findings = checkSegment(input);
const [finding] = findings;
const hash = ignoreHash(input.source, input.target);

function ignore(reason: string, settings = DEFAULT_CHECK_SETTINGS) {
  if (finding === undefined) throw new Error("The sample has no finding.");
  return ignoreFinding(finding, hash, reason, settings);
}

describe("ignoring", () => {
  it("starts from an open error", () => {
    expect(openErrors(findings, [], hash, DEFAULT_CHECK_SETTINGS).map(({ code }) => code)).toEqual([
      "leftover-kazakh",
    ]);
  });

  it("closes the error, until either text changes", () => {
    const ignored = [ignore("Газеттің атауы")] as IgnoredFinding[];
    expect(openErrors(findings, ignored, hash, DEFAULT_CHECK_SETTINGS)).toEqual([]);
    for (const changed of [
      ignoreHash(input.source, textContent("Вышла газета Қазақ!")),
      ignoreHash(textContent("Қазақ газеті шықты!"), input.target),
      ignoreHash(input.source, [...input.target, { t: "ph", c: "1" }]),
    ])
      expect(openErrors(findings, ignored, changed, DEFAULT_CHECK_SETTINGS)).toHaveLength(1);
  });

  it.each([
    ["", "reason-missing"],
    ["  …  ", "reason-missing"],
    ["а".repeat(501), "reason-too-long"],
  ])("needs a reason: %s", (reason, refusal) => {
    expect(ignore(reason)).toBe(refusal);
  });

  it("can be forbidden, also after the fact", () => {
    const settings = { ...DEFAULT_CHECK_SETTINGS, unignorable: ["leftover-kazakh"] } as const;
    expect(ignore("Газеттің атауы", settings)).toBe("check-not-ignorable");
    const ignored = [ignore("Газеттің атауы")] as IgnoredFinding[];
    expect(openErrors(findings, ignored, hash, settings)).toHaveLength(1);
  });

  it("is never possible for an empty translation", () => {
    const empty = checkSegment(pairInput("kk-ru", "Жиын", ""))[0];
    expect(empty && ignoreFinding(empty, hash, "Керек емес", DEFAULT_CHECK_SETTINGS)).toBe(
      "check-not-ignorable",
    );
  });
});

describe("settings", () => {
  it("switch a check off or weigh it differently", () => {
    const off = { ...DEFAULT_CHECK_SETTINGS, disabled: ["leftover-kazakh"] } as const;
    expect(checkSegment({ ...input, settings: off })).toEqual([]);
    const mild = { ...DEFAULT_CHECK_SETTINGS, severities: { "leftover-kazakh": "note" } } as const;
    expect(checkSegment({ ...input, settings: mild })[0]?.severity).toBe("note");
  });
});

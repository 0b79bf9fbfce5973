import { describe, expect, it, vi } from "vitest";
import { run } from "@/cli/glossary";
import { hasLeftOut, importLines } from "@/cli/glossary-messages";
import { refusalText } from "@/cli/refusals";
import { AppError } from "@/core/errors";
import type { GlossaryImportReport } from "@/core/terminology/glossary-view";
import { capturePrinted } from "../support/printed";

vi.mock("server-only", () => ({}));

const printed = capturePrinted();

const counts = { created: 1, updated: 0, same: 0, duplicates: 0, refused: 0 };

function reportWith(more: Partial<GlossaryImportReport>): GlossaryImportReport {
  const lists = { columns: [], findings: [], findingCount: 0, concepts: [], conceptCount: 0 };
  return { dryRun: false, plan: "0".repeat(64), format: "tbx", ...counts, ...lists, ...more };
}

const finding = (code: string) => ({ number: 1, code, row: 7, params: { language: "de" } });

const concept = (blocks: boolean): GlossaryImportReport["concepts"][number] => ({
  ...{ key: "a", row: 3, action: "create", meets: null, wordings: ["kk: «!»"], changes: [] },
  findings: [{ number: 1, code: "term-without-letters", blocks, term: 0, params: { text: "«!»" } }],
});

describe("audarma glossary", () => {
  it("explains itself, exit codes and all", async () => {
    expect(await run(["--help"])).toBe(0);
    expect(printed.out).toContain("Exit codes");
  });

  it.each([
    [[], "Which command?"],
    [["import"], "Which file?"],
    [["export", "--format", "doc"], "--format must be one of"],
  ])("refuses %j", async (args, message) => {
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
    expect(await run(args)).toBe(2);
    expect(printed.errors).toContain(message);
    vi.unstubAllEnvs();
  });

  it("fails only where something of the file was left out", () => {
    expect(hasLeftOut(reportWith({}))).toBe(false);
    for (const code of ["tbx-other-language", "tbx-duplicate-id", "tbx-circular-reference"])
      expect(hasLeftOut(reportWith({ findings: [finding(code)] })), code).toBe(false);
    for (const code of ["row-without-terms", "cell-bad-date", "xml-not-well-formed", "a-new-code"])
      expect(hasLeftOut(reportWith({ findings: [finding(code)] })), code).toBe(true);
    expect(hasLeftOut(reportWith({ refused: 1 }))).toBe(true);
    expect(hasLeftOut(reportWith({ duplicates: 1 }))).toBe(true);
    expect(hasLeftOut(reportWith({ concepts: [concept(false)] }))).toBe(false);
    expect(hasLeftOut(reportWith({ concepts: [concept(true)] }))).toBe(true);
  });

  it("tells a refusal in words, with its number and reason", () => {
    const refused = new AppError("glossary-file", { reason: "xlsx-broken" });
    expect(refusalText(refused)).toMatch(
      /^This file could not be read as a glossary\. \[\S+ glossary-file xlsx-broken\]$/u,
    );
  });

  it("tells findings by number, weight and place", () => {
    const report = reportWith({
      findings: [finding("tbx-other-language")],
      concepts: [concept(true)],
    });
    expect(importLines(report).split("\n")).toEqual([
      "1. note, line 7: Language “de” is not one of ours; its terms are kept as they are, for reading and export. [tbx-other-language]",
      "line 3: create: kk: «!»",
      "    1. “«!»” has neither letters nor figures. [term-without-letters] (term 1)",
      "1 were created, 0 updated, 0 are the same, 0 meet others and were left out, 0 were refused.",
      "",
    ]);
  });
});

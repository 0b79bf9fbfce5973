import { describe, expect, it, vi } from "vitest";
import { run } from "@/cli/memory";
import { importLines } from "@/cli/memory-messages";
import { fileRefusal, refusalText } from "@/cli/refusals";
import { AppError } from "@/core/errors";
import { capturePrinted } from "../support/printed";

vi.mock("server-only", () => ({}));

const printed = capturePrinted();

describe("audarma memory", () => {
  it("explains itself", async () => {
    expect(await run(["--help"])).toBe(0);
    expect(printed.out).toContain("memory COMMAND");
  });

  it.each([
    [[], "Which command?"],
    [["remember"], 'Unknown command "remember".'],
    [["import"], "Which file?"],
    [["match", "--source-lang", "kk", "--target-lang", "ru"], "--jsonl"],
    [["match", "--jsonl"], "--source-lang and --target-lang"],
    [
      ["match", "--jsonl", "--source-lang", "kk", "--target-lang", "ru", "--min", "900"],
      "--min must be",
    ],
    [["analyze", "a.txt", "--source-lang", "de"], "kk, ru or en"],
    [["export", "--colour"], "--colour"],
    [["export", "--languages", "kk"], "two or more"],
    [["export", "--bank", " "], "--bank needs a name"],
    [["import", "a.tmx", "--bank", ""], "--bank needs a name"],
    [["import", "a.tmx", "--bank", "a", "--bank", "b"], "say --bank once"],
    [["import", "a.tmx", "b.tmx"], 'What is "b.tmx" for?'],
    [["verify", "a.tmx"], 'What is "a.tmx" for?'],
  ])("refuses %j before any database is opened", async (args, message) => {
    expect(await run(args)).toBe(2);
    expect(printed.errors).toContain(message);
  });

  it("says in a sentence why a file cannot be used", () => {
    const fault = Object.assign(new Error("EISDIR: illegal"), { code: "EISDIR", path: "/tmp" });
    expect(fileRefusal(fault)).toBe("The file cannot be used: it is a folder. [EISDIR /tmp]");
    expect(fileRefusal(new Error("other"))).toBeNull();
    expect(fileRefusal("thrown")).toBeNull();
    expect(refusalText(new AppError("not-found"))).toMatch(/^Not found: .* \[\d+ not-found\]$/);
  });

  it("reports an import line by line", () => {
    const report = {
      fault: null,
      header: null,
      units: 3,
      languages: { kk: 3, ru: 2 },
      findings: [
        { number: 1, code: "tmx-one-language" as const, line: 7, params: { language: "kk" } },
      ],
      bytes: 10,
      hash: "",
    };
    const result = { report, importId: null, added: 2, duplicates: 1, resumedAt: 0 };
    expect(importLines(result, false)).toBe(
      "1. line 7: a unit has only one language (kk) [tmx-one-language]\n3 units (kk 3, ru 2): 2 added, 1 known already\n",
    );
    const fault = { code: "tmx-not-tmx" as const, message: "No.", line: 1, column: 2 };
    expect(importLines({ ...result, report: { ...report, fault } }, false)).toContain(
      "Refused at line 1, column 2: No. [tmx-not-tmx]",
    );
  });
});

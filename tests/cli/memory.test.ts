import { describe, expect, it, vi } from "vitest";
import { run } from "@/cli/memory";
import { importLines, importsLines } from "@/cli/memory-messages";
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
    const counts = { added: 2, duplicates: 1, resumedAt: 0, stopped: false, done: 3 };
    const result = { report, importId: null, ...counts };
    expect(importLines(result, false)).toBe(
      "1. line 7: a unit has only one language (kk) [tmx-one-language]\n3 units (kk 3, ru 2): 2 added, 1 known already\n",
    );
    const fault = { code: "tmx-not-tmx" as const, message: "No.", line: 1, column: 2 };
    expect(importLines({ ...result, report: { ...report, fault } }, false)).toContain(
      "Refused at line 1, column 2: No. [tmx-not-tmx]",
    );
  });

  it("says of a stopped import what stays and how it goes on", () => {
    const report = { fault: null, header: null, units: 9, languages: { kk: 9 }, findings: [] };
    const counts = {
      importId: null,
      added: 4,
      duplicates: 1,
      resumedAt: 0,
      stopped: true,
      done: 5,
    };
    const result = { report: { ...report, bytes: 10, hash: "" }, ...counts };
    expect(importLines(result, false)).toBe(
      "9 units (kk 9): 4 added, 1 known already\nStopped after unit 5. What was added stays; the same command goes on from there.\n",
    );
    expect(importLines({ ...result, added: 0, done: 0 }, false)).toBe(
      "Stopped: nothing was added.\n",
    );
  });

  it("lists imports with their standing", () => {
    const one = { id: "1", file: "a.tmx", bank: "A", actor: null, byOperator: true };
    const counts = { units: 9, unitsRead: 5, bytes: 10, bytesRead: 5, added: 4, duplicates: 1 };
    const rest = { findings: 0, fault: null, mayStop: false, at: "2026-01-02T03:04:05.678Z" };
    expect(importsLines([{ ...one, ...counts, ...rest, state: "interrupted" }])).toBe(
      "2026-01-02 03:04Z  interrupted  a.tmx → A: 5 of 9 units, 4 added, 1 known already\n",
    );
    expect(importsLines([])).toBe("No imports yet.\n");
  });
});

/** `audarma check` as scripts use it: a process, lines in, lines out, an exit code. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

function audarma(args: readonly string[], input: string) {
  const command = ["--import", "tsx", "--conditions=react-server", "cli/main.ts", "check", ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

const languages = ["--source-lang", "kk", "--target-lang", "ru"];

describe("audarma check", () => {
  it("answers JSON lines in order, and goes on after a bad one", () => {
    const input = [
      { id: "a", source: "Жиын өтті.", target: "Заседание прошло." },
      { id: 2, source: "Жиын өтті.", target: "Заседание  прошло." },
    ].map((line) => JSON.stringify(line));
    const { stdout, status } = audarma(
      [...languages, "--jsonl", "--ui-lang", "ru"],
      `${input[0]}\n{"id":7}\nnot json\n${input[1]}\n`,
    );
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ id: "a", findings: [] });
    expect(lines[1]).toMatchObject({ id: 7, error: { code: "bad-field" } });
    expect(lines[2]).toMatchObject({ id: null, error: { code: "bad-json" } });
    expect(lines[3]).toEqual({
      id: 2,
      findings: [
        {
          code: "space-double",
          severity: "warning",
          source: null,
          target: [9, 11],
          message: "Пробелов подряд: 2.",
          fix: { span: [9, 11], text: " " },
        },
      ],
    });
    expect(status).toBe(1);
  });

  it("prints a table, and ends with 0 without errors", () => {
    const { stdout, status } = audarma(languages, "Жиын өтті.\tЗаседание прошло..\n");
    expect(stdout).toContain("repeated-punctuation");
    expect(stdout).toContain("“..” stand in a row.");
    expect(status).toBe(0);
    expect(audarma(languages, "Жиын өтті.\t\n").status).toBe(1);
  });

  it("reads what editors of any system save, and names the lines that are no pair", () => {
    const input = "\uFEFFБар.\tЕсть .\r\n\r\nБар.\r\nБар.\tЕсть.\tеще\r\n";
    const { stdout, stderr, status } = audarma(languages, input);
    expect(stdout).toMatch(/^ {4}1 .*space-before-punctuation +target 4–5/u);
    expect(stdout).toContain("3 pairs · 0 errors");
    expect(stderr).toBe(
      [3, 4]
        .map((line) => `Line ${line} is not a source and a target with one tab between.\n`)
        .join(""),
    );
    expect(status).toBe(1);
  });

  it("explains itself and refuses wrong options", () => {
    expect(audarma(["--help"], "")).toMatchObject({ status: 0 });
    for (const args of [
      [],
      ["--source-lang", "kk"],
      ["--source-lang", "kk", "--target-lang", "de"],
      [...languages, "--wrong"],
      ["--source-lang", "ru", "--target-lang", "ru"],
    ])
      expect(audarma(args, "").status).toBe(2);
  });
});

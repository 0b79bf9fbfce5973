import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { srxOf } from "@/tests/core/segmentation/rules";

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a user would. */
function audarma(args: readonly string[], input = ""): Promise<Outcome> {
  const node = ["--import", "tsx", "--conditions=react-server", "cli/main.ts"];
  const child = spawn(process.execPath, [...node, ...args]);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audarma-segment-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("audarma segment", { timeout: 60_000 }, () => {
  test("answers JSON lines with UTF-16 offsets", async () => {
    const { code, out } = await audarma(
      ["segment", "--lang", "kk", "--jsonl"],
      '{"id":"a","text":"🙂 Қ.К. Тоқаев келді. 2014 жылы."}\n',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      id: "a",
      segments: [
        { start: 0, end: 21 },
        { start: 22, end: 32 },
      ],
    });
  });

  test("prints a table without --jsonl", async () => {
    const { code, out } = await audarma(["segment", "--lang", "ru"], "\uFEFFРаз. Два.\r\nТри\r\n");
    expect(code).toBe(0);
    expect(out).toBe("1\t0–4\tРаз.\n1\t5–9\tДва.\n2\t0–3\tТри\n");
  });

  test("bad lines give exit code 1 and do not stop the run", async () => {
    const input = '{"id":1}\n{"id":2,"text":"Hi."}\n';
    const { code, out } = await audarma(["segment", "--lang", "en", "--jsonl"], input);
    expect(code).toBe(1);
    expect(
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([
      ["id", "error"],
      ["id", "segments"],
    ]);
  });

  test("takes another rule set and names the rules that it cannot use", async () => {
    const file = join(folder, "own.srx");
    await writeFile(file, srxOf([true, ";", "\\s"], [true, "(a)\\1", ""]));
    const { code, out, err } = await audarma(
      ["segment", "--lang", "de", "--srx", file],
      "a; b. C\n",
    );
    expect(out).toBe("1\t0–2\ta;\n1\t3–7\tb. C\n");
    expect(err).toMatch(/^Rule 2 \(line 1\) is not used: /);
    expect(code).toBe(1);
  });

  test("says so when a rule set has nothing for the language", async () => {
    const file = join(folder, "russian.srx");
    await writeFile(file, srxOf([true, ";", "\\s"]).replace('pattern=".*"', 'pattern="ru"'));
    const { code, out, err } = await audarma(["segment", "--lang", "kk", "--srx", file], "a; b\n");
    expect([code, out]).toEqual([1, "1\t0–4\ta; b\n"]);
    expect(err).toBe('No rule can be used for "kk": nothing is cut.\n');
  });

  test.each([
    [["segment"]],
    [["segment", "--lang", "xx"]],
    [["segment", "--lang", "kk", "--nope"]],
    [["segment", "--lang", "kk", "--srx", "/no/such/file.srx"]],
    [["segment", "--lang", "kk", "--srx", "package.json"]],
    [["nope"]],
    [[]],
  ])("%j is wrong usage", async (args) => {
    const { code, out, err } = await audarma(args);
    expect(code).toBe(2);
    expect(out + err).toContain("Usage:");
  });

  test.each([[["--help"]], [["segment", "--help"]]])("%j helps", async (args) => {
    const { code, out } = await audarma(args);
    expect(code).toBe(0);
    expect(out).toContain("Exit codes:");
  });
});

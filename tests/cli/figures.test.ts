import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

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

const lines = (out: string): unknown[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("audarma figures", { timeout: 60_000 }, () => {
  test("answers JSON lines and goes on after a bad one", async () => {
    const input = [
      '{"id":1,"kk":"12 ай","ru":"21 месяц","en":"12 months"}',
      "{",
      '{"id":2,"kk":"45 вагон","ru":"вагоны"}',
      '{"id":3,"kk":"45 вагон"}',
    ].join("\n");
    const { code, out } = await audarma(["figures", "--jsonl"], input);
    expect(code).toBe(1);
    const changed = { lang: "ru", type: "changed", start: 0, end: 2, text: "21", expected: "12" };
    const missing = { lang: "ru", type: "missing", start: -1, end: -1, text: "", expected: "45" };
    expect(lines(out)).toEqual([
      { id: 1, verdict: "mismatch", findings: [{ ...changed, kind: "unit" }] },
      { id: null, error: { code: "bad-json", message: expect.any(String) } },
      { id: 2, verdict: "mismatch", findings: [{ ...missing, kind: "count" }] },
      { id: 3, error: { code: "bad-line", message: expect.any(String) } },
    ]);
  });

  test("prints a table without --jsonl", async () => {
    const { code, out } = await audarma(["figures"], "7%\t8%\t7%\n");
    expect(code).toBe(1);
    expect(out).toBe(
      "line\tlang\ttype\tkind\tplace\ttext\texpected\n1\tru\tchanged\tpercent\t0–1\t8\t7\n",
    );
  });

  test("names lines of the table that hold no two texts", async () => {
    const { code, out } = await audarma(["figures"], "\uFEFF7%\t7%\r\n\r\n7%\r\n");
    expect(code).toBe(1);
    expect(out.split("\n")).toHaveLength(2);
  });

  test("explains itself and refuses unknown languages", async () => {
    expect(await audarma(["figures", "--help"])).toMatchObject({ code: 0, err: "" });
    expect(await audarma(["figures", "--source", "de"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("audarma numbers", { timeout: 60_000 }, () => {
  test("answers the value of each phrase", async () => {
    const input = '{"id":"a","text":"екі жарым мың"}\n{"id":"b","text":"бес-алты"}\n{"id":"c"}\n';
    const { code, out } = await audarma(["numbers", "--lang", "kk", "--jsonl"], input);
    expect(code).toBe(1);
    expect(lines(out)).toEqual([
      { id: "a", value: 2500 },
      { id: "b", value: null },
      { id: "c", error: { code: "bad-field", message: expect.any(String) } },
    ]);
  });

  test("reads Russian and prints a table", async () => {
    const { code, out } = await audarma(["numbers", "--lang", "ru"], "двадцати пяти\nнет\n");
    expect(code).toBe(0);
    expect(out).toBe("25\tдвадцати пяти\n–\tнет\n");
  });
});

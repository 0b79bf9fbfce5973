import { PassThrough, Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { BadLine, eachJsonLine, stringField } from "@/cli/jsonl";

async function answers(input: string, handle: Parameters<typeof eachJsonLine>[0]) {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on("data", (chunk: Buffer) => chunks.push(chunk));
  const report = await eachJsonLine(handle, Readable.from([input]), output);
  const lines = Buffer.concat(chunks).toString().split("\n").filter(Boolean);
  return { report, lines: lines.map((line): unknown => JSON.parse(line)) };
}

const echo = (object: Readonly<Record<string, unknown>>) => ({ text: stringField(object, "text") });

describe("eachJsonLine", () => {
  test("answers in order and goes on after a bad line", async () => {
    const input =
      '\uFEFF{"id":"a","text":"ә"}\r\nx\n\n[1]\n{"id":7,"text":1}\n{"id":{},"text":"z"}';
    const { report, lines } = await answers(input, echo);
    expect(report).toEqual({ lines: 5, badLines: 3 });
    expect(lines).toEqual([
      { id: "a", text: "ә" },
      { id: null, error: { code: "bad-json", message: "The line is not JSON." } },
      { id: null, error: { code: "bad-line", message: "The line is not a JSON object." } },
      { id: 7, error: { code: "bad-field", message: '"text" must be a string.' } },
      { id: null, text: "z" },
    ]);
  });

  test("a handler's own code is answered; other errors end the run", async () => {
    const own = await answers('{"id":1}', () => {
      throw new BadLine("unknown-language", "No such language.");
    });
    expect(own.lines).toEqual([
      { id: 1, error: { code: "unknown-language", message: "No such language." } },
    ]);
    await expect(
      answers('{"id":1}', () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
  });

  test("waits for a slow reader", async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    let read = 0;
    output.on("data", () => {
      read += 1;
      output.pause();
      setImmediate(() => output.resume());
    });
    const input = '{"id":1,"text":"ұзын жол"}\n'.repeat(50);
    const report = await eachJsonLine(echo, Readable.from([input]), output);
    expect(report).toEqual({ lines: 50, badLines: 0 });
    expect(read).toBeGreaterThan(0);
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeXlsx } from "@/server/glossary/write-xlsx";

/** Runs the command line as a user would. */
function terms(args: readonly string[], input = "") {
  const node = ["--import", "tsx", "--conditions=react-server", "cli/main.ts", "terms"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    input,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const lines = (out: string): readonly unknown[] =>
  out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "audarma-terms-"));
  writeFileSync(join(folder, "glossary.csv"), "kk;ru\nТМД;СНГ\nБас хатшы;генеральный секретарь\n");
  writeFileSync(join(folder, "term.tsv"), "term\nБас хатшы\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("audarma terms", { timeout: 60_000 }, () => {
  test("answers JSON lines; bad lines and bad terms cost nothing but themselves", () => {
    const { code, out } = terms(
      ["--lang", "kk", "--jsonl"],
      [
        '{"id":"a","text":"🙂 ТМД-ға мүше елдер","terms":["ТМД","ел"]}',
        "not json",
        '{"id":"b","text":"ел","terms":"ел"}',
        '{"id":"c","text":"ел","terms":["", "ел"]}',
      ].join("\n"),
    );
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      {
        id: "a",
        matches: [
          { term: "ТМД", start: 3, end: 9, strength: "full" },
          { term: "ел", start: 15, end: 20, strength: "full" },
        ],
      },
      { id: null, error: { code: "bad-json" } },
      { id: "b", error: { code: "bad-field" } },
      { id: "c", matches: [{ term: "ел" }], findings: [{ code: "term-empty", term: "" }] },
    ]);
  });

  test("names a term of a file that cannot be used by its text, once", () => {
    const file = join(folder, "faults.csv");
    writeFileSync(file, "kk;ru\nТМД;СНГ\n…;многоточие\n");
    const input = '{"id":1,"text":"ТМД-ға мүше"}\n{"id":2,"text":"ТМД","terms":["ел"]}\n';
    const { code, out, err } = terms(["--lang", "kk", "--jsonl", "--glossary", file], input);
    expect(code).toBe(1);
    expect(err).toBe(
      "1. A term is not used: “…” has neither letters nor figures. [term-without-letters]\n",
    );
    expect(lines(out)).toMatchObject([
      { id: 1, matches: [{ term: "ТМД", start: 0, end: 6 }] },
      { id: 2, matches: [{ term: "ТМД" }] },
    ]);
    expect(out).not.toContain("findings");
  });

  test("takes a workbook, and numbers what is wrong with a file by its rows", async () => {
    const book = join(folder, "glossary.xlsx");
    const rows = [
      ["kk", "ru"],
      ["Бас хатшы", "генеральный секретарь"],
    ];
    writeFileSync(book, await writeXlsx({ name: "glossary", rows, widths: [20, 20] }));
    const input = '{"id":1,"text":"Бас хатшыға"}\n';
    const { code, out } = terms(["--lang", "kk", "--jsonl", "--glossary", book], input);
    expect([code, lines(out)]).toMatchObject([0, [{ matches: [{ term: "Бас хатшы" }] }]]);
    const file = join(folder, "rows.csv");
    writeFileSync(file, "kk,ru,kind\n\nТМД,СНГ,жоқ\n,,office\n");
    const told = terms(["--lang", "kk", "--jsonl", "--glossary", file], input);
    expect(told.code).toBe(1);
    expect(told.err.replaceAll(file, "F")).toBe(
      "F: 1. row 3: “жоқ” is not a kind; “common term” was taken. [cell-bad-kind]\n" +
        "F: 2. row 4: No term. [row-without-terms]\n",
    );
    writeFileSync(book, "no workbook");
    expect(terms(["--lang", "kk", "--jsonl", "--glossary", book], input).code).toBe(2);
  });

  test("tells what is wrong with a file, and nothing about how it is called", () => {
    const bomb = join(folder, "bomb.tbx");
    writeFileSync(bomb, '<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx><text>&a;</text></tbx>');
    const told = terms(["--lang", "kk", "--glossary", bomb], "ТМД-ға\n");
    expect([told.code, told.out]).toEqual([1, ""]);
    expect(told.err).toMatch(/^\S+: 1\. line 1: The file declares .+ \[xml-internal-subset\]\n$/u);
    const none = join(folder, "broken.xlsx");
    writeFileSync(none, "PK\u0003\u0004 no workbook");
    const broken = terms(["--lang", "kk", "--glossary", none]);
    expect([broken.code, broken.err]).toEqual([
      2,
      `${none}: This file could not be read as a glossary. [3203 glossary-file xlsx-broken]\n`,
    ]);
    const other = terms(["--lang", "en", "--glossary", join(folder, "glossary.csv")], "CIS\n");
    expect(other).toMatchObject({ code: 0, out: "" });
    expect(other.err).toContain('no term in the language "en"');
  });

  test("takes a glossary file and nests on request", () => {
    const input = '{"id":1,"text":"ТМД Бас хатшысына","terms":["ТМД Бас хатшысы"]}\n';
    const found = (args: readonly string[]) => lines(terms(args, input).out);
    const base = ["--lang", "kk", "--jsonl", "--glossary", join(folder, "glossary.csv")];
    expect(found(base)).toMatchObject([{ matches: [{ term: "ТМД Бас хатшысы" }] }]);
    expect(found([...base, "--overlapping"])).toMatchObject([
      { matches: [{ term: "ТМД Бас хатшысы" }, { term: "ТМД" }, { term: "Бас хатшы" }] },
    ]);
  });

  test("prints a table without --jsonl", () => {
    const { code, out } = terms(
      ["--lang", "kk", "--glossary", join(folder, "term.tsv")],
      "Бас хатшыға\n",
    );
    expect(code).toBe(0);
    expect(out).toBe("1\t0–11\tfull\tБас хатшы\tБас хатшыға\tsg dat\n");
  });

  test("declines Russian terms with the dictionary", () => {
    const { out } = terms(
      ["--lang", "ru", "--jsonl"],
      '{"id":1,"text":"главы государств","terms":["глава государства"]}\n',
    );
    expect(lines(out)).toMatchObject([{ matches: [{ start: 0, end: 16 }] }]);
  });

  test.each([
    [["--lang", "de", "--jsonl"], 2],
    [["--jsonl"], 2],
    [["--lang", "kk"], 2],
    [["--lang", "kk", "--glossary", "no-such.csv"], 2],
    [["--lang", "kk", "--nonsense"], 2],
    [["--help"], 0],
  ] as const)("%j ends with %i", (args, code) => {
    expect(terms(args).code).toBe(code);
  });
});

import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { childEnvironment, readEnvironment } from "@/server/env";
import { editEntry } from "@/server/memory/entries/change-entry";
import { exportTmx } from "@/server/memory/exchange/export-tmx";
import { importTmx } from "@/server/memory/exchange/import-tmx";
import { readImports } from "@/server/memory/exchange/read-imports";
import { stopImport } from "@/server/memory/exchange/stop-import";
import { findMatches } from "@/server/memory/find-matches";
import { memoryReader } from "@/server/memory/index/reader";
import { sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";

testDatabase();

let folder: string;
let actor: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audarma-tmx-"));
  actor = await createActor("editor");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="kk" srclang="kk" datatype="plaintext"><prop type="x-desk">саясат</prop></header>';
const tmx = (units: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">${HEADER}<body>\n${units}\n</body></tmx>`;
const unit = (kk: string, ru: string, attributes = "") =>
  `<tu${attributes}><tuv xml:lang="kk"><seg>${kk}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`;

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const bring = (path: string, bank: string, more: { dryRun?: boolean } = {}) =>
  importTmx(actor, { path, fileName: "t.tmx", bank, ...more });

async function exported(banks: readonly string[], languages?: readonly string[]): Promise<string> {
  let text = "";
  for await (const piece of exportTmx(sqlOf(database()), actor, {
    banks,
    ...(languages && { languages }),
  }))
    text += piece;
  return text;
}

describe("import", () => {
  it("brings units in once, whatever their dates, and finds them at once", async () => {
    const path = await put(
      "a.tmx",
      tmx(
        [
          unit("Бірінші сөйлем.", "Первое предложение.", ' tuid="1"'),
          unit("Екінші сөйлем.", "Второе предложение."),
        ].join("\n"),
      ),
    );
    expect(await bring(path, "A", { dryRun: true })).toMatchObject({
      added: 0,
      report: { units: 2, languages: { kk: 2, ru: 2 } },
    });
    expect(await database().memoryBank.count({ where: { name: "A" } })).toBe(0);
    expect(await bring(path, "A")).toMatchObject({ added: 2, duplicates: 0 });
    expect(await bring(path, "A")).toMatchObject({ added: 0, duplicates: 2 });
    const later = await put(
      "b.tmx",
      tmx(
        unit("Бірінші сөйлем.", "Первое предложение.", ' tuid="1" changedate="20260101T000000Z"'),
      ),
    );
    expect(await bring(later, "A")).toMatchObject({ added: 0, duplicates: 1 });
    const [found = []] = await findMatches(memoryReader(), actor, {
      sourceLanguage: "kk",
      targetLanguage: "ru",
      queries: [{ text: "Екінші сөйлем." }],
    });
    expect(found[0]).toMatchObject({ score: 100, bank: { name: "A" } });
    expect(await database().auditEvent.count({ where: { action: "memory.imported" } })).toBe(3);
  });

  it("reads UTF-16 and names what it left out", async () => {
    const text = tmx(
      `${unit("Сәлем әлем.", "Привет, мир.")}<tu><tuv xml:lang="kk"><seg>Жалғыз</seg></tuv></tu>`,
    ).replace("UTF-8", "UTF-16");
    const { report, added } = await bring(
      await put("u16.tmx", Buffer.from(`\uFEFF${text}`, "utf16le")),
      "U16",
    );
    expect(added).toBe(2);
    expect(report.findings).toEqual([
      { number: 1, code: "tmx-one-language", line: 3, params: { language: "kk" } },
    ]);
  });

  it.each([
    [
      "entities",
      '<!DOCTYPE tmx [<!ENTITY a "aaaa">]>\n<tmx version="1.4"/>',
      "xml-internal-subset",
      1,
    ],
    ["nesting", tmx("<x>".repeat(1000)), "xml-too-deep", 3],
    ["a broken end", tmx(unit("Бір.", "Один.")).slice(0, -9), "xml-not-well-formed", 4],
    [
      "another encoding",
      Buffer.concat([Buffer.from(tmx("")), Buffer.from([0xff, 0xfe, 0xff])]),
      "tmx-encoding",
      4,
    ],
    ["one segment of 10 MB", tmx(unit("а".repeat(5_000_000), "б")), "tmx-node-too-long", 3],
    ["something else", "<html><body/></html>", "tmx-not-tmx", 1],
  ])("refuses %s with line and reason, and writes nothing", async (name, content, code, line) => {
    const { report, added } = await bring(await put("bad.tmx", content), `Bad ${name}`);
    expect(report.fault?.code).toBe(code);
    expect(report.fault?.line).toBe(line);
    expect(added).toBe(0);
    expect(await database().memoryBank.count({ where: { name: `Bad ${name}` } })).toBe(0);
  });

  it("is not for translators, nor into a bank of others", async () => {
    const path = await put("c.tmx", tmx(unit("Бір.", "Один.")));
    const translator = await createActor({ role: "translator", language: "ru" });
    await expect(
      importTmx(translator, { path, fileName: "c.tmx", bank: "C" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    await database().memoryBank.create({
      data: { name: "Closed", kind: "archive", writers: ["terminologist"] },
    });
    await expect(bring(path, "Closed")).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("export", () => {
  const schemas = join(process.cwd(), "../shared/data/formats/schemas");

  it("gives back what came in, with header, codes and context", async () => {
    const units = `<tu tuid="7" creationdate="20250105T101500Z"><prop type="x-domain">экономика</prop><tuv xml:lang="kk-KZ" changeid="Айгүл"><prop type="x-context-pre">Алдыңғы.</prop><seg>Бір <bpt i="1" type="bold">&lt;b></bpt>екі<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="ru"><seg>Один <bpt i="1" type="bold">&lt;b></bpt>два<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="EN"><seg>One two</seg></tuv></tu>`;
    await bring(await put("d.tmx", tmx(units)), "D");
    const text = await exported(["D"]);
    expect(text).toContain('<prop type="x-desk">саясат</prop>');
    expect(text.replace(/\s*\n\s*/g, "").replaceAll("&gt;", ">")).toContain(units);
    await bring(await put("d2.tmx", text), "D copy");
    expect(await exported(["D copy"])).toBe(text);
    expect(await exported(["D"], ["kk", "ru"])).not.toContain("One two");
  });

  it("says of a correction who made it and when, and keeps what the file said besides", async () => {
    const units = `<tu><tuv xml:lang="kk"><seg>Түзетілетін сөйлем.</seg></tuv><tuv xml:lang="ru" changedate="20200101T000000Z" changeid="Old" usagecount="3"><note>осторожно</note><seg>Предложение.</seg></tuv></tu>`;
    await bring(await put("f.tmx", tmx(units)), "F");
    const { id } = await database().memoryUnit.findFirstOrThrow({ where: { bank: { name: "F" } } });
    const content = [{ t: "text" as const, v: "Исправленное предложение." }];
    await editEntry(actor, { unitId: id, version: 1 }, { language: "ru", content });
    const text = await exported(["F"]);
    expect(text).toContain("<note>осторожно</note><seg>Исправленное предложение.</seg>");
    expect(text).toMatch(
      new RegExp(`changedate="20[2-9]\\d{5}T\\d{6}Z" changeid="${actor.name}" usagecount="3"`),
    );
    expect(text).not.toContain("2020");
    expect(text).toContain('<tuv xml:lang="kk"><seg>Түзетілетін сөйлем.</seg>');
  });

  it.skipIf(!existsSync(schemas))("is valid against tmx14.dtd", async () => {
    const path = await put("e.tmx", await exported(["D", "A"]));
    const check = promisify(execFile)("xmllint", [
      "--nonet",
      "--noout",
      "--dtdvalid",
      join(schemas, "tmx/tmx14.dtd"),
      path,
    ]);
    await expect(check).resolves.toBeDefined();
  });
});

describe("a killed import", () => {
  it("goes on where it was, without doubles, with an index that is right", async () => {
    const count = 80_000;
    const words = ["үкімет", "жоба", "бюджет", "қала", "мектеп", "жол", "су", "егін"];
    const sentence = (number: number) =>
      `${words[number % 8]} ${words[(number >> 3) % 8]} ${number} туралы ${words[(number >> 6) % 8]}`;
    const units = Array.from({ length: count }, (_, number) =>
      unit(sentence(number), `перевод ${number}`),
    );
    const path = await put("long.tmx", tmx(units.join("\n")));
    const { DATABASE_URL = "" } = readEnvironment();
    const start = () =>
      spawn(
        process.execPath,
        [
          "--import",
          "tsx",
          "--conditions=react-server",
          "tests/support/memory-importer.ts",
          path,
          "Long",
        ],
        {
          env: childEnvironment({ DATABASE_URL }),
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
    const first = start();
    // Killed once some transactions are behind it and one is under way.
    for await (const chunk of first.stdout)
      if (Number(String(chunk).trim().split("\n").at(-1)) > 55_000) break;
    first.kill("SIGKILL");
    const done = await database().memoryImport.findFirstOrThrow({
      where: { fileName: "news.tmx" },
    });
    expect(done.state).toBe("running");
    expect(done.unitsRead).toBeGreaterThan(0);
    const bankId = done.bankId ?? "";
    // The database has to notice that its client is gone.
    await expect
      .poll(async () => (await readImports(sqlOf(database()), actor)).imports[0])
      .toMatchObject({
        state: "interrupted",
        units: count,
        unitsRead: done.unitsRead,
        added: done.added,
        byOperator: true,
        mayStop: false,
      });
    await expect(stopImport(sqlOf(database()), actor, done.id)).rejects.toMatchObject({
      code: "wrong-state",
    });
    expect(await database().memoryUnit.count({ where: { bankId } })).toBe(done.added);

    let output = "";
    for await (const chunk of start().stdout) output += String(chunk);
    expect(output.trim().split("\n").at(-1)).toBe(
      `added ${count} duplicates 0 resumed ${done.unitsRead}`,
    );
    expect(await database().memoryUnit.count({ where: { bankId } })).toBe(count);
    expect(await withMaintenance((sql) => verifyIndex(sql))).toMatchObject({
      wrongTexts: 0,
      deadPostings: 0,
    });
  }, 240_000);
});

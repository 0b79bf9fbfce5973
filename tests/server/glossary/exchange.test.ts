import { Worker, type WorkerOptions } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import yazl from "yazl";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { Actor } from "@/core/workflow/actor";
import { seedGlossary } from "@/server/demo/seed-glossary";
import { exportGlossary, GLOSSARY_FORMATS } from "@/server/glossary/export-glossary";
import type { GlossaryFileOutcome, GlossaryFileTask } from "@/server/glossary/glossary-file-thread";
import { importGlossary } from "@/server/glossary/import-glossary";
import { inThread } from "@/server/glossary/read-file-in-thread";
import { readGlossaryFile } from "@/server/glossary/read-glossary-file";
import { threadPool } from "@/server/threads/thread-pool";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;

beforeAll(async () => {
  terminologist = await createActor("terminologist");
  await seedGlossary(terminologist);
});

const bytesOf = (file: string | Uint8Array) =>
  typeof file === "string" ? new TextEncoder().encode(file) : file;
const bring = (name: string, bytes: Uint8Array, more: object = {}) =>
  importGlossary(terminologist, {
    name,
    bytes,
    dryRun: false,
    approve: false,
    update: false,
    ...more,
  });

async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const cells = rows
    .map(
      (row) =>
        `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`,
    )
    .join("");
  zip.addBuffer(
    Buffer.from(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    "xl/worksheets/sheet1.xml",
  );
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

describe.each(GLOSSARY_FORMATS)("the whole glossary as %s", (format) => {
  it("comes back as the same, nothing to create or change", async () => {
    const text = await exportGlossary(terminologist, format);
    const report = await bring(`glossary.${format}`, bytesOf(text), { update: true, dryRun: true });
    expect(report.findings).toEqual([]);
    expect(report.concepts.filter(({ action }) => action !== "same")).toEqual([]);
    expect([report.created, report.updated, report.refused]).toEqual([0, 0, 0]);
    expect(report.same).toBe(await db().concept.count());
  });
});

describe("a file", () => {
  it("has what needs a look first, and tells how much of it is not listed", async () => {
    const plain = Array.from({ length: 510 }, (_, at) => `жоспар нұсқасы ${at};план ${at};x`);
    const text = `kk;ru;source\n${plain.join("\n")}\n«!»;знак последней строки;x\n`;
    const dry = await bring("long.csv", bytesOf(text), { dryRun: true });
    expect([dry.created, dry.concepts.length, dry.conceptCount]).toEqual([511, 500, 511]);
    expect(dry.concepts[0]?.row).toBe(512);
    const all = await bring("long.csv", bytesOf(text), { dryRun: true, listAll: true });
    expect(all.concepts).toHaveLength(511);
  });

  it("shows all that it would change, however much it is", async () => {
    const rows = Array.from({ length: 620 }, (_, at) => `көшірме нысан ${at};копия ${at};x`);
    const table = (lines: readonly string[]) => bytesOf(["kk;ru;source", ...lines].join("\n"));
    await bring("many.csv", table(rows));
    const changed = table(rows.map((row) => row.replace("копия", "новая копия")));
    const dry = await bring("many.csv", changed, { dryRun: true, update: true });
    expect([dry.updated, dry.concepts.length]).toEqual([620, 620]);
  });

  it("is only looked at in a dry run, and taken row by row", async () => {
    const text =
      "kk;ru;en;source\nтексеріс комиссиясы;ревизионная комиссия;audit commission;adilet.zan.kz\n;;;\n«!»;знак;sign;x\nПрезидент;президент страны;president;x\n";
    const before = await db().concept.count();
    const dry = await bring("new.csv", bytesOf(text), { dryRun: true });
    expect(await db().concept.count()).toBe(before);
    expect(dry.concepts.map(({ action }) => action)).toEqual(["duplicate", "create", "create"]);
    expect(dry.concepts[1]?.findings.map(({ code }) => code)).toContain("term-without-letters");
    expect(dry.concepts[0]?.meets?.wording).toBe("Президент");
    const done = await bring("new.csv", bytesOf(text), { approve: true });
    expect([done.created, done.duplicates]).toEqual([2, 1]);
    expect(
      await db().concept.count({
        where: {
          status: "approved",
          source: "adilet.zan.kz",
          terms: { some: { text: "тексеріс комиссиясы" } },
        },
      }),
    ).toBe(1);
    const again = await bring("new.csv", bytesOf(text));
    expect(again.created).toBe(0);
  });

  it("with days that no calendar has is taken without them, and told", async () => {
    const text =
      "kk;ru;source;valid from\nсайлау алаңы;избирательная площадка;x;2026-13-45\nсайлау алаңы;площадка;x;\n";
    const done = await bring("days.csv", bytesOf(text));
    expect(done.findings).toMatchObject([{ number: 1, code: "cell-bad-date", row: 2 }]);
    expect([done.created, done.duplicates]).toEqual([1, 1]);
    const [twin] = done.concepts.filter(({ action }) => action === "duplicate");
    expect(twin?.findings).toContainEqual(
      expect.objectContaining({ code: "duplicate-concept", params: { id: "row-2", row: 2 } }),
    );
  });

  it("changes what it meets only when it is told to", async () => {
    const bytes = bytesOf("kk,ru\nакционерлік қоғам,открытое акционерное общество\n");
    expect((await bring("a.csv", bytes)).duplicates).toBe(1);
    const dry = await bring("a.csv", bytes, { update: true, dryRun: true });
    expect(dry.concepts[0]?.changes).toEqual(["+ ru открытое акционерное общество"]);
    await bring("a.csv", bytes, { update: true });
    expect(
      await db().term.count({
        where: { text: "открытое акционерное общество", status: "admitted" },
      }),
    ).toBe(1);
  });

  it("may be a workbook, whose formulas stay text", async () => {
    const bytes = await workbook([
      ["kk", "ru"],
      ["аудит палатасы", "=HYPERLINK(1)"],
    ]);
    const report = await bring("table.xlsx", bytes);
    expect([report.format, report.created]).toEqual(["xlsx", 1]);
    expect(await db().term.count({ where: { text: "=HYPERLINK(1)" } })).toBe(1);
    const text = await exportGlossary(terminologist, "csv");
    expect(text).toContain("'=HYPERLINK(1)");
  });

  it.each([
    [
      "an entity bomb",
      "bomb.tbx",
      bytesOf('<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'),
      "xml-internal-subset",
    ],
    [
      "a broken file",
      "cut.tbx",
      bytesOf("<tbx><text><body><conceptEntry id='a'>"),
      "xml-not-well-formed",
    ],
    ["a table without terms", "x.csv", bytesOf("a,b\n1,2\n"), "glossary-no-term-column"],
  ])("%s is told and brings nothing", async (_, name, bytes, code) => {
    const report = await bring(name, bytes, { dryRun: true });
    expect(report.findings.map((one) => one.code)).toContain(code);
    expect(report.created).toBe(0);
  });

  it("that is no glossary is refused", async () => {
    await expect(bring("x.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]))).rejects.toMatchObject({
      code: "glossary-file",
    });
    await expect(bring("x.csv", new Uint8Array())).rejects.toMatchObject({ code: "import-empty" });
  });
});

it("references between entries lead to the same concepts after an import and an export", async () => {
  const entry = (id: string, kk: string, target: string) =>
    `<conceptEntry id="${id}"><ref type="crossReference" target="${target}">қара</ref><descrip type="broaderConceptGeneric" target="${target}">кең</descrip><xref type="externalCrossReference" target="https://gov.kz/#b">gov</xref><langSec xml:lang="kk"><termSec><term>${kk}</term></termSec></langSec></conceptEntry>`;
  const file = bytesOf(
    `<tbx><text><body>${entry("a", "арыз түрі", "b")}${entry("b", "құжат түрі", "zz")}</body></text></tbx>`,
  );
  await bring("refs.tbx", file);
  const of = (text: string) =>
    db().concept.findFirstOrThrow({ where: { terms: { some: { text } } } });
  const [a, b] = [await of("арыз түрі"), await of("құжат түрі")];
  const targets = (ext: unknown) => (ext as TbxExt).concept?.map(({ target }) => target);
  expect(targets(a.ext)).toEqual([b.id, b.id, "https://gov.kz/#b"]);
  expect(targets(b.ext)).toEqual(["zz", "zz", "https://gov.kz/#b"]);
  const exported = String(await exportGlossary(terminologist, "tbx"));
  const entryId = /<conceptEntry id="([^"]*)">(?:(?!<conceptEntry)[\s\S])*құжат түрі/u.exec(
    exported,
  )?.[1];
  expect(exported).toContain(`<ref type="crossReference" target="${entryId}">`);
  for (const again of [file, bytesOf(exported)]) {
    const report = await bring("refs.tbx", again, { update: true, dryRun: true });
    expect([report.created, report.updated]).toEqual([0, 0]);
  }
});

describe("a file that is read in a thread", () => {
  const reading = (ask: Parameters<typeof inThread>[0]) =>
    inThread(ask)("a.csv", bytesOf("kk,ru\nкөше,улица\n"));

  it("gives what was read, or the refusal", async () => {
    const file = await reading(async ({ name, bytes, meanings }) => ({
      ok: true,
      file: structuredClone(await readGlossaryFile(name, bytes, meanings)),
    }));
    expect(file.concepts.map(({ terms }) => terms[0]?.text)).toEqual(["көше"]);
    expect([...file.rows.values()]).toContain(2);
    const params = { reason: "xlsx-broken" };
    await expect(
      reading(async () => ({ ok: false, code: "glossary-file", params })),
    ).rejects.toMatchObject({ code: "glossary-file", params });
  });

  it("is given up when it needs more time or memory than it may have", async () => {
    const start = (options: WorkerOptions) => new Worker("for (;;);", { ...options, eval: true });
    const ask = threadPool<GlossaryFileTask, GlossaryFileOutcome>(start, { time: 200, memory: 32 });
    await expect(reading(ask)).rejects.toMatchObject({
      code: "glossary-too-demanding",
      params: { seconds: 0.2, megabytes: 32 },
    });
  });
});

it("speaks of ids that a TBX reader takes", async () => {
  expect(await exportGlossary(terminologist, "tbx")).toMatch(/<conceptEntry id="[\p{L}_]/u);
});

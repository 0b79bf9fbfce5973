import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { type ImportTmxInput, importTmx } from "@/server/memory/exchange/import-tmx";
import { readImportFindings, readImports } from "@/server/memory/exchange/read-imports";
import { stopImport } from "@/server/memory/exchange/stop-import";
import { sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";

testDatabase();

let folder: string;
let actor: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audarma-imports-"));
  actor = await createActor("editor");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sql = () => sqlOf(database());
const listed = async (who = actor) => (await readImports(sql(), who)).imports;

async function put(name: string, units: readonly string[], end = "</body></tmx>"): Promise<string> {
  const path = join(folder, name);
  const head = `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="kk" srclang="kk" datatype="plaintext"/><body>`;
  await writeFile(path, `${head}\n${units.join("\n")}\n${end}`);
  return path;
}

const unit = (kk: string, ru: string) =>
  `<tu><tuv xml:lang="kk"><seg>${kk}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`;

const manyUnits = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => unit(`${word} ${at} туралы хабар`, `перевод ${at}`));

const bring = (path: string, bank: string, more: Partial<ImportTmxInput> = {}, who = actor) =>
  importTmx(who, { path, fileName: `${bank}.tmx`, bank, ...more });

/** Does something once, as soon as the import is that far. */
function once(phase: "checking" | "importing", from: number, act: () => Promise<void> | void) {
  let acted: Promise<void> | undefined;
  const onProgress: ImportTmxInput["onProgress"] = (progress) => {
    if (acted === undefined && progress.phase === phase && progress.done >= from)
      acted = Promise.resolve().then(act);
  };
  return { onProgress, done: async () => acted };
}

describe("the list of imports", () => {
  it("tells what came of each, newest first, a page at a time", async () => {
    const path = await put("a.tmx", [
      unit("Бірінші.", "Первое."),
      unit("Бірінші.", "Первое."),
      '<tu><tuv xml:lang="kk"><seg>Жалғыз</seg></tuv></tu>',
    ]);
    await bring(path, "A");
    await bring(await put("bad.tmx", [], "<"), "B").catch(() => undefined);
    await bring(path, "C", { dryRun: true });
    const [refused, done, ...rest] = await listed();
    expect(rest).toEqual([]);
    expect(refused).toMatchObject({
      file: "B.tmx",
      bank: "B",
      state: "refused",
      fault: { code: "xml-not-well-formed", line: 3 },
      units: null,
    });
    expect(done).toMatchObject({
      file: "A.tmx",
      bank: "A",
      actor: expect.stringMatching(/^Person /),
      byOperator: false,
      state: "done",
      units: 3,
      unitsRead: 3,
      added: 2,
      duplicates: 1,
      findings: 1,
      fault: null,
      mayStop: false,
    });
    expect(await readImportFindings(sql(), actor, done?.id ?? "")).toEqual([
      { number: 1, code: "tmx-one-language", line: 4, params: { language: "kk" } },
    ]);
    for (let at = 0; at < 12; at += 1) await bring(path, `Page ${at}`);
    const first = await readImports(sql(), actor);
    const second = await readImports(sql(), actor, first.next);
    expect(first.imports.map(({ bank }) => bank)).toEqual(
      Array.from({ length: 10 }, (_, at) => `Page ${11 - at}`),
    );
    expect(second.imports.map(({ bank }) => bank)).toEqual(["Page 1", "Page 0", "B", "A"]);
    expect(second.next).toBeNull();
  });

  it("is for those who may import, and leaves out banks that they may not read", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    await expect(readImports(sql(), translator)).rejects.toMatchObject({ code: "not-allowed" });
    await database().memoryBank.create({
      data: {
        name: "Hidden",
        kind: "archive",
        readers: ["terminologist"],
        writers: ["terminologist"],
      },
    });
    const terminologist = await createActor("terminologist");
    await bring(await put("h.tmx", [unit("Жасырын.", "Скрытое.")]), "Hidden", {}, terminologist);
    // Refused before there is a bank in the row, yet it names the bank.
    await bring(await put("hb.tmx", [], "<"), "Hidden", {}, terminologist);
    expect((await listed(terminologist)).slice(0, 2).map(({ bank }) => bank)).toEqual([
      "Hidden",
      "Hidden",
    ]);
    expect((await listed()).some(({ bank }) => bank === "Hidden")).toBe(false);
    const [hidden] = await listed(terminologist);
    for (const [who, code] of [
      [actor, "not-found"],
      [translator, "not-allowed"],
    ] as const) {
      await expect(readImportFindings(sql(), who, hidden?.id ?? "")).rejects.toMatchObject({
        code,
      });
      await expect(stopImport(sql(), who, hidden?.id ?? "")).rejects.toMatchObject({ code });
    }
  });

  it("says nothing of a file that never went on its way", async () => {
    const before = await listed();
    await database().memoryBank.create({
      data: { name: "Closed", kind: "archive", writers: ["terminologist"] },
    });
    const path = await put("c.tmx", [unit("Бір.", "Один.")]);
    await expect(bring(path, "Closed")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(bring(folder, "Folder")).rejects.toMatchObject({ code: "EISDIR" });
    expect(await listed()).toEqual(before);
  });
});

describe("a stopped import", () => {
  const COUNT = 40_000;

  it("keeps what it has added, and the same file goes on from there", async () => {
    const path = await put("long.tmx", manyUnits(COUNT, "үкімет"));
    const other = await createActor("terminologist");
    const translator = await createActor({ role: "translator", language: "ru" });
    const stop = once("importing", 5_000, async () => {
      const [running] = await listed(other);
      expect(running).toMatchObject({ state: "running", units: COUNT, mayStop: true });
      const { id = "" } = running ?? {};
      await expect(stopImport(sql(), translator, id)).rejects.toMatchObject({
        code: "not-allowed",
      });
      await stopImport(sql(), other, id);
      expect((await listed())[0]).toMatchObject({ state: "stopping", mayStop: false });
      await expect(stopImport(sql(), other, id)).rejects.toMatchObject({ code: "wrong-state" });
    });
    const first = await bring(path, "Long", { onProgress: stop.onProgress });
    await stop.done();
    expect(first.stopped).toBe(true);
    expect(first.added).toBe(first.done);
    expect(first.done).toBeLessThan(COUNT);
    const [told] = await listed();
    expect(told).toMatchObject({ state: "stopped", units: COUNT, unitsRead: first.done });
    expect(told?.added).toBe(first.added);
    const bank = { bank: { name: "Long" } };
    expect(await database().memoryUnit.count({ where: bank })).toBe(first.added);
    expect(
      await database().auditEvent.findMany({ where: { action: "memory.import-stopped" } }),
    ).toMatchObject([
      { actorId: other.personId, subjectId: told?.id, data: { file: "Long.tmx", bank: "Long" } },
    ]);

    const second = await bring(path, "Long");
    expect(second).toMatchObject({ stopped: false, added: COUNT, duplicates: 0 });
    expect(second.resumedAt).toBe(first.done);
    expect(await database().memoryUnit.count({ where: bank })).toBe(COUNT);
    expect((await listed()).filter(({ bank }) => bank === "Long")).toMatchObject([
      { id: told?.id, state: "done", units: COUNT, unitsRead: COUNT, added: COUNT, duplicates: 0 },
    ]);
    expect(await withMaintenance((one) => verifyIndex(one))).toMatchObject({ wrongTexts: 0 });
  }, 120_000);

  it("can be stopped by a signal while its file is read: nothing was added", async () => {
    const path = await put("read.tmx", manyUnits(20_000, "жоба"));
    const end = new AbortController();
    const stop = once("checking", 1, () => end.abort());
    const result = await bring(path, "Read", { onProgress: stop.onProgress, signal: end.signal });
    expect(result).toMatchObject({ stopped: true, added: 0, done: 0 });
    expect((await listed())[0]).toMatchObject({ bank: "Read", state: "stopped", units: null });
    expect(await database().memoryBank.count({ where: { name: "Read" } })).toBe(0);
  });

  it("is stopped by nobody who may not write to its bank, nor when it is over", async () => {
    const [over] = await listed();
    await expect(stopImport(sql(), actor, over?.id ?? "")).rejects.toMatchObject({
      code: "wrong-state",
    });
    const { id: bankId } = await database().memoryBank.findUniqueOrThrow({
      where: { name: "Closed" },
    });
    const { id } = await database().memoryImport.create({
      data: { bankId, fileName: "x.tmx", fileHash: "x", bytes: 1 },
    });
    await expect(stopImport(sql(), actor, id)).rejects.toMatchObject({ code: "not-allowed" });
    expect((await listed())[0]).toMatchObject({ id, state: "interrupted", mayStop: false });
    await expect(stopImport(sql(), actor, bankId)).rejects.toMatchObject({ code: "not-found" });
  });
});

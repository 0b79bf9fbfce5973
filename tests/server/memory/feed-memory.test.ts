import { describe, expect, it } from "vitest";
import { type Content, textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import {
  deleteEntry,
  type EntryRef,
  editEntry,
  restoreEntry,
} from "@/server/memory/entries/change-entry";
import {
  previewCleanUp,
  readCleanUps,
  runCleanUp,
  undoCleanUp,
} from "@/server/memory/entries/clean-up";
import { readEntries } from "@/server/memory/entries/read-entries";
import { readEntryHistory } from "@/server/memory/entries/read-entry-history";
import { findMatches } from "@/server/memory/find-matches";
import { insertVariants } from "@/server/memory/index/insert-units";
import { memoryReader } from "@/server/memory/index/reader";
import { sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { changeBank, createBank } from "@/server/memory/manage-banks";
import { pretranslateArticle } from "@/server/memory/pretranslate-article";
import { propagateTranslation } from "@/server/memory/propagate-translation";
import { takeBackPretranslation } from "@/server/memory/take-back-pretranslation";
import { approveTranslation } from "@/server/review/approve-translation";
import { reopenTranslation } from "@/server/review/reopen-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "@/tests/support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "@/tests/support/factories";
import { createTestBank, createTestUnit, newVariant } from "@/tests/support/memory";

testDatabase();

const find = async (actor: Actor, text: string) => {
  const input = { sourceLanguage: "kk", targetLanguage: "ru", queries: [{ text }] };
  const [found = []] = await findMatches(memoryReader(), actor, input);
  return found;
};

async function confirmText(
  actor: Actor,
  articleId: string,
  position: number,
  text: string,
): Promise<void> {
  const row = await translationAt(articleId, position, "ru");
  await confirmTranslation(
    actor,
    { translationId: row.id, baseVersion: row.version, idemKey: newKey() },
    { content: textContent(text), sourceVersion: 1 },
  );
}

async function approve(actor: Actor, articleId: string, position: number): Promise<void> {
  const row = await translationAt(articleId, position, "ru");
  await approveTranslation(actor, {
    translationId: row.id,
    baseVersion: row.version,
    idemKey: newKey(),
  });
}

describe("feeding by approval", () => {
  it("takes approved text in, corrects it, and takes it out again", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    const reviewer = await createActor({ role: "reviewer", language: "ru" });
    const articleId = await createTestArticle([
      paragraph("Жиында жаңа жобалар таныстырылды.", "Қатысушылар пікір алмасты."),
    ]);
    await confirmText(translator, articleId, 0, "На заседании представлены новые проекты.");
    expect(await find(translator, "Жиында жаңа жобалар таныстырылды.")).toEqual([]);

    await approve(reviewer, articleId, 0);
    const [match] = await find(translator, "Жиында жаңа жобалар таныстырылды.");
    expect(match).toMatchObject({
      score: 100,
      target: "На заседании представлены новые проекты.",
      provenance: "approved",
      articleId,
      bank: { kind: "desk" },
    });

    const approved = await translationAt(articleId, 0, "ru");
    await reopenTranslation(reviewer, {
      translationId: approved.id,
      baseVersion: approved.version,
      idemKey: newKey(),
    });
    expect(await find(translator, "Жиында жаңа жобалар таныстырылды.")).toEqual([]);
    const entries = () =>
      readEntries(sqlOf(database()), reviewer, { words: "таныстырылды", language: "kk" });
    expect(await entries()).toEqual([]);

    await confirmText(translator, articleId, 0, "На совещании были представлены новые проекты.");
    await approve(reviewer, articleId, 0);
    const again = await find(translator, "Жиында жаңа жобалар таныстырылды.");
    expect(again.map(({ target }) => target)).toEqual([
      "На совещании были представлены новые проекты.",
    ]);
    expect(await entries()).toHaveLength(1);
    const events = await database().memoryEvent.findMany({
      where: { unitId: again[0]?.unitId ?? "" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["approved", "withdrawn", "approved"]);
  });

  it("leaves nothing behind when the approval is rolled back", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    const articleId = await createTestArticle([paragraph("Екі сөйлем керек.", "Бұл екінші.")]);
    await confirmText(translator, articleId, 0, "Нужны два предложения.");
    await expect(
      approve(await createActor({ role: "translator", language: "ru" }), articleId, 0),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const before = await database().memoryUnit.count();
    const row = await translationAt(articleId, 0, "ru");
    const reviewer = await createActor({ role: "reviewer", language: "ru" });
    const request = { translationId: row.id, baseVersion: row.version, idemKey: newKey() };
    const [first, second] = await Promise.allSettled([
      approveTranslation(reviewer, request),
      approveTranslation(reviewer, { ...request, idemKey: newKey() }),
    ]);
    expect(new Set([first.status, second.status])).toEqual(new Set(["fulfilled", "rejected"]));
    expect(await database().memoryUnit.count()).toBe(before + 1);
  });
});

describe("help for untouched segments", () => {
  it("propagates a confirmed text to its twins, and pre-translates from the memory", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    const reviewer = await createActor({ role: "reviewer", language: "ru" });
    const twin = "Баспасөз қызметі осылай хабарлады.";
    const articleId = await createTestArticle([paragraph(twin, "Басқа сөйлем мұнда.", twin, twin)]);
    const typed = await translationAt(articleId, 3, "ru");
    await saveTranslation(
      translator,
      { translationId: typed.id, baseVersion: 0, idemKey: newKey() },
      { content: textContent("моё"), sourceVersion: 1 },
    );
    await confirmText(translator, articleId, 0, "Так сообщила пресс-служба.");
    const first = await translationAt(articleId, 0, "ru");
    const { filled } = await propagateTranslation(translator, first.id, newKey());
    expect(filled).toHaveLength(1);
    expect(await translationAt(articleId, 2, "ru")).toMatchObject({
      plain: "Так сообщила пресс-служба.",
      state: "draft",
      origin: "memory",
    });
    expect((await translationAt(articleId, 3, "ru")).plain).toBe("моё");
    await approve(reviewer, articleId, 0);

    const next = await createTestArticle([
      paragraph(twin, "Мұндай сөйлем болған емес еді.", "Баспасөз қызметі осыны хабарлады."),
    ]);
    const done = await pretranslateArticle(translator, next, "ru", 95, newKey());
    expect(done.filled.map(({ score }) => score)).toEqual([100]);
    expect(done.skipped).toEqual({ "no-match": 2 });
    expect(await translationAt(next, 0, "ru")).toMatchObject({
      plain: "Так сообщила пресс-служба.",
      state: "draft",
    });
    const again = await pretranslateArticle(translator, next, "ru", 95, newKey());
    expect(again.filled).toEqual([]);
    expect(again.skipped["has-text"]).toBe(1);
  });

  it("is taken back where nobody has worked since, and nowhere else", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    const twin = "Баспасөз қызметі осылай хабарлады.";
    const articleId = await createTestArticle([paragraph(twin, twin, "Мен мұны өзім тердім.")]);
    const { filled } = await pretranslateArticle(translator, articleId, "ru", 95, newKey());
    expect(filled).toHaveLength(2);
    const [first, second] = filled.map(({ translationId, version }) => ({
      translationId,
      version,
    }));
    if (!first || !second) throw new Error("Nothing was filled.");
    await confirmText(translator, articleId, 1, "Так сообщила наша пресс-служба.");
    await confirmText(translator, articleId, 2, "Это я набрал сам.");
    const typed = await translationAt(articleId, 2, "ru");
    const all = [first, second, { translationId: typed.id, version: typed.version }];
    const key = newKey();
    const done = { emptied: 1, kept: 2 };
    expect(await takeBackPretranslation(translator, articleId, "ru", all, key)).toEqual(done);
    expect(await translationAt(articleId, 0, "ru")).toMatchObject({
      plain: "",
      state: "untranslated",
    });
    expect((await translationAt(articleId, 1, "ru")).plain).toBe("Так сообщила наша пресс-служба.");
    expect((await translationAt(articleId, 2, "ru")).plain).toBe("Это я набрал сам.");
    // A repeated request has the same answer; a new filling may follow.
    expect(await takeBackPretranslation(translator, articleId, "ru", all, key)).toEqual(done);
    const again = await pretranslateArticle(translator, articleId, "ru", 95, newKey());
    expect(again.filled).toHaveLength(1);
    const other = await createActor({ role: "translator", language: "en" });
    await expect(
      takeBackPretranslation(other, articleId, "ru", [first], newKey()),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const foreign = await createTestArticle([paragraph(twin)]);
    await expect(
      takeBackPretranslation(translator, foreign, "ru", [first], newKey()),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("entries", () => {
  it("are edited, deleted and restored against the version that was seen", async () => {
    const editor = await createActor("editor");
    const [entry] = await readEntries(sqlOf(database()), editor, {
      words: "баспасөз қызметі",
      language: "kk",
    });
    if (!entry) throw new Error("No entry was found.");
    const [source, translation] = entry.texts;
    const marked = source?.spans?.map(([start, end]) => source.plain.slice(start, end));
    expect(marked).toEqual(["Баспасөз қызметі"]);
    expect(translation?.spans).toBeUndefined();
    const ref = { unitId: entry.unitId, version: entry.version };
    const version = await editEntry(editor, ref, {
      language: "ru",
      content: textContent("Об этом сообщила пресс-служба."),
    });
    await expect(
      editEntry(editor, ref, { language: "ru", content: textContent("x") }),
    ).rejects.toMatchObject({ code: "version-conflict" });
    const twin = "Баспасөз қызметі осылай хабарлады.";
    expect((await find(editor, twin))[0]?.target).toBe("Об этом сообщила пресс-служба.");
    const deleted = await deleteEntry(editor, { unitId: entry.unitId, version });
    expect(await find(editor, twin)).toEqual([]);
    await restoreEntry(editor, { unitId: entry.unitId, version: deleted });
    expect(await find(editor, twin)).toHaveLength(1);
    const translator = await createActor({ role: "translator", language: "ru" });
    await expect(
      deleteEntry(translator, { unitId: entry.unitId, version: deleted + 1 }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const audit = await database().auditEvent.findMany({
      where: { subjectId: entry.unitId },
      orderBy: { seq: "asc" },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      "memory.changed",
      "memory.deleted",
      "memory.restored",
    ]);
  });

  it("keep their inline codes when their text is edited, and lose one only on purpose", async () => {
    const editor = await createActor("editor");
    const bankId = await createTestBank();
    const bold = { id: "b", type: "fmt" as const, subType: "xlf:b" };
    const coded = (before: string, inside: string): Content => [
      { t: "text", v: before },
      { t: "open", c: "b" },
      { t: "text", v: inside },
      { t: "close", c: "b" },
    ];
    const unitId = await createTestUnit(bankId, { kk: "Қалың сөз." });
    const target = newVariant("ru", { content: coded("Одно ", "слово"), codes: [bold] });
    const sql = sqlOf(database());
    await insertVariants(sql, [unitId], [target]);
    const edit = (version: number, content: Content, dropCodes = false) =>
      editEntry(editor, { unitId, version }, { language: "ru", content, dropCodes });
    const stored = async () => {
      const filter = { bankIds: [bankId], languages: ["ru"] };
      const [entry] = await readEntries(sqlOf(database()), editor, filter);
      return entry?.texts.find(({ language }) => language === "ru");
    };
    expect(await edit(1, coded("Одно жирное ", "слово"))).toBe(2);
    expect(await stored()).toMatchObject({
      plain: "Одно жирное слово",
      coded: { content: coded("Одно жирное ", "слово"), codes: [bold] },
    });
    await expect(edit(2, textContent("Одно слово"))).rejects.toMatchObject({ code: "codes-lost" });
    await expect(edit(2, [...coded("", "x"), { t: "ph", c: "z" }])).rejects.toMatchObject({
      code: "codes-unknown",
    });
    expect(await edit(2, textContent("Одно слово"), true)).toBe(3);
    expect(await stored()).toMatchObject({ plain: "Одно слово", coded: null });
    const history = await readEntryHistory(sqlOf(database()), editor, unitId);
    expect(history.map(({ before }) => "coded" in before)).toContain(true);
  });

  it("are cleaned up in bulk after a preview, and brought back", async () => {
    const editor = await createActor("editor");
    const bankId = await createTestBank();
    const texts = { kk: "Қайталанған мәтін осы.", ru: "Это повторный текст." };
    for (let copy = 0; copy < 3; copy += 1) await createTestUnit(bankId, texts);
    await createTestUnit(bankId, { kk: "Аударылмаған", ru: "Аударылмаған" });
    // Neither of these is a double: another translation, and the same texts in another bank.
    await createTestUnit(bankId, { kk: texts.kk, ru: "Другой перевод." });
    await createTestUnit(await createTestBank(), texts);
    const doubles = await previewCleanUp(editor, { bankId, doubles: true });
    expect(doubles).toHaveLength(2);
    expect(await previewCleanUp(editor, { bankId, untranslated: true })).toHaveLength(1);
    await expect(previewCleanUp(editor, { bankId })).rejects.toMatchObject({
      code: "invalid-input",
    });
    const { batchId, deleted } = await runCleanUp(editor, doubles);
    expect(deleted).toBe(2);
    expect(await previewCleanUp(editor, { bankId, doubles: true })).toEqual([]);
    const done = async () =>
      (await readCleanUps(sqlOf(database()), editor)).find((one) => one.batchId === batchId);
    expect(await done()).toMatchObject({ deleted: 2, gone: 2 });
    expect(await undoCleanUp(editor, batchId)).toBe(2);
    expect(await done()).toMatchObject({ deleted: 2, gone: 0 });
    expect(await undoCleanUp(editor, batchId)).toBe(0);
  });

  it("are cleaned up only as they were seen, each once, with a line in the audit log", async () => {
    const editor = await createActor("editor");
    const bankId = await createTestBank();
    const seen: { unitId: string; version: number }[] = [];
    // More than one transaction takes.
    for (let at = 0; at < 260; at += 1) {
      const unitId = await createTestUnit(bankId, { kk: `Жол ${at}`, ru: `Строка ${at}` });
      seen.push({ unitId, version: 1 });
    }
    const [gone, changed] = seen as [EntryRef, EntryRef];
    await deleteEntry(editor, gone);
    await deleteEntry(editor, changed);
    await restoreEntry(editor, { ...changed, version: 2 });
    const reader = await createActor({ role: "translator", language: "ru" });
    await expect(runCleanUp(reader, seen)).rejects.toMatchObject({ code: "not-allowed" });

    const run = await runCleanUp(editor, [...seen, ...seen]);
    expect(run).toMatchObject({ deleted: 258, skipped: 520 - 258 });
    const lines = await database().auditEvent.findMany({
      where: { action: "memory.deleted", subjectId: { in: seen.map(({ unitId }) => unitId) } },
    });
    // Of the clean-up, and of the two deletions before.
    expect(lines).toHaveLength(258 + 2);
    expect(new Set(lines.map(({ actorId }) => actorId))).toEqual(new Set([editor.personId]));

    // What lies in an archived bank stays as it is.
    await database().memoryBank.update({ where: { id: bankId }, data: { archivedAt: new Date() } });
    expect(await undoCleanUp(editor, run.batchId)).toBe(0);
    await database().memoryBank.update({ where: { id: bankId }, data: { archivedAt: null } });
    await expect(undoCleanUp(reader, run.batchId)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await undoCleanUp(editor, run.batchId)).toBe(258);
  });

  it("leave an index that says what the texts say", async () => {
    expect(await withMaintenance((sql) => verifyIndex(sql))).toMatchObject({ wrongTexts: 0 });
  });
});

describe("banks", () => {
  it("are made and changed by administrators, each name once", async () => {
    const administrator = await createActor("administrator");
    const settings = {
      name: "Мұрағат",
      kind: "archive" as const,
      penalty: 3,
      readers: [],
      writers: ["editor"],
    };
    const id = await createBank(administrator, settings);
    await expect(createBank(administrator, settings)).rejects.toMatchObject({ code: "duplicate" });
    await changeBank(administrator, id, { ...settings, penalty: 5 });
    expect((await database().memoryBank.findUniqueOrThrow({ where: { id } })).penalty).toBe(5);
    await expect(
      createBank(await createActor("editor"), { ...settings, name: "x" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });
});

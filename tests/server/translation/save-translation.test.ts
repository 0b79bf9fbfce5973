import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Conflict } from "@/core/workflow/article-view";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { readHistory } from "@/server/translation/read-history";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const db = testDatabase();

async function begin(...texts: readonly string[]) {
  const articleId = await createTestArticle([
    paragraph(...(texts.length > 0 ? texts : ["Кездесу өтті."])),
  ]);
  const translator = await createActor({ role: "translator", language: "ru" });
  const { id } = await translationAt(articleId, 0, "ru");
  const request = (baseVersion: number, idemKey = newKey()) => ({
    translationId: id,
    baseVersion,
    idemKey,
  });
  const text = (value: string, sourceVersion = 1) => ({
    content: textContent(value),
    sourceVersion,
  });
  return { articleId, translator, id, request, text };
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
};

describe("saving", () => {
  it("stores text, event and audit together and answers with the next version", async () => {
    const { translator, id, request, text } = await begin();
    const answer = await saveTranslation(translator, request(0), text("Встреча прошла."));
    expect(answer).toMatchObject({ replayed: false, translation: { version: 1, state: "draft" } });
    const events = await db().translationEvent.findMany({ where: { translationId: id } });
    expect(events).toMatchObject([
      { version: 1, kind: "save", plain: "Встреча прошла.", stateAfter: "draft" },
    ]);
    const audit = await db().auditEvent.findFirst({ where: { subjectId: id } });
    expect(audit).toMatchObject({ action: "translation.saved", actorId: translator.personId });
  });

  it("answers a repeated request with the first answer and writes nothing", async () => {
    const { translator, id, request, text } = await begin();
    const once = request(0);
    await saveTranslation(translator, once, text("Встреча прошла."));
    const again = await saveTranslation(translator, once, text("Встреча прошла."));
    expect(again).toMatchObject({ replayed: true, translation: { version: 1 } });
    expect(await db().translationEvent.count({ where: { translationId: id } })).toBe(1);
  });

  it("writes one event for twenty equal requests at once", async () => {
    const { translator, id, request, text } = await begin();
    const once = request(0);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => saveTranslation(translator, once, text("Встреча прошла."))),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await db().translationEvent.count({ where: { translationId: id } })).toBe(1);
  });

  it("refuses a key that comes back with another text", async () => {
    const { translator, request, text } = await begin();
    const once = request(0);
    await saveTranslation(translator, once, text("Встреча прошла."));
    expect(await failure(saveTranslation(translator, once, text("Иное.")))).toMatchObject({
      code: "key-reused",
    });
  });

  it("shows both texts to the second of two people, and keeps the first", async () => {
    const { translator, request, text } = await begin();
    const other = await createActor("editor");
    await saveTranslation(translator, request(0), text("Встреча прошла."));
    await saveTranslation(translator, request(1), text("Встреча прошла в Астане."));
    const refused = await failure(saveTranslation(other, request(1), text("Состоялась встреча.")));
    expect(refused.code).toBe("version-conflict");
    const { current, base } = refused.details as Conflict;
    expect(current.content).toEqual(textContent("Встреча прошла в Астане."));
    expect(base).toEqual({ version: 1, content: textContent("Встреча прошла.") });
  });

  it("makes no event of a text that did not change", async () => {
    const { translator, request, text } = await begin();
    await saveTranslation(translator, request(0), text("Встреча прошла."));
    const same = await saveTranslation(translator, request(1), text("Встреча прошла."));
    expect(same).toMatchObject({ replayed: true, translation: { version: 1 } });
  });

  it("stores composed letters, whichever way they were typed", async () => {
    const { translator, request, text } = await begin();
    const answer = await saveTranslation(
      translator,
      request(0),
      text("Первый".replace("й", "и\u0306")),
    );
    expect(answer.translation.content).toEqual(textContent("Первый"));
  });

  it.each([
    ["U+0000", "a\u0000b", "text-has-nul"],
    ["a lone surrogate", "a\ud800b", "text-not-well-formed"],
    ["a private-use character", "a\ue000b", "text-has-private-use"],
    ["a control character", "a\u0007b", "text-has-control"],
    ["20,001 characters", "а".repeat(20_001), "text-too-long"],
  ])("refuses %s and leaves the row as it was", async (_name, value, code) => {
    const { translator, id, request, text } = await begin();
    expect(await failure(saveTranslation(translator, request(0), text(value)))).toMatchObject({
      code,
    });
    expect(await db().translation.findUnique({ where: { id } })).toMatchObject({
      version: 0,
      plain: "",
    });
  });

  it("refuses a code that the unit does not have", async () => {
    const { translator, request } = await begin();
    const content = [
      { t: "open", c: "9" },
      { t: "text", v: "а" },
      { t: "close", c: "9" },
    ] as const;
    const refused = await failure(
      saveTranslation(translator, request(0), { content, sourceVersion: 1 }),
    );
    expect(refused.code).toBe("codes-unknown");
  });

  it.each([
    ["another language's translator", { role: "translator", language: "en" }],
    ["a terminologist", { role: "terminologist", language: "*" }],
    ["an administrator", { role: "administrator", language: "*" }],
  ] as const)("refuses %s", async (_name, grant) => {
    const { request, text } = await begin();
    const stranger = await createActor(grant);
    expect(await failure(saveTranslation(stranger, request(0), text("а")))).toMatchObject({
      code: "not-allowed",
    });
  });

  it("refuses rights taken away and sessions revoked since the request came in", async () => {
    const { translator, request, text } = await begin();
    await db().roleAssignment.deleteMany({ where: { personId: translator.personId } });
    expect(await failure(saveTranslation(translator, request(0), text("а")))).toMatchObject({
      code: "not-allowed",
    });
    await db().session.updateMany({
      where: { personId: translator.personId },
      data: { revokedAt: new Date() },
    });
    expect(await failure(saveTranslation(translator, request(0), text("а")))).toMatchObject({
      code: "session-ended",
    });
  });
});

describe("confirming", () => {
  it("makes the text translated", async () => {
    const { translator, request, text } = await begin();
    const answer = await confirmTranslation(translator, request(0), text("Встреча прошла."));
    expect(answer.translation.state).toBe("translated");
  });

  it("refuses empty text", async () => {
    const { translator, request, text } = await begin();
    expect(await failure(confirmTranslation(translator, request(0), text("  ")))).toMatchObject({
      code: "text-empty",
    });
  });

  it("refuses a wrong figure, which saving accepts and reports", async () => {
    const { translator, request, text } = await begin("Сауда көлемі 40%-ға артты.");
    const saved = await saveTranslation(
      translator,
      request(0),
      text("Объём торговли вырос на 30%."),
    );
    expect(saved.translation.findings.some(({ severity }) => severity === "error")).toBe(true);
    const refused = await failure(
      confirmTranslation(translator, request(1), text("Объём торговли вырос на 30%.")),
    );
    expect(refused.code).toBe("open-errors");
  });

  it("refuses a text made for a source that has changed", async () => {
    const { translator, articleId, request, text } = await begin();
    await db().segment.updateMany({ where: { articleId }, data: { sourceVersion: 2 } });
    expect(await failure(confirmTranslation(translator, request(0), text("а")))).toMatchObject({
      code: "source-changed",
    });
  });
});

describe("history", () => {
  it("tells every version, newest first, with its author", async () => {
    const { translator, id, request, text } = await begin();
    await saveTranslation(translator, request(0), text("Встреча."));
    await confirmTranslation(translator, request(1), text("Встреча прошла."));
    const { events } = await readHistory(translator, id);
    expect(events.map(({ version, kind, stateAfter }) => [version, kind, stateAfter])).toEqual([
      [2, "confirm", "translated"],
      [1, "save", "draft"],
    ]);
  });
});

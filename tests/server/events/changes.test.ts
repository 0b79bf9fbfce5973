import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { readChanges } from "@/server/events/read-changes";
import { setPresence } from "@/server/events/set-presence";
import { streamChanges } from "@/server/events/stream-changes";
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
let translator: Actor;
let reviewer: Actor;

beforeAll(async () => {
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
});

async function article() {
  const articleId = await createTestArticle([paragraph("Бір.")]);
  const row = await translationAt(articleId, 0, "ru");
  const save = (baseVersion: number, value: string) =>
    saveTranslation(
      translator,
      { translationId: row.id, baseVersion, idemKey: newKey() },
      { content: textContent(value), sourceVersion: 1 },
    );
  return { articleId, row, save };
}

describe("what happened meanwhile", () => {
  it("begins at now and tells what came after", async () => {
    const { articleId, row, save } = await article();
    await save(0, "Раз.");
    const first = await readChanges(reviewer, articleId, null);
    expect(first.changes).toEqual([]);
    await save(1, "Раз, два.");
    const { changes } = await readChanges(reviewer, articleId, first.cursor);
    expect(changes).toContainEqual({
      translationId: row.id,
      version: 2,
      actorId: translator.personId,
    });
  });

  it("shows who is where for a minute, and not to oneself", async () => {
    const { articleId, row } = await article();
    await setPresence(translator, articleId, { segmentId: row.segmentId, language: "ru" });
    expect((await readChanges(reviewer, articleId, null)).people).toMatchObject([
      { id: translator.personId, segmentId: row.segmentId },
    ]);
    expect((await readChanges(translator, articleId, null)).people).toEqual([]);
    await db().presence.updateMany({
      where: { articleId },
      data: { at: new Date(Date.now() - 61_000) },
    });
    expect((await readChanges(reviewer, articleId, null)).people).toEqual([]);
  });

  it("arrives as an event stream that ends with its client", async () => {
    const { articleId, save } = await article();
    await save(0, "Раз.");
    const leave = new AbortController();
    const request = new Request("http://x.example/", { signal: leave.signal });
    const response = streamChanges(reviewer, articleId, request);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^retry: 2000\nid: \d+\ndata: /);
    await save(1, "Раз, два.");
    expect((await reader?.read())?.value).toContain('"version":2');
    leave.abort();
    await reader?.cancel();
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { readArticleHistory } from "@/server/articles/read-article-history";
import { returnTranslation } from "@/server/review/return-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  translationAt,
} from "../../support/factories";

testDatabase();
let translator: Actor;
let reviewer: Actor;
let articleId: string;

const request = (translationId: string, baseVersion: number) => ({
  translationId,
  baseVersion,
  idemKey: newKey(),
});
const text = (value: string) => ({ content: textContent(value), sourceVersion: 1 });

beforeAll(async () => {
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
  articleId = await createTestArticle([headline("Жаңалық тақырыбы")]);
  const russian = await translationAt(articleId, 0, "ru");
  await saveTranslation(translator, request(russian.id, 0), text("Заголовок"));
  await confirmTranslation(translator, request(russian.id, 1), text("Заголовок новости"));
  await returnTranslation(reviewer, request(russian.id, 2), {
    category: "style",
    severity: "minor",
    reason: "Короче.",
  });
  const english = await translationAt(articleId, 0, "en");
  for (let version = 0; version < 50; version += 1)
    await saveTranslation(translator, request(english.id, version), text(`Headline ${version}`));
});

describe("the history of an article", () => {
  it("tells each event with the text before it", async () => {
    const { events } = await readArticleHistory(translator, articleId, { language: "ru" });
    expect(events.map(({ kind, before, after, reason }) => [kind, before, after, reason])).toEqual([
      ["return", "Заголовок новости", "Заголовок новости", "Короче."],
      ["confirm", "Заголовок", "Заголовок новости", null],
      ["save", "", "Заголовок", null],
    ]);
    expect(events[0]).toMatchObject({ segment: 1, language: "ru", stateAfter: "draft" });
  });

  it("goes page by page without a gap", async () => {
    const first = await readArticleHistory(translator, articleId);
    expect(first.events).toHaveLength(50);
    const second = await readArticleHistory(translator, articleId, {
      before: first.next ?? undefined,
    });
    expect(second.events.map(({ language }) => language)).toEqual(["ru", "ru", "ru"]);
    expect(second.next).toBeNull();
  });

  it("does not know an article that is not there", async () => {
    await expect(readArticleHistory(translator, newKey())).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

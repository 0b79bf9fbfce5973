import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { cancelRelease } from "@/server/publication/cancel-release";
import { createRelease, type NewRelease } from "@/server/publication/create-release";
import { readFrontPage, readPublicArticle, readSitemap } from "@/server/publication/read-public";
import { runScheduledRelease } from "@/server/publication/run-scheduled-release";
import { withdrawPublication } from "@/server/publication/withdraw-publication";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const db = testDatabase();
let translator: Actor;
let reviewer: Actor;
let editor: Actor;

beforeAll(async () => {
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
  editor = await createActor("editor");
});

const TEXTS = {
  ru: ["Заголовок новости", "Встреча прошла в Астане."],
  en: ["News headline", "The meeting took place in Astana."],
} as const;

const text = (value: string) => ({ content: textContent(value), sourceVersion: 1 });
const request = (translationId: string, baseVersion: number) => ({
  translationId,
  baseVersion,
  idemKey: newKey(),
});
const everything: NewRelease = { languages: ["kk", "ru", "en"], scheduledFor: null, notices: {} };

async function approved(id: string, version: number, value: string): Promise<void> {
  await confirmTranslation(translator, request(id, version), text(value));
  await approveTranslation(reviewer, request(id, version + 1));
}

/** An article whose translations are all approved. */
async function readyArticle(): Promise<string> {
  const articleId = await createTestArticle([
    headline("Жаңалық тақырыбы"),
    paragraph("Кездесу Астанада өтті."),
  ]);
  for (const language of ["ru", "en"] as const) {
    for (const [position, value] of TEXTS[language].entries()) {
      await approved((await translationAt(articleId, position, language)).id, 0, value);
    }
  }
  return articleId;
}

const publications = (articleId: string) =>
  db().publication.findMany({ where: { articleId }, orderBy: { language: "asc" } });

describe("publishing", () => {
  it("brings out all chosen languages in one act, each under an address of its own", async () => {
    const articleId = await readyArticle();
    expect(await createRelease(editor, articleId, newKey(), everything)).toMatchObject({
      state: "published",
    });
    const rows = await publications(articleId);
    expect(rows.map(({ language }) => language)).toEqual(["en", "kk", "ru"]);
    const russian = rows.find(({ language }) => language === "ru");
    const article = await readPublicArticle("ru", russian?.slug ?? "");
    expect(article).toMatchObject({ headline: TEXTS.ru[0], corrections: [], corrected: false });
    expect(article?.versions.map(({ language }) => language)).toEqual(["kk", "ru", "en"]);
    expect(article?.blocks.map(({ kind }) => kind)).toEqual(["headline", "paragraph"]);
  });

  it("is refused as a whole when one language is not ready, and nothing is readable", async () => {
    const articleId = await readyArticle();
    const { id } = await translationAt(articleId, 1, "en");
    await saveTranslation(translator, request(id, 2), text("The meeting took place in Almaty."));
    await expect(createRelease(editor, articleId, newKey(), everything)).rejects.toMatchObject({
      code: "not-ready",
      details: [{ language: "en", blockers: [{ code: "not-approved", positions: [2] }] }],
    });
    expect(await publications(articleId)).toEqual([]);
    expect(await db().release.count({ where: { articleId } })).toBe(0);
    expect((await readFrontPage("ru")).articles.some((one) => one.articleId === articleId)).toBe(
      false,
    );
    expect((await readSitemap()).some((one) => one.articleId === articleId)).toBe(false);
  });

  it("lists what is out page by page, each article once, also those of one instant", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const articleId = await readyArticle();
      await createRelease(editor, articleId, newKey(), everything);
      ids.push(articleId);
    }
    await db().publication.updateMany({
      where: { articleId: { in: ids } },
      data: { firstPublishedAt: new Date("2031-01-01T00:00:00Z") },
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { articles, next } = await readFrontPage("ru", after, 2);
      seen.push(...articles.map(({ articleId }) => articleId));
      after = next ?? undefined;
    } while (after !== undefined);
    // Identifiers grow with time: the newest stands first.
    expect(seen.slice(0, 3)).toEqual([...ids].reverse());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(
      await db().publication.count({ where: { language: "ru", withdrawnAt: null } }),
    );
    expect(await readFrontPage("ru", newKey())).toEqual({ articles: [], next: null });
  });

  it("answers a repeated request with the release it made", async () => {
    const articleId = await readyArticle();
    const key = newKey();
    const first = await createRelease(editor, articleId, key, everything);
    expect(await createRelease(editor, articleId, key, everything)).toEqual(first);
    expect(await db().publishedVersion.count({ where: { articleId } })).toBe(3);
  });

  it.each(["translator", "reviewer", "terminologist", "administrator"] as const)(
    "is not for a %s",
    async (role) => {
      const articleId = await readyArticle();
      const other = await createActor(role);
      await expect(createRelease(other, articleId, newKey(), everything)).rejects.toMatchObject({
        code: "not-allowed",
      });
    },
  );

  it("keeps versions for ever as they were", async () => {
    const articleId = await readyArticle();
    await createRelease(editor, articleId, newKey(), everything);
    await expect(
      db().publishedVersion.updateMany({ where: { articleId }, data: { headline: "x" } }),
    ).rejects.toThrow(/append-only/);
    await expect(db().publishedVersion.deleteMany({ where: { articleId } })).rejects.toThrow(
      /append-only/,
    );
  });
});

describe("correcting", () => {
  it("keeps the old text live until the new one is approved, and tells readers with a date", async () => {
    const articleId = await readyArticle();
    await createRelease(editor, articleId, newKey(), everything);
    const { id } = await translationAt(articleId, 1, "ru");
    await saveTranslation(translator, request(id, 2), text("Встреча прошла в городе Астане."));
    const [, , russian] = await publications(articleId);
    const slug = russian?.slug ?? "";
    expect((await readPublicArticle("ru", slug))?.summary).toBe("Встреча прошла в Астане.");
    const correction = { ...everything, languages: ["ru" as const] };
    await expect(
      createRelease(editor, articleId, newKey(), {
        ...correction,
        notices: { ru: "Уточнено место." },
      }),
    ).rejects.toMatchObject({ code: "not-ready" });
    await approved(id, 3, "Встреча прошла в городе Астане.");
    await expect(createRelease(editor, articleId, newKey(), correction)).rejects.toMatchObject({
      code: "reason-required",
    });
    await createRelease(editor, articleId, newKey(), {
      ...correction,
      notices: { ru: "Уточнено место." },
    });
    const after = await readPublicArticle("ru", slug);
    expect(after).toMatchObject({ corrected: true, summary: "Встреча прошла в городе Астане." });
    expect(after?.corrections).toMatchObject([{ notice: "Уточнено место." }]);
  });

  it("refuses a correction that changes nothing", async () => {
    const articleId = await readyArticle();
    await createRelease(editor, articleId, newKey(), everything);
    const same = { ...everything, notices: { kk: "а", ru: "а", en: "a" } };
    await expect(createRelease(editor, articleId, newKey(), same)).rejects.toMatchObject({
      code: "nothing-to-publish",
    });
    expect(await db().release.count({ where: { articleId } })).toBe(1);
  });
});

describe("withdrawing", () => {
  it("takes languages off every public list, and a new release brings them back under the old address", async () => {
    const articleId = await readyArticle();
    await createRelease(editor, articleId, newKey(), everything);
    const [english] = await publications(articleId);
    const slug = english?.slug ?? "";
    await expect(withdrawPublication(editor, articleId, ["en"], " ")).rejects.toMatchObject({
      code: "reason-required",
    });
    await withdrawPublication(editor, articleId, ["en"], "Қате аударма");
    expect(await readPublicArticle("en", slug)).toBeNull();
    await expect(withdrawPublication(editor, articleId, ["en"], "again")).rejects.toMatchObject({
      code: "not-published",
    });
    await createRelease(editor, articleId, newKey(), {
      ...everything,
      languages: ["en"],
      notices: { en: "Restored." },
    });
    expect(await readPublicArticle("en", slug)).toMatchObject({ slug });
  });
});

describe("a set time", () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

  it("keeps everything unreadable until then, and then brings it out once", async () => {
    const articleId = await readyArticle();
    const { id } = await createRelease(editor, articleId, newKey(), {
      ...everything,
      scheduledFor: inAnHour(),
    });
    expect(await publications(articleId)).toEqual([]);
    await Promise.all(
      [runScheduledRelease(id), runScheduledRelease(id)].map((run) => run.catch(() => undefined)),
    );
    expect(await db().publishedVersion.count({ where: { articleId } })).toBe(3);
    await runScheduledRelease(id);
    expect(await db().publishedVersion.count({ where: { articleId } })).toBe(3);
  });

  it("refuses the past and a second release while one waits", async () => {
    const articleId = await readyArticle();
    await expect(
      createRelease(editor, articleId, newKey(), {
        ...everything,
        scheduledFor: "2020-01-01T00:00:00.000Z",
      }),
    ).rejects.toMatchObject({ code: "time-passed" });
    await createRelease(editor, articleId, newKey(), { ...everything, scheduledFor: inAnHour() });
    await expect(createRelease(editor, articleId, newKey(), everything)).rejects.toMatchObject({
      code: "already-scheduled",
    });
  });

  it("fails as a whole, with the reason kept, when a text was reopened or the editor lost the right", async () => {
    const articleId = await readyArticle();
    const { id } = await createRelease(editor, articleId, newKey(), {
      ...everything,
      scheduledFor: inAnHour(),
    });
    const row = await translationAt(articleId, 1, "ru");
    await saveTranslation(translator, request(row.id, 2), text("Встреча."));
    await runScheduledRelease(id);
    expect(await db().release.findUnique({ where: { id } })).toMatchObject({
      state: "failed",
      failure: { code: "not-ready" },
    });
    const leaving = await createActor("editor");
    const second = await readyArticle();
    const waiting = await createRelease(leaving, second, newKey(), {
      ...everything,
      scheduledFor: inAnHour(),
    });
    await db().roleAssignment.deleteMany({ where: { personId: leaving.personId } });
    await runScheduledRelease(waiting.id);
    expect(await db().release.findUnique({ where: { id: waiting.id } })).toMatchObject({
      state: "failed",
      failure: { code: "not-allowed" },
    });
  });

  it("can be called off", async () => {
    const articleId = await readyArticle();
    const { id } = await createRelease(editor, articleId, newKey(), {
      ...everything,
      scheduledFor: inAnHour(),
    });
    await cancelRelease(editor, id);
    await runScheduledRelease(id);
    expect(await publications(articleId)).toEqual([]);
    await expect(cancelRelease(editor, id)).rejects.toMatchObject({ code: "wrong-state" });
  });
});

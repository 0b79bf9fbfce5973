import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { assignPeople } from "@/server/articles/assign-people";
import { readActivity } from "@/server/articles/read-activity";
import { readNextSegment, readOwnWork } from "@/server/dashboard/read-own-work";
import { readReviewWork } from "@/server/dashboard/read-review-work";
import { openCorrections } from "@/server/glossary/open-corrections";
import { readPublishingList } from "@/server/publication/read-publishing-list";
import { approveTranslation } from "@/server/review/approve-translation";
import { returnTranslation } from "@/server/review/return-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const database = testDatabase();
let translator: Actor;
let reviewer: Actor;
let editor: Actor;
let articleId: string;

const request = (translationId: string, baseVersion: number) => ({
  translationId,
  baseVersion,
  idemKey: newKey(),
});

async function confirmAt(position: number, text: string): Promise<string> {
  const { id } = await translationAt(articleId, position, "ru");
  await confirmTranslation(translator, request(id, 0), {
    content: textContent(text),
    sourceVersion: 1,
  });
  return id;
}

beforeAll(async () => {
  translator = await createActor({ role: "translator", language: "ru" });
  reviewer = await createActor({ role: "reviewer", language: "ru" });
  editor = await createActor("editor");
  articleId = await createTestArticle([
    headline("Жаңалық тақырыбы"),
    paragraph("Кездесу Астанада өтті.", "Оған министрлер қатысты.", "Құжатқа қол қойылды."),
  ]);
  await assignPeople(
    editor,
    [articleId],
    [{ language: "ru", role: "translator", personId: translator.personId }],
  );
});

describe("work that waits for a person", () => {
  it("goes on at the first open segment, and at a returned one before it", async () => {
    const [fresh] = await readOwnWork(translator);
    expect(fresh).toMatchObject({ articleId, language: "ru", total: 4, next: 1, returned: 0 });

    await confirmAt(0, "Заголовок новости");
    const third = await confirmAt(2, "В ней участвовали министры.");
    const [open] = await readOwnWork(translator);
    expect(open).toMatchObject({ next: 2, translated: 2 });

    await returnTranslation(reviewer, request(third, 1), {
      category: "style",
      severity: "minor",
      reason: "Слишком казённо.",
    });
    const work = await readOwnWork(translator);
    expect(work[0]).toMatchObject({ next: 3, returned: 1, draft: 1 });
    expect(await readNextSegment(work)).toMatchObject({
      number: 3,
      text: "Оған министрлер қатысты.",
      returned: { category: "style", reason: "Слишком казённо." },
    });
  });

  it("shows a person without assignments nothing", async () => {
    const nobody = await createActor({ role: "translator", language: "ru" });
    expect(await readOwnWork(nobody)).toEqual([]);
    expect(await readNextSegment([])).toBeNull();
  });

  it("offers for review what others translated, in one's own languages", async () => {
    const [work] = await readReviewWork(reviewer);
    expect(work).toMatchObject({ articleId, language: "ru", count: 1, first: 1, assigned: false });
    const english = await createActor({ role: "reviewer", language: "en" });
    expect(await readReviewWork(english)).toEqual([]);
    const both = { ...reviewer, personId: translator.personId };
    expect(await readReviewWork(both)).toEqual([]);
    expect(await readReviewWork(translator)).toEqual([]);
  });

  it("brings a finished article back while a term of it is to be corrected", async () => {
    const done = await createTestArticle([headline("Бас хатшы сөз сөйледі")], ["ru"]);
    const assignment = {
      language: "ru",
      role: "translator",
      personId: translator.personId,
    } as const;
    await assignPeople(editor, [done], [assignment]);
    const { id, segmentId } = await translationAt(done, 0, "ru");
    await confirmTranslation(translator, request(id, 0), {
      content: textContent("Выступил генсек"),
      sourceVersion: 1,
    });
    await approveTranslation(reviewer, request(id, 1));
    const work = async () =>
      (await readOwnWork(translator)).findIndex(({ articleId: one }) => one === done);
    expect(await work()).toBe(1);
    await openCorrections(await createActor("terminologist"), {
      language: "ru",
      oldText: "генсек",
      newText: "Генеральный секретарь",
      segmentIds: [segmentId],
    });
    expect((await readOwnWork(translator))[await work()]).toMatchObject({
      ...{ threads: 1, threadAt: 1, next: null },
    });
    await database().comment.updateMany({ data: { resolvedAt: new Date() } });
    expect((await readOwnWork(translator))[await work()]).toMatchObject({
      ...{ threads: 0, threadAt: null },
    });
  });

  it("tells what happened without the saves", async () => {
    const lines = await readActivity(editor, [articleId]);
    expect(lines.map(({ action, count }) => [action, count])).toEqual([
      ["translation.returned", 1],
      ["translation.confirmed", 2],
      ["article.assigned", 1],
      ["article.created", 1],
    ]);
    expect(lines[0]).toMatchObject({ articleId, languages: ["ru"], title: "Жаңалық тақырыбы" });
    expect(await readActivity(editor, [])).toEqual([]);
  });
});

describe("the list of the publishing screen", () => {
  it("takes an article for ready when every text is approved", async () => {
    const only = await createTestArticle([headline("Бір сөйлем")], ["ru"]);
    const status = async () =>
      (await readPublishingList(editor)).items.find(({ article }) => article.id === only)?.status;
    expect(await status()).toBe("in-work");
    const { id } = await translationAt(only, 0, "ru");
    await confirmTranslation(translator, request(id, 0), {
      content: textContent("Одно предложение"),
      sourceVersion: 1,
    });
    await approveTranslation(reviewer, request(id, 1));
    expect(await status()).toBe("ready");
  });

  it("is refused to translators", async () => {
    await expect(readPublishingList(translator)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

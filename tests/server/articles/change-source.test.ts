import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { changeSource } from "@/server/articles/change-source";
import { readSource } from "@/server/articles/read-source";
import { readSourceText } from "@/server/articles/read-source-text";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const db = testDatabase();
let editor: Actor;
let translator: Actor;
let reviewer: Actor;

beforeAll(async () => {
  editor = await createActor("editor");
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
});

const SOURCE = ["Кездесу Астанада өтті.", "Оған он ел қатысты.", "Құжатқа қол қойылды."];
const RUSSIAN = [
  "Встреча прошла в Астане.",
  "В ней участвовали десять стран.",
  "Документ подписан.",
];
const change = { baseVersion: 1, minor: false, note: "", dryRun: false };

/** Three sentences, all approved in Russian. */
async function approvedArticle() {
  const articleId = await createTestArticle([paragraph(...SOURCE)]);
  for (const [position, value] of RUSSIAN.entries()) {
    const { id } = await translationAt(articleId, position, "ru");
    const content = textContent(value);
    await confirmTranslation(
      translator,
      { translationId: id, baseVersion: 0, idemKey: newKey() },
      { content, sourceVersion: 1 },
    );
    await approveTranslation(reviewer, { translationId: id, baseVersion: 1, idemKey: newKey() });
  }
  return articleId;
}

const states = async (articleId: string) => {
  const rows = await db().translation.findMany({
    where: { articleId, language: "ru", segment: { removedAt: null } },
    orderBy: { segment: { position: "asc" } },
  });
  return rows.map(({ state, plain }) => [state, plain]);
};

describe("a new source text", () => {
  it("keeps text and approval of what did not change, reopens what did, adds what is new", async () => {
    const articleId = await approvedArticle();
    const blocks = [
      paragraph("Жаңа бастау.", SOURCE[0] ?? "", "Оған он бес ел қатысты.", SOURCE[2] ?? ""),
    ];
    const answer = await changeSource(editor, articleId, { ...change, blocks });
    expect(answer).toEqual({ version: 2, unchanged: 2, changed: 1, added: 1, removed: 0 });
    expect(await states(articleId)).toEqual([
      ["untranslated", ""],
      ["approved", RUSSIAN[0]],
      ["draft", RUSSIAN[1]],
      ["approved", RUSSIAN[2]],
    ]);
  });

  it("shows what the source was when the translation was made", async () => {
    const articleId = await approvedArticle();
    const blocks = [paragraph(SOURCE[0] ?? "", "Оған он бес ел қатысты.", SOURCE[2] ?? "")];
    await changeSource(editor, articleId, { ...change, blocks });
    const row = await translationAt(articleId, 1, "ru");
    expect(row.sourceVersion).toBe(1);
    expect(await readSourceText(translator, row.segmentId, row.sourceVersion)).toEqual({
      content: textContent(SOURCE[1] ?? ""),
    });
  });

  it("keeps approvals through a minor change, which needs a note", async () => {
    const articleId = await approvedArticle();
    const blocks = [paragraph(SOURCE[0] ?? "", "Оған он ел қатысты!", SOURCE[2] ?? "")];
    await expect(
      changeSource(editor, articleId, { ...change, blocks, minor: true }),
    ).rejects.toMatchObject({ code: "reason-required" });
    await changeSource(editor, articleId, {
      ...change,
      blocks,
      minor: true,
      note: "Тыныс белгісі",
    });
    expect((await states(articleId)).map(([state]) => state)).toEqual([
      "approved",
      "approved",
      "approved",
    ]);
  });

  it("only tells in a dry run", async () => {
    const articleId = await approvedArticle();
    const answer = await changeSource(editor, articleId, {
      ...change,
      blocks: [paragraph("Басқа.")],
      dryRun: true,
    });
    expect(answer).toMatchObject({ version: 1, removed: 3, added: 1 });
    expect(await states(articleId)).toHaveLength(3);
  });

  it("can be undone by bringing back an earlier version, with the approvals of unchanged text", async () => {
    const articleId = await approvedArticle();
    const { blocks } = await readSource(editor, articleId, 1);
    await changeSource(editor, articleId, {
      ...change,
      blocks: [paragraph(`${SOURCE[0]} ${SOURCE[1]}`, SOURCE[2] ?? "")],
    });
    const answer = await changeSource(editor, articleId, { ...change, blocks, baseVersion: 2 });
    expect(answer.version).toBe(3);
    expect((await readSource(editor, articleId)).blocks).toEqual(blocks);
  });

  it("refuses an edit of a version that is not the present one, and anybody but editors", async () => {
    const articleId = await approvedArticle();
    const blocks = [paragraph("Бір.")];
    await expect(
      changeSource(editor, articleId, { ...change, blocks, baseVersion: 7 }),
    ).rejects.toMatchObject({ code: "version-conflict" });
    await expect(changeSource(translator, articleId, { ...change, blocks })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

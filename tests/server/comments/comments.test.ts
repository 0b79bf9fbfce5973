import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { readComments } from "@/server/comments/read-comments";
import { changeComment, writeComment } from "@/server/comments/write-comment";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

testDatabase();
let translator: Actor;
let reviewer: Actor;
let articleId: string;
let segmentId: string;

beforeAll(async () => {
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
  articleId = await createTestArticle([paragraph("Бір.")]);
  segmentId = (await translationAt(articleId, 0, "ru")).segmentId;
});

const comment = (body: string, parentId: string | null = null) => ({
  segmentId,
  language: "ru" as const,
  parentId,
  body,
});

describe("comments", () => {
  it("stand in threads of one level, oldest first", async () => {
    const { id } = await writeComment(translator, articleId, comment("Қалай береміз?"));
    const reply = await writeComment(reviewer, articleId, comment("Осылай.", id));
    await writeComment(translator, articleId, comment("Рақмет.", reply.id));
    const thread = await readComments(translator, articleId, segmentId);
    expect(thread.map(({ body, parentId }) => [body, parentId])).toEqual([
      ["Қалай береміз?", null],
      ["Осылай.", id],
      ["Рақмет.", id],
    ]);
  });

  it("are edited and deleted by their authors only, and resolved by anybody", async () => {
    const { id } = await writeComment(translator, articleId, comment("Менікі."));
    await expect(changeComment(reviewer, id, { kind: "edit", body: "x" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(changeComment(reviewer, id, { kind: "delete" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await changeComment(reviewer, id, { kind: "resolve" });
    const resolved = (await readComments(translator, articleId)).find((one) => one.id === id);
    expect(resolved?.resolvedAt).not.toBeNull();
    await changeComment(translator, id, { kind: "delete" });
    expect((await readComments(translator, articleId)).some((one) => one.id === id)).toBe(false);
  });

  it.each([
    [
      "a blank body",
      (given: ReturnType<typeof comment>) => ({ ...given, body: " " }),
      "text-empty",
    ],
    [
      "5,000 characters",
      (given: ReturnType<typeof comment>) => ({ ...given, body: "а".repeat(5_000) }),
      "text-too-long",
    ],
    [
      "another article's segment",
      (given: ReturnType<typeof comment>) => ({ ...given, segmentId: newKey() }),
      "not-found",
    ],
    [
      "a parent that is not there",
      (given: ReturnType<typeof comment>) => ({ ...given, parentId: newKey() }),
      "not-found",
    ],
  ])("refuse %s", async (_name, spoil, code) => {
    await expect(
      writeComment(translator, articleId, spoil(comment("Мәтін"))),
    ).rejects.toMatchObject({ code });
  });
});

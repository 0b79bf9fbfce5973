import { beforeAll, describe, expect, it } from "vitest";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import { changeConcept, deleteConcept } from "@/server/glossary/change-concept";
import { countUsage } from "@/server/glossary/count-usage";
import { createConcept } from "@/server/glossary/create-concept";
import { readConceptUsage } from "@/server/glossary/read-usage";
import { searchGlossary } from "@/server/glossary/search-glossary";
import { testDatabase } from "../../support/database";
import { createActor, createTestArticle, paragraph } from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;
let minister = "";
let treaty = "";

const draft = (kind: string, kk: string) =>
  conceptDraftSchema.parse({
    kind,
    source: "sample",
    terms: [{ language: "kk", text: kk }],
  });
const counts = async (id: string) => {
  const { segments, articles } = await readConceptUsage(terminologist, id);
  return [segments, articles];
};
const add = async (kind: string, kk: string) => {
  const made = await createConcept(terminologist, draft(kind, kk), { status: "approved" });
  return made.id;
};

beforeAll(async () => {
  terminologist = await createActor("terminologist");
  treaty = await add("agreement", "шарт");
  minister = await add("office", "министр");
  await createTestArticle([
    paragraph("Министрлер келді, министр сөйледі.", "Шартқа қол қойылды."),
    paragraph("Шарттың мәтіні министрге берілді."),
  ]);
  await createTestArticle([paragraph("Министрлікте шарт жасалмады.")]);
});

describe("the uses of concepts", () => {
  it("are counted by segment and article, in any form", async () => {
    expect(await countUsage(false)).toEqual({ articles: 2, concepts: 2 });
    expect(await counts(minister)).toEqual([2, 1]);
    expect(await counts(treaty)).toEqual([3, 2]);
    const { newest } = await readConceptUsage(terminologist, treaty);
    expect(newest.map(({ segments, first }) => [segments, first])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("are not counted again while nothing changes", async () => {
    expect(await countUsage(false)).toEqual({ articles: 0, concepts: 0 });
  });

  it("follow a new article and a changed source", async () => {
    const article = await createTestArticle([paragraph("Министр мен шарт.")]);
    expect(await countUsage(false)).toEqual({ articles: 1, concepts: 0 });
    expect(await counts(minister)).toEqual([3, 2]);
    await db().segment.updateMany({ where: { articleId: article }, data: { plain: "Шарт." } });
    await db().article.update({ where: { id: article }, data: { sourceVersion: 2 } });
    expect(await countUsage(false)).toEqual({ articles: 1, concepts: 0 });
    expect(await counts(minister)).toEqual([2, 1]);
    expect(await counts(treaty)).toEqual([4, 3]);
  });

  it("follow the glossary: changed, added and deleted concepts", async () => {
    await changeConcept(terminologist, { id: treaty, version: 1 }, draft("agreement", "мәтін"));
    const word = await add("common", "қол");
    expect(await countUsage(false)).toEqual({ articles: 0, concepts: 2 });
    expect([await counts(treaty), await counts(word)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    await deleteConcept(terminologist, { id: word, version: 1 });
    await countUsage(false);
    expect(await counts(word)).toEqual([0, 0]);
  });

  it("order the list when asked to", async () => {
    const { concepts } = await searchGlossary(terminologist, { sort: "used", limit: 10 });
    expect(concepts.map(({ id, usage }) => [id, usage.segments])).toEqual([
      [minister, 2],
      [treaty, 1],
    ]);
  });

  it("are for those who may read the glossary", async () => {
    const stranger = { ...terminologist, roles: [] };
    await expect(readConceptUsage(stranger, minister)).rejects.toThrow("not-allowed");
  });
});

import { expect, it } from "vitest";
import { seedDemo } from "@/server/demo/seed";
import { readArticleMatches } from "@/server/memory/read-article-matches";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();

it("fills an empty database once, with every state of a translation", async () => {
  expect(await seedDemo()).toBe(true);
  expect(await seedDemo()).toBe(false);
  const sample = await db().article.findFirstOrThrow({
    where: { title: { startsWith: "Олжас Бектенов" } },
  });
  const counts = await db().translation.groupBy({
    by: ["language", "state"],
    where: { articleId: sample.id },
    _count: true,
  });
  const count = (language: string, state: string) =>
    counts.find((row) => row.language === language && row.state === state)?._count ?? 0;
  expect(count("ru", "approved")).toBe(7);
  expect(count("ru", "translated")).toBe(6);
  expect(count("ru", "draft")).toBe(4);
  expect(count("en", "approved")).toBe(3);
  expect(await db().comment.count({ where: { articleId: sample.id } })).toBe(2);
  const wrong = await db().finding.findMany({
    where: { severity: "error", translation: { articleId: sample.id } },
  });
  expect(wrong.map(({ code }) => code)).toContain("figures-changed");
  // The glossary finds the agreement that was called by another name, and nothing else as a problem.
  expect(await db().concept.count({ where: { status: "approved" } })).toBeGreaterThanOrEqual(150);
  const terms = await db().finding.findMany({
    where: {
      code: { startsWith: "term-" },
      severity: { not: "note" },
      translation: { articleId: sample.id, language: "ru" },
    },
    include: { translation: { include: { segment: true } } },
  });
  const full = terms.filter(({ translation }) => [24].includes(translation.segment.position));
  expect(full).toHaveLength(1);
  const approved = terms.filter(({ translation }) => translation.state === "approved");
  expect(approved).toEqual([]);
});

it("begins anew when it was killed half-way", async () => {
  await db().setting.update({ where: { key: "demo" }, data: { value: "begun" } });
  expect(await seedDemo()).toBe(true);
  expect(await db().article.count()).toBe(2);
  expect(await seedDemo()).toBe(false);
});

it("shows the memory at work: a fuzzy match with its difference, and one whose figure was exchanged", async () => {
  const sample = await db().article.findFirstOrThrow({
    where: { title: { startsWith: "Олжас Бектенов" } },
  });
  const segments = await db().segment.findMany({
    where: {
      articleId: sample.id,
      OR: [{ plain: { startsWith: "Бұл түрлі" } }, { plain: { startsWith: "Бес жыл ішінде" } }],
    },
    orderBy: { position: "asc" },
  });
  const [figure = "", fuzzy = ""] = segments.map(({ id }) => id);
  for (const language of ["ru", "en"] as const) {
    const translator = await createActor({ role: "translator", language });
    const matches = await readArticleMatches(translator, sample.id, {
      language,
      segmentIds: [figure, fuzzy],
    });
    const [similar] = matches[fuzzy] ?? [];
    expect(similar?.score).toBeGreaterThanOrEqual(75);
    expect(similar?.score).toBeLessThan(95);
    expect(similar?.diff.map(({ kind }) => kind)).toContain("added");
    expect(similar?.article?.slug).toBeTruthy();
    const [exchanged] = matches[figure] ?? [];
    expect(exchanged?.score).toBe(99);
    expect(exchanged?.target).toContain("40%");
    expect(exchanged?.substituted).toHaveLength(1);
  }
  const untranslated = await db().translation.count({
    where: { segmentId: fuzzy, state: "untranslated" },
  });
  expect(untranslated).toBe(2);
});

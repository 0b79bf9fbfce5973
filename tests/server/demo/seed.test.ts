import { expect, it } from "vitest";
import { seedDemo } from "@/server/demo/seed";
import { testDatabase } from "../../support/database";

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
});

it("begins anew when it was killed half-way", async () => {
  await db().setting.update({ where: { key: "demo" }, data: { value: "begun" } });
  expect(await seedDemo()).toBe(true);
  expect(await db().article.count()).toBe(2);
  expect(await seedDemo()).toBe(false);
});

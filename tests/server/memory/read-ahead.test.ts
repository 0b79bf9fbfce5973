import { expect, it, vi } from "vitest";
import { findMatches } from "@/server/memory/find-matches";
import { memoryReader } from "@/server/memory/index/reader";
import { readAheadMemory } from "@/server/memory/read-ahead";
import { testDatabase } from "@/tests/support/database";
import { createActor, createTestArticle, paragraph } from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();

it("has nothing to do where there are no articles yet", async () => {
  await expect(readAheadMemory()).resolves.toBeUndefined();
});

it("knows the memory's texts before anybody has looked one up", async () => {
  const kk = "Кеңес мүшелері жобаны қолдады.";
  await createTestUnit(await createTestBank(), { kk, ru: "Члены совета поддержали проект." });
  await createTestArticle([paragraph("Кеңес мүшелері жобаны бірауыздан қолдады.", "Жоба дайын.")]);
  const actor = await createActor({ role: "translator", language: "ru" });
  const reader = memoryReader();

  await readAheadMemory();
  await reader.knownTexts.readAhead();

  const rows = vi.fn(reader.rows);
  const [found = []] = await findMatches({ ...reader, rows }, actor, {
    sourceLanguage: "kk",
    targetLanguage: "ru",
    queries: [{ text: "Кеңес мүшелері жобаны қолдады!" }],
  });
  expect(found.map(({ target }) => target)).toEqual(["Члены совета поддержали проект."]);
  // What was asked: the index, and the pair that was found.
  expect(rows).toHaveBeenCalledTimes(2);
});

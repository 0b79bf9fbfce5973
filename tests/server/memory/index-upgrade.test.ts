import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { memoryReader } from "@/server/memory/index/reader";
import { upgradeIndex } from "@/server/memory/index/rebuild-index";
import { type Sql, withMaintenance } from "@/server/memory/index/sql";
import { verifyIndex } from "@/server/memory/index/verify-index";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();

let actor: Actor;

beforeAll(async () => {
  actor = await createActor({ role: "translator", language: "ru" });
});

const scores = async (texts: readonly string[]): Promise<readonly (number | undefined)[]> => {
  const found = await findMatches(memoryReader(), actor, {
    sourceLanguage: "kk",
    targetLanguage: "ru",
    queries: texts.map((text) => ({ text })),
  });
  return found.map(([best]) => best?.score);
};

/** As an earlier version would have left it: counts that it did not keep, features that it did not know. */
const age = (sql: Sql) => sql("update memory_run set format = 1, frequent = null");

const STORED = "Өңірлік металлның инвестициясы зауыттар қайтарылды.";
const ASKED = "Өңірлік инвестициясы заыттар қайтарылддағы";

describe("an index of an earlier version", () => {
  it("answers, is told by verify, and is made anew by itself, once", async () => {
    const bank = await createTestBank();
    await createTestUnit(bank, { kk: STORED, ru: "Инвестиции возвращены заводам." });
    // More than a block's row holds: their common word gets rows of its own.
    for (let at = 0; at < 300; at += 1)
      await createTestUnit(bank, {
        kk: `Сайлау учаскесі ${"қ".repeat((at % 40) + 1)}`,
        ru: `Участок ${at}`,
      });
    await withMaintenance(async (sql) => {
      await maintainIndex(sql, true);
      const before = await scores([ASKED, "Сайлау учаскелері қққққ"]);
      expect(before[0]).toBe(70);
      await age(sql);
      expect(await scores([ASKED, "Сайлау учаскелері қққққ"])).toEqual(before);
      expect(await verifyIndex(sql)).toMatchObject({ outdatedRuns: 1, runs: 1 });
      expect(await upgradeIndex(sql)).toBe(602);
      expect(await upgradeIndex(sql)).toBeNull();
      expect(await verifyIndex(sql)).toMatchObject({ outdatedRuns: 0, wrongTexts: 0 });
      expect(await scores([ASKED, "Сайлау учаскелері қққққ"])).toEqual(before);
    });
  });

  it("stays outdated when its runs are merged with newer ones", async () => {
    const bank = await createTestBank();
    await withMaintenance(async (sql) => {
      await age(sql);
      for (let at = 0; at < 4; at += 1) {
        await createTestUnit(bank, { kk: `Жиын ${at}`, ru: `Собрание ${at}` });
        await maintainIndex(sql, true);
      }
      const [merged] = await sql<{ runs: number; format: number }>(
        "select count(*)::int as runs, min(format)::int as format from memory_run",
      );
      expect(merged?.format).toBe(1);
      expect(merged?.runs).toBeLessThan(5);
      expect(await upgradeIndex(sql)).toBe(610);
    });
  });
});

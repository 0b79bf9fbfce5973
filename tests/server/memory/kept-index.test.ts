import { beforeAll, describe, expect, it } from "vitest";
import { BLOCKS, FREQUENT_BASE } from "@/core/memory/posting-codec";
import { TextPlaces } from "@/core/memory/text-places";
import type { Actor } from "@/core/workflow/actor";
import { findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { KeptBlocks } from "@/server/memory/index/kept-blocks";
import { KeptLists } from "@/server/memory/index/kept-lists";
import { type Rows, RunLibrary } from "@/server/memory/index/known-runs";
import { readRunsAhead } from "@/server/memory/index/read-runs-ahead";
import { memoryReader } from "@/server/memory/index/reader";
import { withMaintenance } from "@/server/memory/index/sql";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();

let actor: Actor;

beforeAll(async () => {
  actor = await createActor({ role: "translator", language: "ru" });
});

const list = (size: number) => new Uint16Array(size);

describe("kept lists", () => {
  it("give way in the order in which they were last used, those that nobody asked for first", () => {
    const kept = new KeptLists(10_000);
    const names = [1, 2, 3].map((key) => ({ run: 7, key }));
    expect(kept.keepAhead({ run: 7, key: 9 }, list(500))).toBe(true);
    for (const name of names) kept.keep(name, list(1000));
    kept.take({ run: 7, key: 1 });
    kept.keep({ run: 8, key: 1 }, list(1000));
    expect(kept.take({ run: 7, key: 9 })).toBeUndefined();
    expect(kept.take({ run: 7, key: 2 })).toBeUndefined();
    expect(kept.take({ run: 7, key: 1 })).toHaveLength(1000);
    expect(kept.take({ run: 8, key: 1 })).toHaveLength(1000);
  });

  it("take no more ahead than there is room for, and forget runs that are gone", () => {
    const kept = new KeptLists(10_000);
    const ahead = [1, 2, 3, 4, 5].map((key) => kept.keepAhead({ run: 1, key }, list(1000)));
    expect(ahead).toEqual([true, true, true, false, false]);
    kept.retain(new Set([2]));
    expect(kept.has({ run: 1, key: 1 })).toBe(false);
    expect(kept.keepAhead({ run: 2, key: 1 }, list(1000))).toBe(true);
  });
});

describe("kept blocks", () => {
  it("are what was put in, and nothing where nothing was", () => {
    const blocks = new KeptBlocks();
    const rows = new Map([0, 1, 5, 70_000, BLOCKS - 1].map((block) => [block, block % 251]));
    for (const [block, byte] of rows) blocks.add(block, new Uint8Array((block % 7) + 1).fill(byte));
    const { size } = blocks;
    blocks.seal();
    // What decides over its room is what it takes in the end, and not what it grows through.
    expect(blocks.size).toBe(size);
    for (const [block, byte] of rows)
      expect([...blocks.row(block)]).toEqual(Array.from({ length: (block % 7) + 1 }, () => byte));
    for (const block of [2, 4, 6, 69_999, BLOCKS - 2]) expect(blocks.row(block)).toHaveLength(0);
  });
});

it("a run that was read ahead is not asked for, and gives the same matches", async () => {
  const bank = await createTestBank();
  // More than a block's row holds: their common words get rows of their own.
  for (let at = 0; at < 300; at += 1)
    await createTestUnit(bank, {
      kk: `Сайлау учаскесі ${"қабылдау".slice(0, (at % 8) + 1)} ${at % 30 === 0 ? "бекітілді" : "ашылды"}`,
      ru: `Участок ${at}`,
    });
  await withMaintenance((sql) => maintainIndex(sql, true));

  const inner = memoryReader();
  const asked: (readonly unknown[])[] = [];
  const places = new TextPlaces();
  const reader = {
    ...inner,
    knownRuns: new RunLibrary(places),
    readAhead: async () => undefined,
    rows: (statement: string, values: readonly unknown[]) => {
      if (statement.includes("memory_look")) asked.push(values);
      return inner.rows(statement, values);
    },
  };
  const look = async (text: string) => {
    asked.length = 0;
    const input = { sourceLanguage: "kk", targetLanguage: "ru", queries: [{ text }] };
    const [found = []] = await findMatches(reader, actor, input);
    return found.map(({ score, source, target }) => [score, source, target]);
  };
  const texts = ["Сайлау учаскесі қабыл бекітілді", "Сайлау учаскелері ашылды", "Басқа сөз"];
  const before: unknown[] = [];
  for (const text of texts) before.push(await look(text));
  await inner.readAhead();

  const everything = () => true;
  const current = () => reader.knownRuns.current;
  let left = 3;
  const breakingOff: Rows = async (statement, values) => {
    left -= 1;
    if (left < 0) throw new Error("The connection is gone.");
    return inner.rows(statement, values);
  };
  await expect(readRunsAhead(current, breakingOff, everything, 1)).rejects.toThrow("gone");
  await readRunsAhead(current, inner.rows, everything, 1);
  const [run] = reader.knownRuns.current.runs.values();
  expect(run?.blocks?.size).toBeGreaterThan(0);
  let frequent = 0;
  run?.frequencies.each((key) => {
    expect(key).toBeGreaterThanOrEqual(FREQUENT_BASE);
    expect(reader.knownRuns.current.kept.has({ run: run.id, key })).toBe(true);
    frequent += 1;
  });
  expect(frequent).toBeGreaterThan(0);
  for (const [at, text] of texts.entries()) {
    expect(await look(text)).toEqual(before[at]);
    // Neither blocks nor lists.
    expect(asked.map((values) => [values[5], values[7]])).toEqual([["{}", "{}"]]);
  }
  expect(before[0]).toHaveLength(5);
  expect(before[2]).toEqual([]);

  // Texts that came since are counted apart from those of the run that is kept, and ranked among them.
  await createTestUnit(bank, { kk: "Сайлау учаскесі қабыл бекітілді", ru: "Жаңа" });
  await createTestUnit(bank, { kk: "Сайлау учаскелері ашылған", ru: "Жаңа" });
  await createTestUnit(bank, { kk: "Басқа сөздер", ru: "Жаңа" });
  for (const [at, text] of texts.entries()) {
    const after = await look(text);
    expect(after.filter(([, , target]) => target === "Жаңа")).toHaveLength(1);
    const known = (before[at] as readonly unknown[]).slice(0, 4);
    expect(after).toEqual(expect.arrayContaining([...known]));
    expect(after.map(([score]) => Number(score))).toEqual(
      after.map(([score]) => Number(score)).toSorted((a, b) => b - a),
    );
  }
});

it("of a language that nobody looks up no lists are read ahead", async () => {
  const inner = memoryReader();
  const knownRuns = new RunLibrary(new TextPlaces());
  const input = { sourceLanguage: "kk", targetLanguage: "ru", queries: [{ text: "Сайлау" }] };
  await findMatches({ ...inner, knownRuns, readAhead: async () => undefined }, actor, input);
  await readRunsAhead(
    () => knownRuns.current,
    inner.rows,
    () => false,
    1,
  );
  const [run] = knownRuns.current.runs.values();
  expect(run?.blocks).not.toBeNull();
  run?.frequencies.each((key) => {
    expect(knownRuns.current.kept.has({ run: run.id, key })).toBe(false);
  });
});

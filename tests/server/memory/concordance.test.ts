import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { readEntries } from "@/server/memory/entries/read-entries";
import { Ingest } from "@/server/memory/index/ingest";
import { readyUnit } from "@/server/memory/index/insert-units";
import { sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { searchConcordance } from "@/server/memory/search-concordance";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";
import { createTestBank, createTestUnit, newVariant, plainContent } from "@/tests/support/memory";

testDatabase();

const UNITS = 1_500;

let actor: Actor;
let bank: string;
let other: string;

/** Every text has «жаңа», every second one «жаңа жоба», of lengths that lie in many rows of the index. */
const sentence = (at: number): string =>
  `Бұл жаңа ${at % 2 === 0 ? "жобаның" : "бағдарламаның"} ${"өте ".repeat(at % 7)}маңызды ${at} бөлігі`;

beforeAll(async () => {
  actor = await createActor("terminologist");
  bank = await createTestBank();
  other = await createTestBank({ readers: ["editor"] });
  const units = Array.from({ length: UNITS }, (_, at) => ({
    bankId: bank,
    articleId: null,
    key: null,
    sourceLanguage: "kk",
    importHash: `c${at}`,
    ext: null,
    variants: [
      newVariant("kk", plainContent(sentence(at))),
      newVariant("ru", plainContent(`Это ${at}, совещание в Министерстве иностранных дел`)),
      newVariant("en", plainContent(`This is ${at}: the agreements of the children`)),
    ],
  }));
  await withMaintenance(async (sql) => {
    const ingest = new Ingest(sql);
    await ingest.add(units.map(readyUnit), async () => undefined);
    await ingest.finish(async () => undefined);
  });
  await createTestUnit(bank, { kk: "Ең жаңа жобалар", ru: "Новейшие проекты" });
  await createTestUnit(other, { kk: "Құпия жаңа жобалар", ru: "Тайные проекты" });
  await createTestUnit(bank, { kk: "2031", ru: "2031" });
});

const search = (phrase: string, language = "kk", limit = 50) =>
  searchConcordance(sqlOf(database()), actor, {
    phrase,
    language,
    otherLanguage: language === "kk" ? "ru" : "kk",
    limit,
  });

const texts = async (phrase: string, language?: string, limit?: number) =>
  (await search(phrase, language, limit)).map(({ text }) => text);

describe("concordance of common words", () => {
  const odd = (at: number) => sentence(UNITS - 1 - 2 * at);
  const all = (at: number) => sentence(UNITS - 1 - at);

  it("finds the newest first: fresh ones, then those of the runs, whatever their length", async () => {
    expect(await texts("жаңа", "kk", 30)).toEqual([
      "Ең жаңа жобалар",
      ...Array.from({ length: 29 }, (_, at) => all(at)),
    ]);
    expect(await texts("жаңа жоба", "kk", 3)).toEqual([
      "Ең жаңа жобалар",
      sentence(UNITS - 2),
      sentence(UNITS - 4),
    ]);
    expect(await texts("бұл жаңа бағдарлама", "kk", 20)).toEqual(
      Array.from({ length: 20 }, (_, at) => odd(at)),
    );
  });

  it("finds all that there are", async () => {
    expect(await texts("жаңа жобасы", "kk", UNITS)).toHaveLength(UNITS / 2 + 1);
    expect(await texts("бұл жаңа", "kk", UNITS)).toHaveLength(UNITS);
    expect(await texts("жоба жаңа")).toEqual([]);
    expect(await texts("жаңа жоқсөз")).toEqual([]);
  });

  it("knows the forms of Russian and English words", async () => {
    const [russian] = await search("министерство иностранных дел", "ru", 1);
    expect(russian?.spans.map(([start, end]) => russian.text.slice(start, end))).toEqual([
      "Министерстве иностранных дел",
    ]);
    expect(await texts("Министерством иностранных дел", "ru")).toHaveLength(50);
    expect(await texts("child", "en")).toHaveLength(50);
    expect(await texts("agreement", "en")).toHaveLength(50);
  });

  it("finds figures as texts of their own", async () => {
    expect(await texts("2031")).toEqual(["2031"]);
    expect(await texts("—")).toEqual([]);
    expect(await texts("")).toEqual([]);
  });
});

describe("entries with common words", () => {
  const entries = (filter: Parameters<typeof readEntries>[2]) =>
    readEntries(sqlOf(database()), actor, { words: "жаңа жоба", language: "kk", ...filter });

  it("come in pages to the last one, each once", async () => {
    const seen: string[] = [];
    let page = await entries({});
    for (; page.length > 0; page = await entries({ after: page.at(-1)?.place ?? "" }))
      seen.push(...page.map(({ unitId }) => unitId));
    expect(seen).toHaveLength(UNITS / 2 + 1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("are narrowed by all else before they are counted", async () => {
    const old = sqlOf(database());
    await old(
      "update memory_variant set author_name = 'Oldest' where language = 'kk' and plain = $1",
      [sentence(0)],
    );
    const found = await entries({ author: "Oldest" });
    expect(found.map(({ texts: [first] }) => first?.plain)).toEqual([sentence(0)]);
    expect(await entries({ bankIds: [bank], deleted: true })).toEqual([]);
  });
});

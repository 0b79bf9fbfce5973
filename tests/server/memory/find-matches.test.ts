import { beforeAll, describe, expect, it } from "vitest";
import { DOCUMENT_EDGE, textHash } from "@/core/memory/fold";
import { TextPlaces } from "@/core/memory/text-places";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { type FindMatchesInput, findMatches } from "@/server/memory/find-matches";
import { maintainIndex } from "@/server/memory/index/ingest";
import { KnownTexts } from "@/server/memory/index/known-texts";
import { memoryReader } from "@/server/memory/index/reader";
import { sqlOf, withMaintenance } from "@/server/memory/index/sql";
import { searchConcordance } from "@/server/memory/search-concordance";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();

let actor: Actor;
let bank: string;

beforeAll(async () => {
  actor = await createActor({ role: "translator", language: "ru" });
  bank = await createTestBank();
});

const find = async (
  text: string,
  more: Partial<FindMatchesInput> & {
    previous?: string | null;
    next?: string | null;
    key?: string;
  } = {},
) => {
  const { previous, next, key, ...input } = more;
  const context = {
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    ...(key && { key }),
  };
  const [found = []] = await findMatches(memoryReader(), actor, {
    sourceLanguage: "kk",
    targetLanguage: "ru",
    queries: [{ text, ...context }],
    ...input,
  });
  return found;
};

describe("matches", () => {
  it("serve every pair and direction of a multilingual unit", async () => {
    const texts = {
      kk: "Көктемгі егіс науқаны басталды.",
      ru: "Началась весенняя посевная кампания.",
      en: "The spring sowing campaign has begun.",
    };
    await createTestUnit(bank, texts);
    for (const sourceLanguage of ["kk", "ru", "en"] as const)
      for (const targetLanguage of ["kk", "ru", "en"] as const) {
        if (sourceLanguage === targetLanguage) continue;
        const [match] = await find(texts[sourceLanguage], { sourceLanguage, targetLanguage });
        expect(match).toMatchObject({ score: 100, target: texts[targetLanguage] });
      }
  });

  it("are found for other endings, typing errors and short texts", async () => {
    await createTestUnit(bank, {
      kk: "Су қоймаларының деңгейі қалыпты күйде тұр.",
      ru: "Уровень водохранилищ в норме.",
    });
    await createTestUnit(bank, { kk: "Ауа райы", ru: "Погода" });
    expect((await find("Су қоймаларындағы деңгей қалыпты күйде тұр."))[0]?.score).toBeGreaterThan(
      75,
    );
    expect((await find("Су қоймаларыны деңгейі қалыпты күде тұр."))[0]?.score).toBeGreaterThan(90);
    expect((await find("Ауа райы"))[0]).toMatchObject({ score: 100, target: "Погода" });
    expect((await find("Ауа раы"))[0]?.score).toBe(87);
    expect(await find("Мүлдем басқа нәрсе туралы сөйлем")).toEqual([]);
  });

  it("offer the new figures when figures are all that differs", async () => {
    await createTestUnit(bank, {
      kk: "Экспорт көлемі 12,5 млрд теңгеге жетті.",
      ru: "Объём экспорта достиг 12,5 млрд тенге.",
    });
    const [match] = await find("Экспорт көлемі 48,3 млрд теңгеге жетті.");
    expect(match?.score).toBe(99);
    expect(match?.substituted?.text).toBe("Объём экспорта достиг 48,3 млрд тенге.");
    expect(match?.diff.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
      "12,5",
      "48,3",
    ]);
  });

  it("rise to 101 in the same place, and sort by context, approval and age", async () => {
    const kk = "Толығырақ ақпарат сайтта.";
    const at = (year: number) => `${year}-01-01T00:00:00Z`;
    await createTestUnit(bank, { kk, ru: "старый" }, { at: at(2020) });
    await createTestUnit(bank, { kk, ru: "новый" }, { at: at(2024) });
    await createTestUnit(bank, { kk, ru: "машинный" }, { at: at(2025), provenance: "machine" });
    await createTestUnit(
      bank,
      { kk, ru: "на месте" },
      { at: at(2019), previous: textHash("Алдыңғы.", "kk"), next: DOCUMENT_EDGE },
    );
    await createTestUnit(bank, { kk, ru: "с ключом" }, { at: at(2018), key: "more-info" });
    const inPlace = await find(kk, { previous: "Алдыңғы.", next: null });
    expect(inPlace.map(({ target, score }) => [target, score])).toEqual([
      ["на месте", 101],
      ["новый", 100],
      ["старый", 100],
      ["с ключом", 100],
      ["машинный", 95],
    ]);
    expect((await find(kk, { previous: "Алдыңғы.", next: "Келесі." }))[0]).toMatchObject({
      target: "на месте",
      score: 100,
    });
    expect((await find(kk, { key: "more-info" }))[0]).toMatchObject({
      target: "с ключом",
      score: 101,
    });
  });

  it("find the one in its place among many copies of a text", async () => {
    const kk = "Дереккөз: баспасөз қызметі.";
    const previous = textHash("Алдыңғы.", "kk");
    await createTestUnit(bank, { kk, ru: "на месте" }, { previous, next: DOCUMENT_EDGE });
    for (let copy = 0; copy < 40; copy += 1)
      await createTestUnit(bank, { kk, ru: `копия ${copy}` });
    const [first, second] = await find(kk, { previous: "Алдыңғы.", next: null });
    expect([first?.target, first?.score]).toEqual(["на месте", 101]);
    expect(second?.score).toBe(100);
  });

  it.each([
    ["short", ""],
    ["long", " Бұл туралы облыс әкімдігінің баспасөз қызметі жергілікті баспасөзге хабарлады."],
  ])(
    "of %s texts are the same whether these were read ahead or not, and nothing is fetched to be compared then",
    async (_, tail) => {
      const fetched: number[] = [];
      const inner = memoryReader();
      const reader = {
        ...inner,
        knownTexts: new KnownTexts(inner.rows, new TextPlaces()),
        rows: async (statement: string, values: readonly unknown[]) => {
          const rows = await inner.rows(statement, values);
          if (statement.includes("memory_texts"))
            fetched.push((JSON.parse(rows[0]?.[0] ?? "[]") as unknown[]).length);
          return rows;
        },
      };
      const look = async (text: string) => {
        fetched.length = 0;
        const input = { sourceLanguage: "kk", targetLanguage: "ru", queries: [{ text }] };
        const [found = []] = await findMatches(reader, actor, input);
        return found.map(({ score, target }) => [score, target]);
      };
      const sum = () => fetched.reduce((all, each) => all + each, 0);
      const gone = await createTestUnit(bank, {
        kk: `Шекара бекеті жабылды.${tail}`,
        ru: `закрыт${tail}`,
      });
      await createTestUnit(bank, { kk: `Шекара бекеті ашылды.${tail}`, ru: `открыт${tail}` });
      for (const far of ["Шекара туралы заң", "Бекеттегі шекарашы", "Бекет жаңаша ашылмақшы"])
        await createTestUnit(bank, { kk: far, ru: far });

      await reader.knownTexts.readAhead();
      const before = await look(`Шекара бекеті ашылды!${tail}`);
      expect(before.slice(0, 2).map(([, target]) => target)).toEqual([
        `открыт${tail}`,
        `закрыт${tail}`,
      ]);
      const fetchedBefore = sum();
      await reader.knownTexts.readAhead();
      expect(await look(`Шекара бекеті ашылды!${tail}`)).toEqual(before);
      expect(fetchedBefore).toBeGreaterThanOrEqual(2);
      expect(sum()).toBe(0);

      await database().memoryUnit.update({ where: { id: gone }, data: { deletedAt: new Date() } });
      await createTestUnit(bank, { kk: `Шекара бекеті қайта ашылды.${tail}`, ru: `снова${tail}` });
      const after = await look(`Шекара бекеті ашылды!${tail}`);
      expect(after.slice(0, 2).map(([, target]) => target)).toEqual([
        `открыт${tail}`,
        `снова${tail}`,
      ]);
    },
  );

  it("cost what their bank costs, and stay hidden from who may not read it", async () => {
    const texts = {
      kk: "Құпия келісімнің мәтіні дайындалды.",
      ru: "Подготовлен текст секретного соглашения.",
    };
    await createTestUnit(await createTestBank({ penalty: 7 }), texts);
    await createTestUnit(await createTestBank({ readers: ["editor"] }), {
      ...texts,
      ru: "для редактора",
    });
    expect((await find(texts.kk)).map(({ score, target }) => [score, target])).toEqual([
      [93, texts.ru],
    ]);
    actor = await createActor("editor");
    expect((await find(texts.kk)).map(({ score }) => score)).toEqual([100, 93]);
    actor = await createActor({ role: "translator", language: "ru" });
  });

  it("are found behind a hundred texts of another pair", async () => {
    const sentence = (number: number) =>
      `Аудан әкімі жаңа мектептің құрылысын тексерді ${"абвгдежз"[number % 8]}${"иклмнопр"[(number >> 3) % 8]}${"стуфхцчш"[number >> 6]}.`;
    for (let number = 0; number < 140; number += 1)
      await createTestUnit(bank, { kk: sentence(number), en: `English ${number}` });
    await createTestUnit(bank, {
      kk: "Аудан әкімі жаңа мектептердің құрылысын тексерген.",
      ru: "Аким района проверил строительство школ.",
    });
    const found = await find(sentence(3));
    expect(found.map(({ target }) => target)).toEqual(["Аким района проверил строительство школ."]);
  });

  it("show equal pairs once", async () => {
    const texts = { kk: "Сурет: мұрағаттан алынды", ru: "Фото: из архива" };
    for (let copy = 0; copy < 30; copy += 1) await createTestUnit(bank, texts);
    expect(await find(texts.kk)).toHaveLength(1);
  });

  it("are the same before and after the fresh entries are merged", async () => {
    const before = await find("Су қоймаларындағы деңгей қалыпты күйде тұр.");
    const done = await withMaintenance((sql) => maintainIndex(sql, true));
    expect(done?.freshTexts).toBeGreaterThan(300);
    expect(await find("Су қоймаларындағы деңгей қалыпты күйде тұр.")).toEqual(before);
    const again = await withMaintenance((sql) => maintainIndex(sql, true));
    expect(again).toEqual({ freshTexts: 0, merges: 0 });
  });
});

describe("concordance", () => {
  it("finds a phrase in other forms on either side, marked", async () => {
    const hits = await searchConcordance(sqlOf(database()), actor, {
      phrase: "су қоймасы",
      language: "kk",
      otherLanguage: "ru",
    });
    expect(
      hits.map(({ text, spans }) => spans.map(([start, end]) => text.slice(start, end))),
    ).toEqual([["Су қоймаларының"]]);
    const asGiven = await searchConcordance(sqlOf(database()), actor, {
      phrase: "су қоймаларында",
      language: "kk",
      otherLanguage: "ru",
    });
    expect(asGiven.map(({ unitId }) => unitId)).toEqual(hits.map(({ unitId }) => unitId));
    const [other] = await searchConcordance(sqlOf(database()), actor, {
      phrase: "посевная кампания",
      language: "ru",
      otherLanguage: "kk",
    });
    expect(other?.other).toBe("Көктемгі егіс науқаны басталды.");
    expect(
      await searchConcordance(sqlOf(database()), actor, {
        phrase: " — ",
        language: "kk",
        otherLanguage: "ru",
      }),
    ).toEqual([]);
  });

  it("refuses a phrase that is a text", async () => {
    const search = searchConcordance(sqlOf(database()), actor, {
      phrase: "а".repeat(201),
      language: "kk",
      otherLanguage: "ru",
    });
    await expect(search).rejects.toMatchObject({ code: "text-too-long" });
  });
});

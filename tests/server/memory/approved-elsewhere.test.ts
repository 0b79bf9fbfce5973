/** One wording over articles: what the desk approved elsewhere shows in the report and at the gate. */
import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { findingKey } from "@/core/checks/finding";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { readFindings } from "@/server/findings/read-findings";
import { readApprovedElsewhere } from "@/server/memory/read-approved-elsewhere";
import { createRelease } from "@/server/publication/create-release";
import { approveTranslation } from "@/server/review/approve-translation";
import { reopenTranslation } from "@/server/review/reopen-translation";
import { changeSettings, readCheckSettings } from "@/server/settings/change-settings";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { ignoreFinding } from "@/server/translation/ignore-finding";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "@/tests/support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  paragraph,
  translationAt,
} from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();
let translator: Actor;
let reviewer: Actor;
let editor: Actor;

beforeAll(async () => {
  translator = await createActor("translator");
  reviewer = await createActor("reviewer");
  editor = await createActor("editor", "administrator");
});

async function request(articleId: string, position = 0) {
  const { id, version } = await translationAt(articleId, position, "ru");
  return { translationId: id, baseVersion: version, idemKey: newKey() };
}

/** An article of one-segment blocks, the first its headline, approved in Russian. */
async function approvedArticle(...pairs: readonly (readonly [kk: string, ru: string])[]) {
  const articleId = await createTestArticle(
    pairs.map(([source], at) => (at === 0 ? headline(source) : paragraph(source))),
    ["ru"],
  );
  for (const [position, [, ru]] of pairs.entries()) {
    const text = { content: textContent(ru), sourceVersion: 1 };
    await confirmTranslation(translator, await request(articleId, position), text);
    await approveTranslation(reviewer, await request(articleId, position));
  }
  return articleId;
}

const wordings = async (articleId: string) => {
  const { lines } = await readFindings(translator, articleId);
  return lines
    .filter(({ finding }) => finding.code.startsWith("inconsistent-"))
    .map(({ finding, segment }) => ({
      segment,
      code: finding.code,
      expected: finding.params.expected,
    }));
};

const publish = (articleId: string) =>
  createRelease(editor, articleId, newKey(), {
    languages: ["ru"],
    scheduledFor: null,
    notices: {},
  });

const weigh = async (severities: Record<string, "error">) => {
  const { version } = await readCheckSettings(editor);
  const settings = { disabled: [], severities, unignorable: [] };
  await changeSettings(editor, { key: "checks", version }, settings);
};

describe("wording against approved text of other articles", () => {
  it("tells of one source with two translations, whatever case and marks it is written with", async () => {
    await approvedArticle(["Жиында жаңа жоба таныстырылды.", "На заседании представлен проект."]);
    const other = await approvedArticle(
      ["Бүгін кеңес өтті.", "Сегодня прошёл совет."],
      ["ЖИЫНДА жаңа жоба таныстырылды.", "Новый проект показали на заседании."],
    );
    expect(await wordings(other)).toEqual([
      { segment: 2, code: "inconsistent-target", expected: "На заседании представлен проект." },
    ]);
  });

  it("tells of one translation with two sources", async () => {
    await approvedArticle(["Кеме айлақтан шықты.", "Корабль вышел из порта."]);
    const other = await approvedArticle(["Ұшақ әуежайға қонды.", "Корабль вышел из порта."]);
    expect(await wordings(other)).toEqual([
      { segment: 1, code: "inconsistent-source", expected: "Кеме айлақтан шықты." },
    ]);
  });

  it("says nothing where the wording is kept, or only figures make the texts alike", async () => {
    await approvedArticle(["Зауытта 250 адам жұмыс істейді.", "На заводе трудятся 250 человек."]);
    const same = await approvedArticle([
      "Зауытта 250 адам жұмыс істейді.",
      "На заводе трудятся 250 человек.",
    ]);
    const figures = await approvedArticle([
      "Зауытта 300 адам жұмыс істейді.",
      "На заводе работают 300 человек.",
    ]);
    expect(await wordings(same)).toEqual([]);
    expect(await wordings(figures)).toEqual([]);
  });

  it("forgets text whose approval was taken back", async () => {
    const first = await approvedArticle(["Көктем ерте келді.", "Весна пришла рано."]);
    const second = await approvedArticle(["Көктем ерте келді.", "Наступила ранняя весна."]);
    expect(await wordings(second)).toHaveLength(1);
    await reopenTranslation(editor, await request(first));
    expect(await wordings(second)).toEqual([]);
  });

  it("asks neither imported banks nor a desk's bank that only some may read", async () => {
    const imported = await createTestBank({ kind: "imported" });
    const closed = await createTestBank({ kind: "desk", readers: ["administrator"] });
    const texts = { kk: "Өзен арнасынан асты.", ru: "Река вышла из берегов." };
    await createTestUnit(imported, texts);
    await createTestUnit(closed, texts);
    const articleId = await approvedArticle(["Өзен арнасынан асты.", "Река разлилась."]);
    expect(await wordings(articleId)).toEqual([]);
  });
});

describe("the publish gate", () => {
  it("holds an article back over approved text where the house made wording an error", async () => {
    await approvedArticle(
      ["Астанада жаңа мектеп ашылды.", "В Астане открыли новую школу."],
      ["Жарысқа жүз спортшы қатысты.", "В турнире сто участников."],
    );
    const other = await approvedArticle(
      ["Астанада жаңа мектеп ашылды.", "В Астане открылась новая школа."],
      ["Байқауға жүз әнші келді.", "В турнире сто участников."],
    );
    const refused = (positions: readonly number[]) => ({
      code: "not-ready",
      details: [{ language: "ru", blockers: [{ code: "article-error", positions }] }],
    });
    await weigh({ "inconsistent-target": "error" });
    await expect(publish(other)).rejects.toMatchObject(refused([1]));
    await weigh({ "inconsistent-target": "error", "inconsistent-source": "error" });
    await expect(publish(other)).rejects.toMatchObject(refused([1, 2]));
    await weigh({});
    expect(await publish(other)).toMatchObject({ state: "published" });
  });
});

describe("a finding over the article", () => {
  it("is accepted with a reason, lets the article out, and lapses with its text", async () => {
    await approvedArticle(["Жаңа көпір салынды.", "Построен новый мост."]);
    const other = await approvedArticle(["Жаңа көпір салынды.", "Мост сдан в эксплуатацию."]);
    await weigh({ "inconsistent-target": "error" });
    await expect(publish(other)).rejects.toMatchObject({ code: "not-ready" });
    const lineOf = async () => {
      const { lines } = await readFindings(translator, other);
      return lines.find(({ finding }) => finding.code === "inconsistent-target");
    };
    const line = await lineOf();
    const key = line ? findingKey(line.finding) : "";
    const id = line?.translationId ?? "";
    const reason = "Так в официальном сообщении.";
    await expect(ignoreFinding(translator, id, { key: "dash||", reason })).rejects.toMatchObject({
      code: "not-found",
    });
    await ignoreFinding(translator, id, { key, reason });
    expect((await lineOf())?.ignored).toMatchObject({ reason });
    await ignoreFinding(translator, id, { key, reason: null });
    expect((await lineOf())?.ignored).toBeNull();
    await ignoreFinding(translator, id, { key, reason });
    expect(await publish(other)).toMatchObject({ state: "published" });
    const text = { content: textContent("Мост введён в строй."), sourceVersion: 1 };
    await saveTranslation(translator, await request(other), text);
    expect((await lineOf())?.ignored).toBeNull();
    await weigh({});
  });
});

describe("the query", () => {
  it("goes by index in a memory of a desk of years, once for the article", async () => {
    const bank = await createTestBank({ kind: "desk" });
    await database().$executeRaw`
      with unit as (
        insert into memory_unit (id, bank_id, source_language)
        select gen_random_uuid(), ${bank}::uuid, 'kk' from generate_series(1, 20000) returning id)
      insert into memory_variant (unit_id, language, tag, plain, fold_hash, text_hash, provenance)
      select id, language, language, 'x', hashtextextended(id::text, 1), hashtextextended(id::text, 2), 'approved'
      from unit, (values ('kk'), ('ru')) as languages(language)`;
    await database().$executeRawUnsafe("analyze memory_unit, memory_variant, memory_bank");
    const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
    const spy = {
      $queryRawUnsafe: (sql: string, ...values: unknown[]) => {
        asked.push({ sql, values });
        return database().$queryRawUnsafe(sql, ...values);
      },
    } as Parameters<typeof readApprovedElsewhere>[0];
    await readApprovedElsewhere(spy, {
      articleId: newKey(),
      sourceLanguage: "kk",
      languages: ["ru", "en"],
      texts: Array.from({ length: 200 }, (_, n) => ({
        source: `Мәтін ${"а".repeat(n)}.`,
        targets: { ru: `Текст ${"а".repeat(n)}.`, en: `Text ${"a".repeat(n)}.` },
      })),
    });
    expect(asked).toHaveLength(1);
    const [{ sql = "", values = [] } = {}] = asked;
    const rows = await database().$queryRawUnsafe<readonly { "QUERY PLAN": string }[]>(
      `explain ${sql.replace(/^\/\*.*?\*\//u, "")}`,
      ...values,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("memory_variant_fold_hash_text_hash_id_idx");
    expect(plan).toContain("memory_unit_pkey");
    expect(plan).not.toMatch(/Seq Scan on memory_(?:variant|unit)/u);
  });
});

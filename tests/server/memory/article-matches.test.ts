import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { alignPublished, readPublished } from "@/server/memory/align-in-thread";
import { addAligned } from "@/server/memory/align-texts";
import { outcomeOf } from "@/server/memory/align-thread";
import { analyzeArticle } from "@/server/memory/analyze-article";
import { deleteEntry } from "@/server/memory/entries/change-entry";
import { readEntries } from "@/server/memory/entries/read-entries";
import { readEntryHistory } from "@/server/memory/entries/read-entry-history";
import { receiveTmx } from "@/server/memory/exchange/receive-tmx";
import { sendTmx } from "@/server/memory/exchange/send-tmx";
import { sqlOf } from "@/server/memory/index/sql";
import { readArticleMatches } from "@/server/memory/read-article-matches";
import { readBanks } from "@/server/memory/read-banks";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "@/tests/support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "@/tests/support/factories";
import { createTestBank, createTestUnit } from "@/tests/support/memory";

testDatabase();

async function segmentIds(articleId: string): Promise<readonly string[]> {
  const rows = await database().segment.findMany({
    where: { articleId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function save(actor: Actor, articleId: string, position: number, text: string) {
  const row = await translationAt(articleId, position, "ru");
  await saveTranslation(
    actor,
    { translationId: row.id, baseVersion: row.version, idemKey: newKey() },
    { content: textContent(text), sourceVersion: 1 },
  );
}

async function approve(articleId: string, position: number, text: string): Promise<void> {
  const [translator, reviewer] = await Promise.all([
    createActor({ role: "translator", language: "ru" }),
    createActor({ role: "reviewer", language: "ru" }),
  ]);
  const { id, version } = await translationAt(articleId, position, "ru");
  const { translation } = await confirmTranslation(
    translator,
    { translationId: id, baseVersion: version, idemKey: newKey() },
    { content: textContent(text), sourceVersion: 1 },
  );
  await approveTranslation(reviewer, {
    translationId: id,
    baseVersion: translation.version,
    idemKey: newKey(),
  });
}

describe("matches of an article's segments", () => {
  it("answers for the segments asked, each with its own neighbours", async () => {
    const actor = await createActor({ role: "translator", language: "ru" });
    const articleId = await createTestArticle([
      paragraph(
        "Аудан әкімі жаңа мектептің ашылуына қатысты.",
        "Мектеп 600 оқушыға арналған.",
        "Құрылыс екі жылға созылды.",
      ),
    ]);
    const bank = await createTestBank();
    await createTestUnit(bank, {
      kk: "Мектеп 450 оқушыға арналған.",
      ru: "Школа рассчитана на 450 учеников.",
    });
    const [, second = "", third = ""] = await segmentIds(articleId);
    const found = await readArticleMatches(actor, articleId, {
      language: "ru",
      segmentIds: [second, third],
    });
    expect(new Set(Object.keys(found))).toEqual(new Set([second, third]));
    expect(found[third]).toEqual([]);
    const [match] = found[second] ?? [];
    expect(match).toMatchObject({
      from: "memory",
      score: 99,
      target: "Школа рассчитана на 600 учеников.",
      insert: "Школа рассчитана на 600 учеников.",
      provenance: "approved",
    });
    expect(match?.substituted.map(([from, to]) => match.target.slice(from, to))).toEqual(["600"]);
  });

  it("shows a draft to its own article only, and never a segment to itself", async () => {
    const actor = await createActor({ role: "translator", language: "ru" });
    const texts = [
      "Кездесу соңында бірлескен мәлімдеме қабылданды.",
      "Кездесу соңында бірлескен мәлімдемелер қабылданды.",
    ];
    const articleId = await createTestArticle([paragraph(...texts)]);
    const other = await createTestArticle([paragraph(texts[1] ?? "")]);
    await save(actor, articleId, 0, "По итогам встречи принято совместное заявление.");
    const [first = "", second = ""] = await segmentIds(articleId);
    const own = await readArticleMatches(actor, articleId, {
      language: "ru",
      segmentIds: [first, second],
    });
    expect(own[first]).toEqual([]);
    expect(own[second]).toMatchObject([
      { from: "article", position: 1, provenance: "unreviewed", bank: null },
    ]);
    const [elsewhere = ""] = await segmentIds(other);
    const found = await readArticleMatches(actor, other, {
      language: "ru",
      segmentIds: [elsewhere],
    });
    expect(found[elsewhere]).toEqual([]);
  });

  it("takes the person's own threshold", async () => {
    const actor = await createActor({ role: "translator", language: "ru" });
    const articleId = await createTestArticle([
      paragraph("Жаңа өндіріс орнында 200 адам жұмыс істейді."),
    ]);
    const bank = await createTestBank();
    await createTestUnit(bank, {
      kk: "Жаңа өндіріс орнында 200 маман еңбек етеді.",
      ru: "На новом производстве трудятся 200 специалистов.",
    });
    const [id = ""] = await segmentIds(articleId);
    const input = { language: "ru" as const, segmentIds: [id] };
    expect((await readArticleMatches(actor, articleId, input))[id]).toHaveLength(1);
    await database().person.update({
      where: { id: actor.personId },
      data: { settings: { memoryThreshold: 80 } },
    });
    expect((await readArticleMatches(actor, articleId, input))[id]).toEqual([]);
  });

  it("refuses an article that is not there", async () => {
    const actor = await createActor("translator");
    await expect(
      readArticleMatches(actor, newKey(), { language: "ru", segmentIds: [newKey()] }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("analysis of an article", () => {
  it("counts repetitions and matches, and knows only the article's languages", async () => {
    const actor = await createActor("editor");
    const articleId = await createTestArticle(
      [paragraph("Бұл мәтін екі рет кездеседі.", "Бұл мәтін екі рет кездеседі.")],
      ["ru"],
    );
    const { bands, segments } = await analyzeArticle(actor, articleId, "ru");
    expect(segments).toBe(2);
    expect(bands.find(({ band }) => band === "repetition")).toMatchObject({
      segments: 1,
      words: 5,
    });
    await expect(analyzeArticle(actor, articleId, "en")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("counts what has no text yet: the memory knows the article's own texts by themselves", async () => {
    const editor = await createActor("editor");
    const known = "Бұл сөйлем бұрынғы мақалада да болған.";
    const before = await createTestArticle([paragraph(known)], ["ru"]);
    const own = "Құрылысшылар көпірді мерзімінен бұрын салып бітірді.";
    const articleId = await createTestArticle([paragraph(known, own, own)], ["ru"]);
    const bandsOf = async () => {
      const { bands } = await analyzeArticle(editor, articleId, "ru");
      return bands.flatMap(({ band, segments }) => (segments > 0 ? [[band, segments]] : []));
    };
    await approve(before, 0, "Это предложение было и раньше.");
    expect(await bandsOf()).toEqual([
      ["100", 1],
      ["none", 1],
      ["repetition", 1],
    ]);
    await save(editor, articleId, 1, "Строители сдали мост досрочно.");
    expect(await bandsOf()).toEqual([
      ["100", 1],
      ["repetition", 1],
    ]);
    await approve(articleId, 0, "Это предложение было и раньше.");
    expect(await bandsOf()).toEqual([["repetition", 1]]);
  });
});

describe("the memory screen", () => {
  it("narrows by languages, dates and approver, and tells an entry's history", async () => {
    const actor = await createActor("terminologist");
    const bank = await createTestBank();
    const both = await createTestUnit(bank, { kk: "Екі тіл.", ru: "Два языка." });
    const old = await createTestUnit(
      bank,
      { kk: "Ескі жазба.", en: "An old entry." },
      { at: "2020-05-01T10:00:00Z" },
    );
    const ids = async (filter: Parameters<typeof readEntries>[2]) =>
      (await readEntries(sqlOf(database()), actor, { bankIds: [bank], ...filter })).map(
        ({ unitId }) => unitId,
      );
    expect(await ids({ languages: ["kk", "ru"] })).toEqual([both]);
    expect(await ids({ until: "2020-05-02" })).toEqual([old]);
    expect(await ids({ since: "2020-05-02" })).toEqual([both]);
    const author = "update memory_variant set author_name = $2 where unit_id = $1::uuid";
    const name = `Person ${actor.personId.slice(-4)}`;
    await sqlOf(database())(author, [both, name]);
    await sqlOf(database())(author, [old, 'Әсет, "x" {y}']);
    expect(await ids({ author: name.slice(1).toUpperCase() })).toEqual([both]);
    expect(await ids({ author: 'Әсет, "x" {y}' })).toEqual([old]);
    expect(await ids({ author: "Nobody" })).toEqual([]);
    const everything = {
      words: "ескі жазба",
      language: "kk",
      languages: ["en", "kk"],
      author: 'Әсет, "x" {y}',
      provenance: "approved",
      since: "2020-05-01",
      until: "2020-05-01",
    } as const;
    expect(await ids(everything)).toEqual([old]);
    const [found] = await readEntries(sqlOf(database()), actor, everything);
    expect(await ids({ ...everything, ...(found && { after: found.place }) })).toEqual([]);
    expect(await ids({ ...everything, provenance: "machine" })).toEqual([]);
    expect(await ids({ ...everything, deleted: true })).toEqual([]);
    await deleteEntry(actor, { unitId: both, version: 1 });
    expect(await ids({ deleted: true })).toEqual([both]);
    const history = await readEntryHistory(sqlOf(database()), actor, both);
    expect(history).toMatchObject([{ kind: "deleted" }]);
    expect(history[0]?.actor).toMatch(/^Person/);
  });

  it("hides a bank and its entries' history from those who may not read it", async () => {
    const actor = await createActor("translator");
    const bank = await createTestBank({ readers: ["editor"] });
    const unit = await createTestUnit(bank, { kk: "Жабық.", ru: "Закрыто." });
    const banks = await readBanks(sqlOf(database()), actor);
    expect(banks.map(({ id }) => id)).not.toContain(bank);
    await expect(readEntryHistory(sqlOf(database()), actor, unit)).rejects.toMatchObject({
      code: "not-found",
    });
    const editor = await createActor("editor");
    const seen = (await readBanks(sqlOf(database()), editor)).find(({ id }) => id === bank);
    expect(seen).toMatchObject({ units: 1, archived: false });
  });
});

/** The thread's work without its thread. */
const here = async (task: Parameters<typeof outcomeOf>[0]) => outcomeOf(task);

describe("alignment", () => {
  const texts = {
    kk: "Форум Астанада өтті. Оған 40 елден 500 қонақ келді.",
    ru: "Форум прошёл в Астане. На него приехали 500 гостей из 40 стран.",
    en: "The forum took place in Astana. It brought 500 guests from 40 countries.",
  };

  it("pairs sentences and adds them once", async () => {
    const editor = await createActor("editor");
    const rows = await alignPublished(editor, texts, here);
    expect(rows.map(({ kk, ru, en }) => [kk, ru, en])).toEqual([
      ["Форум Астанада өтті.", "Форум прошёл в Астане.", "The forum took place in Astana."],
      [
        "Оған 40 елден 500 қонақ келді.",
        "На него приехали 500 гостей из 40 стран.",
        "It brought 500 guests from 40 countries.",
      ],
    ]);
    const input = { bank: `Archive ${newKey()}`, approved: true, rows };
    expect(await addAligned(editor, input)).toEqual({ added: 2, duplicates: 0 });
    expect(await addAligned(editor, input)).toEqual({ added: 0, duplicates: 2 });
  });

  it("asks for a Kazakh text and a translation, and for the right to import", async () => {
    const editor = await createActor("editor");
    await expect(alignPublished(editor, { ...texts, ru: "", en: " " }, here)).rejects.toThrow(
      "text-empty",
    );
    const translator = await createActor("translator");
    await expect(alignPublished(translator, texts, here)).rejects.toThrow("not-allowed");
    await expect(
      addAligned(editor, { bank: "x", approved: false, rows: [{ kk: "Жалғыз.", ru: "", en: "" }] }),
    ).rejects.toMatchObject({ code: "text-empty" });
  });
});

describe("a file with a published text", () => {
  const file = (name: string, bytes: Uint8Array) => ({ name, bytes, language: "ru" as const });

  it("is read in the encodings of old files, and without the marks of a page", async () => {
    const editor = await createActor("editor");
    const text = "Вчера в Астане прошёл форум издателей. На него приехали гости из сорока стран.";
    // The Russian letters of windows-1251 stand in a row, ё aside.
    const letter = (code: number) => (code === 0x451 ? 0xb8 : code - 0x410 + 0xc0);
    const old = Uint8Array.from(`${text}\r\n\r\n${text}`, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? code : letter(code);
    });
    expect(await readPublished(editor, file("1998.TXT", old), here)).toEqual({
      text: `${text}\n\n${text}`,
    });
    const page = new TextEncoder().encode(
      "<html><head><title>x</title></head><body><h1>Форум</h1><p>Он <b>прошёл</b> в Астане.</p></body></html>",
    );
    expect((await readPublished(editor, file("a.html", page), here)).text).toBe(
      "Форум\n\nОн прошёл в Астане.",
    );
  });

  it("is refused by its kind, and to those who may not import", async () => {
    const editor = await createActor("editor");
    await expect(
      readPublished(editor, file("a.docx", new Uint8Array(4)), here),
    ).rejects.toMatchObject({ code: "file-type" });
    const translator = await createActor("translator");
    await expect(
      readPublished(translator, file("a.txt", new Uint8Array(4)), here),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("TMX through the browser", () => {
  const file = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/>
<body><tu><tuv xml:lang="kk"><seg>Жаңа дәптер</seg></tuv><tuv xml:lang="ru"><seg>Новая тетрадь</seg></tuv></tu></body></tmx>`;
  const upload = (body: string) =>
    new Request("http://127.0.0.1/api/memory/import", { method: "POST", body });
  const linesOf = async (answer: Response) =>
    (await answer.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly kind: string });

  it("answers with progress line by line, a dry run changes nothing, and the way back is the same", async () => {
    const editor = await createActor("editor");
    const bank = `Upload ${newKey()}`;
    const input = { fileName: "x.tmx", bank };
    const dry = await linesOf(receiveTmx(editor, upload(file), { ...input, dryRun: true }));
    expect(dry.at(-1)).toMatchObject({ kind: "done", result: { units: 1, added: 0 } });
    const done = await linesOf(receiveTmx(editor, upload(file), input));
    expect(done[0]).toMatchObject({ kind: "progress", phase: "receiving" });
    expect(done.at(-1)).toMatchObject({
      kind: "done",
      result: { added: 1, languages: { kk: 1, ru: 1 } },
    });
    const text = await (await sendTmx(editor, { banks: [bank] })).text();
    expect(text).toContain("<seg>Новая тетрадь</seg>");
    expect(text.trimEnd().endsWith("</tmx>")).toBe(true);
  });

  it("refuses a hostile file with line and reason", async () => {
    const editor = await createActor("editor");
    const hostile = file.replace("<tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx');
    const lines = await linesOf(
      receiveTmx(editor, upload(hostile), { fileName: "x.tmx", bank: "Hostile" }),
    );
    expect(lines.at(-1)).toMatchObject({
      kind: "done",
      result: { fault: { code: "xml-internal-subset", line: 2 }, added: 0 },
    });
    expect(await database().memoryBank.count({ where: { name: "Hostile" } })).toBe(0);
  });

  it("keeps out those who may not import or export", async () => {
    const translator = await createActor("translator");
    expect(() => receiveTmx(translator, upload(file), { fileName: "x.tmx", bank: "x" })).toThrow(
      "not-allowed",
    );
    await expect(sendTmx(translator, {})).rejects.toMatchObject({ code: "not-allowed" });
  });
});

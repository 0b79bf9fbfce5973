import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import { createConcept } from "@/server/glossary/create-concept";
import { findArticleTerms } from "@/server/glossary/find-article-terms";
import { findLiveTermProblems } from "@/server/glossary/find-term-problems";
import { openCorrections } from "@/server/glossary/open-corrections";
import { readImpact } from "@/server/glossary/read-impact";
import { suggestForms } from "@/server/glossary/suggest-forms";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;
let articleId: string;

beforeAll(async () => {
  terminologist = await createActor("terminologist");
  const term = (language: string, text: string, more: object = {}) => ({ language, text, ...more });
  const draft = (kind: string, terms: object[]) =>
    conceptDraftSchema.parse({ kind, source: "sample", terms });
  await createConcept(
    terminologist,
    draft("office", [
      term("kk", "Бас хатшы"),
      term("ru", "Генеральный секретарь"),
      term("ru", "генсек", { status: "forbidden" }),
      term("en", "Secretary-General"),
      term("kk", "Атқарушы хатшы", { validTo: "2022-12-31", status: "admitted" }),
    ]),
    { status: "approved" },
  );
  articleId = await createTestArticle([
    paragraph("Кездесуге Бас хатшының орынбасары келді.", "Жиын аяқталды."),
    paragraph("Атқарушы хатшы сөз сөйледі."),
  ]);
});

describe("the terms of an article", () => {
  it("stand with their place, status and wordings on the day of the article", async () => {
    const { concepts, segments } = await findArticleTerms(terminologist, articleId, {
      from: 0,
      limit: 500,
    });
    expect(concepts).toHaveLength(1);
    expect(concepts[0]?.terms.ru.map(({ text, status }) => [text, status])).toEqual([
      ["Генеральный секретарь", "preferred"],
      ["генсек", "forbidden"],
    ]);
    expect(concepts[0]?.terms.kk.map(({ text }) => text)).toEqual(["Бас хатшы"]);
    expect(segments.map(({ matches }) => matches.length)).toEqual([1, 0, 0]);
    expect(segments[0]?.matches[0]).toMatchObject({
      start: 10,
      end: 22,
      status: "preferred",
      case: "gen",
    });
  });
});

describe("a text that is being written", () => {
  it("is told what the save would tell, without a save", async () => {
    const { segmentId } = await translationAt(articleId, 0, "ru");
    const told = async (text: string) => {
      const { findings } = await findLiveTermProblems(terminologist, segmentId, {
        language: "ru",
        text,
      });
      return findings.map(({ code, params }) => [code, params.expected]);
    };
    expect(await told("На встречу прибыл генсек.")).toEqual([
      ["term-forbidden", "Генеральный секретарь"],
    ]);
    expect(await told("На встречу прибыл Генеральным секретаря.")).toEqual([
      ["term-wrong-form", "Генеральный секретарь"],
    ]);
    expect(await told("Заместитель Генерального секретаря прибыл.")).toEqual([]);
    expect(await told(" ")).toEqual([]);
  });

  it("is refused to strangers and for segments that are not there", async () => {
    const text = { language: "ru", text: "" } as const;
    const { segmentId } = await translationAt(articleId, 0, "ru");
    const stranger = { ...terminologist, roles: [] };
    await expect(findLiveTermProblems(stranger, segmentId, text)).rejects.toThrow("not-allowed");
    await expect(findLiveTermProblems(terminologist, articleId, text)).rejects.toThrow("not-found");
  });
});

describe("a change of the wording", () => {
  it("is checked when a translation is saved", async () => {
    const translator = await createActor({ role: "translator", language: "ru" });
    const row = await translationAt(articleId, 0, "ru");
    await saveTranslation(
      translator,
      { translationId: row.id, baseVersion: 0, idemKey: newKey() },
      { content: textContent("На встречу прибыл заместитель генсека."), sourceVersion: 1 },
    );
    const findings = await db().finding.findMany({ where: { translationId: row.id } });
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      "error term-forbidden",
    );
  });

  it("reaches every text that uses it in any form, and opens tasks once", async () => {
    const impact = await readImpact(terminologist, { language: "ru", text: "генсек" });
    expect(impact.places.map(({ found, position, side }) => [found, position, side])).toEqual([
      ["генсека", 0, "target"],
    ]);
    const kazakh = await readImpact(terminologist, { language: "kk", text: "Бас хатшы" });
    expect(kazakh.places.map(({ found, side }) => [found, side])).toEqual([
      ["Бас хатшының", "source"],
    ]);
    const task = {
      language: "ru" as const,
      oldText: "генсек",
      newText: "Генеральный секретарь",
      segmentIds: impact.places.map(({ segmentId }) => segmentId),
    };
    expect(await openCorrections(terminologist, task)).toEqual({ opened: 1, alreadyOpen: 0 });
    expect(await openCorrections(terminologist, task)).toEqual({ opened: 0, alreadyOpen: 1 });
    const comment = await db().comment.findFirstOrThrow({ where: { articleId } });
    expect([comment.language, comment.body]).toEqual([
      "ru",
      "Глоссарий изменён: вместо «генсек» — «Генеральный секретарь». Исправьте текст.",
    ]);
    const translator = await createActor("translator");
    await expect(openCorrections(translator, task)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

it("a change reaches texts in capitals, with ё, look-alike letters and soft hyphens, and no others", async () => {
  const id = await createTestArticle([
    paragraph("Кітапханашының ісі.", "КІТАПХАНАШЫ КЕЛДІ.", "Kітапханашыға айтты."),
    paragraph("Кітап\u00adханашылар жиналды.", "Кітапханада.", "Тек күн жылы."),
  ]);
  const { places } = await readImpact(terminologist, { language: "kk", text: "кітапханашы" });
  expect(places.map(({ articleId: of, position }) => of === id && position)).toEqual([0, 1, 2, 3]);
  const translator = await createActor({ role: "translator", language: "ru" });
  for (const [at, text] of ["Счёт открыт.", "СЧЕТОМ.", "По счeту.", "Учёт."].entries()) {
    const row = await translationAt(id, at, "ru");
    const request = { translationId: row.id, baseVersion: 0, idemKey: newKey() };
    await saveTranslation(translator, request, { content: textContent(text), sourceVersion: 1 });
  }
  const russian = await readImpact(terminologist, { language: "ru", text: "счёт" });
  expect(new Set(russian.places.map(({ found }) => found))).toEqual(
    new Set(["Счёт", "СЧЕТОМ", "счeту"]),
  );
});

it("offers the forms of a Russian wording, ranked by the preposition", async () => {
  const term = await db().term.findFirstOrThrow({ where: { text: "Генеральный секретарь" } });
  const forms = await suggestForms(terminologist, {
    termId: term.id,
    left: "вместе с ",
    plural: "no",
  });
  expect(forms[0]?.text).toBe("Генеральным секретарем");
  expect(forms).toHaveLength(6);
});

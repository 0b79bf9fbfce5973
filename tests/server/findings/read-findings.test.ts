import { beforeAll, describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { findingKey } from "@/core/checks/finding";
import type { Actor } from "@/core/workflow/actor";
import { groupFindings } from "@/core/workflow/desk-view";
import { readArticle } from "@/server/articles/read-articles";
import { readFindings } from "@/server/findings/read-findings";
import { writeFindingsCsv } from "@/server/findings/write-findings-csv";
import { ignoreFinding } from "@/server/translation/ignore-finding";
import { saveTranslation } from "@/server/translation/save-translation";
import { testDatabase } from "../../support/database";
import {
  createActor,
  createTestArticle,
  headline,
  newKey,
  paragraph,
  translationAt,
} from "../../support/factories";

testDatabase();
let translator: Actor;
let articleId: string;

const save = async (position: number, text: string) => {
  const { id } = await translationAt(articleId, position, "ru");
  await saveTranslation(
    translator,
    { translationId: id, baseVersion: 0, idemKey: newKey() },
    { content: textContent(text), sourceVersion: 1 },
  );
  return id;
};

beforeAll(async () => {
  translator = await createActor("translator");
  articleId = await createTestArticle([
    headline("Жаңа зауыт ашылды"),
    paragraph("Зауытта 250 адам жұмыс істейді."),
    paragraph("«Бұл маңызды қадам, деді министр."),
  ]);
  await save(1, "=На заводе работает 280 человек.");
});

describe("the findings of an article", () => {
  it("tells those of translations and of the source with their segments", async () => {
    const { lines, more } = await readFindings(translator, articleId);
    expect(more).toBe(false);
    expect(lines.find(({ finding }) => finding.code === "figures-changed")).toMatchObject({
      origin: "segment",
      language: "ru",
      segment: 2,
      ignored: null,
    });
    expect(lines.find(({ origin }) => origin === "source")).toMatchObject({
      language: "kk",
      segment: 3,
      finding: { code: "quotes-unbalanced" },
    });
  });

  it("counts those of drafts apart: nobody has said that a draft is done", async () => {
    const { progress } = await readArticle(translator, articleId);
    expect(progress[0]).toMatchObject({ language: "ru", openErrors: 0, draftErrors: 1 });
  });

  it("keeps ignored ones with the reason and who gave it", async () => {
    const { lines } = await readFindings(translator, articleId);
    const line = lines.find(({ finding }) => finding.code === "figures-changed");
    const { id } = await translationAt(articleId, 1, "ru");
    const key = line ? findingKey(line.finding) : "";
    await ignoreFinding(translator, id, { key, reason: "По уточнённым данным." });
    const after = await readFindings(translator, articleId);
    const ignored = after.lines.find(({ finding }) => finding.code === "figures-changed");
    expect(ignored?.ignored).toMatchObject({ reason: "По уточнённым данным." });
  });

  it("groups by check, the gravest first", async () => {
    const { lines } = await readFindings(translator, articleId);
    const weights = groupFindings(lines).map(({ severity }) =>
      ["error", "warning", "note"].indexOf(severity),
    );
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(groupFindings(lines).flatMap((group) => group.lines)).toHaveLength(lines.length);
  });

  it("writes CSV that no spreadsheet takes for formulas", async () => {
    const { lines } = await readFindings(translator, articleId);
    const csv = writeFindingsCsv(lines, {
      columns: ["Сегмент", "Язык"],
      title: ({ finding }) => finding.code,
      severity: ({ finding }) => finding.severity,
      message: () => 'сказал "да"',
    });
    expect(csv.startsWith("\uFEFFСегмент,Язык\r\n")).toBe(true);
    expect(csv).toContain("'=На заводе");
    expect(csv).not.toContain(",=На заводе");
    expect(csv).toContain('"сказал ""да"""');
  });

  it("does not know an article that is not there", async () => {
    await expect(readFindings(translator, newKey())).rejects.toMatchObject({ code: "not-found" });
  });
});

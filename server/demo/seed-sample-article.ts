import { writeComment } from "@/server/comments/write-comment";
import { database } from "@/server/db/client";
import { returnTranslation } from "@/server/review/return-translation";
import { approve, confirm, importArticle, request, rowsOf, save } from "./demo-steps";
import type { DemoDesk } from "./people";

/** A translation of the sample per segment. */
type SampleTranslation = { readonly ru: string; readonly en: string };

/** Segments by number (from 1) of the Russian side; those not named are untranslated. */
const RUSSIAN = {
  approved: [1, 2, 3, 5, 6, 9, 10],
  translated: [7, 11, 12, 21, 22, 23],
  draft: [13],
  /** Draft with a figure that disagrees with the source: 40 % in Kazakh. */
  wrongFigure: 8,
  /** Sent back: an office was left out. */
  returned: 4,
  /** Draft that names an agreement other than by its official wording. */
  wrongTerm: 25,
} as const;

const ENGLISH = { approved: [1, 2, 5], translated: [3, 6, 7, 8], draft: [9] } as const;

/**
 * The sample article in work: Russian about sixty percent done in every state, English about
 * thirty, one returned segment, one wrong figure, one wrong term, one thread of comments.
 */
export async function seedSampleArticle(
  desk: DemoDesk,
  source: string,
  translations: readonly SampleTranslation[],
): Promise<void> {
  const articleId = await importArticle(desk, source, new Date("2025-09-29T00:00:00Z"));
  await seedRussian(desk, articleId, translations);
  await seedEnglish(desk, articleId, translations);
  await seedComments(desk, articleId);
}

async function seedRussian(
  desk: DemoDesk,
  articleId: string,
  all: readonly SampleTranslation[],
): Promise<void> {
  const rows = await rowsOf(articleId, "ru");
  const translator = desk["translator-ru"];
  const at = (number: number) => ({ id: rows[number - 1] ?? "", version: 0 });
  const text = (number: number) => all[number - 1]?.ru ?? "";
  for (const number of RUSSIAN.approved)
    await approve(desk.reviewer, await confirm(translator, at(number), text(number)));
  for (const number of RUSSIAN.translated) await confirm(translator, at(number), text(number));
  for (const number of RUSSIAN.draft) await save(translator, at(number), text(number).slice(0, 72));
  const { wrongFigure, returned, wrongTerm } = RUSSIAN;
  await save(translator, at(wrongFigure), text(wrongFigure).replace("40%", "14%"));
  await save(
    translator,
    at(wrongTerm),
    text(wrongTerm).replace("Соглашение о сотрудничестве", "Договор о сотрудничестве"),
  );
  const office =
    "Председатель Кабинета министров Кыргызской Республики – Руководитель Администрации Президента";
  const shortened = text(returned).replace(
    office,
    "Председатель Кабинета министров Кыргызской Республики",
  );
  const row = await confirm(translator, at(returned), shortened);
  await returnTranslation(desk.reviewer, request(row.id, row.version), {
    category: "accuracy",
    severity: "major",
    reason:
      "У Касымалиева две должности: пропущено «Руководитель Администрации Президента». Добавьте, пожалуйста, полностью.",
  });
}

async function seedEnglish(
  desk: DemoDesk,
  articleId: string,
  all: readonly SampleTranslation[],
): Promise<void> {
  const rows = await rowsOf(articleId, "en");
  const translator = desk["translator-en"];
  const at = (number: number) => ({ id: rows[number - 1] ?? "", version: 0 });
  const text = (number: number) => all[number - 1]?.en ?? "";
  for (const number of ENGLISH.approved)
    await approve(desk.reviewer, await confirm(translator, at(number), text(number)));
  for (const number of ENGLISH.translated) await confirm(translator, at(number), text(number));
  for (const number of ENGLISH.draft) await save(translator, at(number), text(number).slice(0, 60));
}

async function seedComments(desk: DemoDesk, articleId: string): Promise<void> {
  const segment = await database().segment.findFirstOrThrow({ where: { articleId, position: 12 } });
  const thread = { segmentId: segment.id, language: "ru" as const };
  const { id } = await writeComment(desk["translator-ru"], articleId, {
    ...thread,
    parentId: null,
    body: "Жолдауды қалай береміз: «Послание народу» ме, әлде «Послание народу Казахстана» ма?",
  });
  await writeComment(desk.reviewer, articleId, {
    ...thread,
    parentId: id,
    body: "Ресми атауы — «Послание народу Казахстана». Бірақ мұнда мәтіндегідей қысқа түрі де жарайды.",
  });
}

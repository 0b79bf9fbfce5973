import type { Page } from "@playwright/test";
import type { SegmentPage } from "@/core/workflow/article-view";
import { sent } from "./desk";

/**
 * A short article for journeys: a headline, a photo credit, sentences with figures, a list and a
 * notice, and its translations, segment by segment. `mark` makes it somebody's own.
 */
export function libraryArticle(mark: string) {
  const kk = [
    `Қостанайда «${mark}» кітапханасы ашылды`,
    "Сурет: Audarma",
    "Облыс орталығында жаңа көпшілік кітапхана ашылды.",
    "Оның қорында 45 000 кітап бар.",
    "Кітапханада үш бөлім жұмыс істейді:",
    "балалар бөлімі;",
    "ғылыми бөлім;",
    "сирек кітаптар бөлімі.",
    "Құрылысқа 2,5 млрд теңге жұмсалды.",
    "Ақпаратты пайдаланған жағдайда редакцияға сілтеме жасау міндетті.",
  ];
  return {
    /** What the editor pastes. */
    pasted: [
      ...kk.slice(0, 2),
      kk.slice(2, 4).join(" "),
      kk[4],
      ...kk.slice(5, 8).map((item) => `- ${item}`),
      ...kk.slice(8),
    ].join("\n"),
    /** The kinds that the import recognises, block by block. */
    kinds: [
      ...["headline", "credit", "paragraph", "paragraph"],
      ...["list-item", "list-item", "list-item", "paragraph", "notice"],
    ],
    kk,
    ru: [
      `В Костанае открылась библиотека «${mark}»`,
      "Фото: Audarma",
      "В областном центре открылась новая публичная библиотека.",
      "В её фонде 45\u00A0000 книг.",
      "В библиотеке работают три отдела:",
      "детский отдел;",
      "научный отдел;",
      "отдел редких книг.",
      "На строительство потратили 2,5\u00A0млрд тенге.",
      "При использовании информации ссылка на редакцию обязательна.",
    ],
    en: [
      `“${mark}” library opens in Kostanay`,
      "Photo: Audarma",
      "A new public library has opened in the regional centre.",
      "It holds 45,000 books.",
      "The library has three departments:",
      "children’s department;",
      "science department;",
      "rare books department.",
      "Construction cost 2.5 billion tenge.",
      "Any use of this information must link to the newsroom.",
    ],
  } as const;
}

/** Its texts. */
export type LibraryArticle = ReturnType<typeof libraryArticle>;

/** Imports it as the screen does, without the screen; answers with the article's id. */
export function importLibrary(editor: Page, article: LibraryArticle): Promise<string> {
  return importText(editor, article.pasted);
}

/** Imports a pasted Kazakh text; answers with the article's id. */
export async function importText(editor: Page, text: string): Promise<string> {
  const { blocks } = await sent<{ blocks: unknown }>(editor, "/api/import-preview", {
    language: "kk",
    text,
    format: "text",
  });
  const { id } = await sent<{ id: string }>(editor, "/api/articles", {
    sourceLanguage: "kk",
    targetLanguages: ["ru", "en"],
    date: "2026-03-12",
    deadlineAt: null,
    assignments: [],
    blocks,
  });
  return id;
}

/** Confirms what is not approved yet of a language, from segment `from` on (counted from 0). */
export async function confirmAll(
  translator: Page,
  id: string,
  language: "ru" | "en",
  article: LibraryArticle,
  from = 0,
): Promise<void> {
  for (const [at, translation] of (await translations(translator, id, language)).entries()) {
    if (at < from || translation.state === "approved") continue;
    const content = [{ t: "text", v: article[language][at] ?? "" }];
    const version = { "If-Match": `"v${translation.version}"` };
    const body = { content, sourceVersion: translation.sourceVersion };
    await sent(translator, `/api/translations/${translation.id}/confirmation`, body, version);
  }
}

/** Approves everything of a language that may be approved; answers with what was left out. */
export async function approveAll(
  reviewer: Page,
  id: string,
  language: "ru" | "en",
): Promise<readonly unknown[]> {
  const items = (await translations(reviewer, id, language)).map(({ id, version }) => ({
    translationId: id,
    version,
  }));
  const { skipped } = await sent<{ skipped: readonly unknown[] }>(
    reviewer,
    `/api/articles/${id}/approvals`,
    { language, items },
  );
  return skipped;
}

/** The translations of a language in the order of the article. */
export async function translations(page: Page, id: string, language: "ru" | "en") {
  const answer = await page.request.get(`/api/articles/${id}/segments`);
  const { segments } = (await answer.json()) as SegmentPage;
  return segments.flatMap((segment) =>
    segment.translations.filter((one) => one.language === language),
  );
}

import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import type { SegmentPage } from "@/core/workflow/article-view";
import { expect, signInAs } from "../support/journey";
import { product } from "../support/product";

/** Numbers in words, so that no text of an article is another's and none has a figure. */
const NAMES = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші"];

/** Kazakh sentence number `index`, from 0. */
export function sourceSentence(index: number): string {
  const name = NAMES[index % NAMES.length] ?? "";
  const round = NAMES[Math.floor(index / NAMES.length) % NAMES.length] ?? "";
  return `Бұл ${round} топтың ${name} сөйлемі.`;
}

/** Its Russian translation. */
export function russianSentence(index: number): string {
  const names = ["первое", "второе", "третье", "четвёртое", "пятое", "шестое", "седьмое"];
  const groups = ["первой", "второй", "третьей", "четвёртой", "пятой", "шестой", "седьмой"];
  const name = names[index % names.length] ?? "";
  return `Это ${name} предложение ${groups[Math.floor(index / names.length) % groups.length]} группы.`;
}

/** An article of its own for a journey, made by the editor through the product's own door. */
export async function importedArticle(browser: Browser, sentences: number): Promise<string> {
  const context = await browser.newContext({ baseURL: product().url });
  const page = await context.newPage();
  await signInAs(page, "editor");
  const answer = await page.request.post("/api/articles", {
    headers: { Origin: product().url, "Idempotency-Key": randomUUID() },
    data: {
      sourceLanguage: "kk",
      targetLanguages: ["ru", "en"],
      date: "2026-11-20",
      deadlineAt: null,
      assignments: [],
      blocks: Array.from({ length: sentences }, (_, index) => ({
        kind: "paragraph",
        codes: [],
        segments: [{ content: [{ t: "text", v: sourceSentence(index) }], gapAfter: "" }],
      })),
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id } = (await answer.json()) as { id: string };
  await context.close();
  return id;
}

/** What the server has of an article, as text by language and position. */
export async function storedTexts(page: Page, articleId: string, language: "ru" | "en") {
  const answer = await page.request.get(`/api/articles/${articleId}/segments`);
  const { segments } = (await answer.json()) as SegmentPage;
  return segments.map((segment) => {
    const translation = segment.translations.find((one) => one.language === language);
    const text = (translation?.content ?? [])
      .map((token) => (token.t === "text" ? token.v : ""))
      .join("");
    return { text, state: translation?.state ?? "", version: translation?.version ?? -1 };
  });
}

/** Opens the editor and waits until it can be typed in. */
export async function openEditor(page: Page, articleId: string, query = ""): Promise<void> {
  await page.goto(`/desk/articles/${articleId}/editor${query}`);
  await expect(openField(page)).toBeFocused({ timeout: 30_000 });
}

/**
 * Opens the review at the first segment, waits until the page is alive, which the caret shows, and
 * leaves the field for its cell, where keys are for the row.
 */
export async function openReviewRow(
  page: Page,
  articleId: string,
  language: "ru" | "en",
): Promise<void> {
  await page.goto(`/desk/articles/${articleId}/review?view=translate&lang=${language}&segment=1`);
  await expect(openField(page)).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press("Escape");
}

/** The text field that is open. */
export function openField(page: Page) {
  return page.locator("[data-cell-editor]").first();
}

/** The words that say how saving stands. */
export function savingState(page: Page) {
  return page.locator("[data-saving]");
}

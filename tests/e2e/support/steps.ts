import type { Page } from "@playwright/test";
import type { Language } from "@/core/language/language";
import type { ArticleView } from "@/core/workflow/article-view";
import { openEditor, openField, openReviewRow, savingState } from "../editor/article";
import type { Desk, DeskRole } from "./desk";
import { expect, question } from "./journey";
import { type LibraryArticle, translations } from "./library-article";
import type { Addresses } from "./public-site";
import { words } from "./words";

/** What people do on the screens, each in the language that they read the screens in. */

/** Somebody at a screen. */
export type Somebody = { readonly page: Page; readonly ui: Language };

const NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

/** Signs somebody in. */
export async function somebody(desk: Desk, role: DeskRole, ui: Language): Promise<Somebody> {
  return { page: await desk.signedIn(role, ui), ui };
}

/** Pastes the article, and waits for what was recognised. */
export async function previewed({ page, ui }: Somebody, article: LibraryArticle): Promise<void> {
  await page.goto("/desk/articles/new");
  await page.getByLabel(words(ui, "import:source.text")).fill(article.pasted);
  await page.getByRole("button", { name: words(ui, "import:source.read") }).click();
  const blocks = page.locator("[data-kind]");
  await expect(blocks).toHaveCount(article.kinds.length);
  expect(
    await blocks.evaluateAll((all) => all.map((one) => one.getAttribute("data-kind"))),
  ).toEqual(article.kinds);
}

/** Creates the article from the preview; answers with its id. */
export async function created({ page, ui }: Somebody): Promise<string> {
  await page.getByRole("button", { name: words(ui, "import:create") }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/u);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Types and confirms every segment. */
export async function translated(
  { page }: Somebody,
  id: string,
  language: "ru" | "en",
  article: LibraryArticle,
): Promise<void> {
  await openEditor(page, id, `?view=translate&lang=${language}`);
  for (const text of article[language]) {
    await page.keyboard.type(text);
    await expect(openField(page)).toHaveText(text);
    await page.keyboard.press("Control+Enter");
  }
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  const stored = await translations(page, id, language);
  expect(stored.map(({ state }) => state)).toEqual(article[language].map(() => "translated"));
}

/** Sends segment `number` (from 1) back with a reason. */
export async function sentBack(
  { page }: Somebody,
  id: string,
  number: number,
  reason: string,
): Promise<void> {
  await openEditor(page, id, `?view=translate&lang=ru&segment=${number}`);
  await page.keyboard.press("F4");
  await expect(page.getByRole("dialog").locator("textarea")).toBeFocused();
  await page.keyboard.insertText(reason);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => stateOf(page, id, number)).toBe("draft");
}

/** Approves all segments of a language at once; `left` of them must be left out. */
export async function approvedTogether(
  { page, ui }: Somebody,
  id: string,
  language: "ru" | "en",
  left: number,
): Promise<void> {
  await openReviewRow(page, id, language);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: words(ui, "editor:bulk.all") }).click();
  const approve = words(ui, "editor:bulk.approve").replace("{{language}}", NAMES[language]);
  await page.getByRole("button", { name: approve }).click();
  const result = page.getByRole("dialog");
  await expect(result.getByRole("listitem")).toHaveCount(left);
  await result.getByRole("button", { name: words(ui, "editor:bulk.close") }).click();
  const stored = await translations(page, id, language);
  expect(stored.filter(({ state }) => state !== "approved")).toHaveLength(left);
}

/** Replaces the text of segment `number` and confirms it, having read why it came back. */
export async function corrected(
  { page }: Somebody,
  id: string,
  number: number,
  text: string,
  reason?: string,
): Promise<void> {
  await openEditor(page, id, `?view=translate&lang=ru&segment=${number}`);
  if (reason !== undefined) await expect(page.getByText(reason).first()).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => stateOf(page, id, number)).toBe("translated");
}

/** Opens segment `number` in review and approves it. */
export async function approvedHere({ page }: Somebody, id: string, number: number): Promise<void> {
  await openEditor(page, id, `?view=translate&lang=ru&segment=${number}`);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => stateOf(page, id, number)).toBe("approved");
}

/** Publishes exactly these languages now, with a notice for those that were out already. */
export async function published(
  { page, ui }: Somebody,
  id: string,
  languages: readonly Language[],
  notices: { readonly [language in Language]?: string },
): Promise<void> {
  await page.goto(`/desk/articles/${id}/publish`);
  for (const language of ["kk", "ru", "en"] as const) {
    const box = page.getByRole("checkbox", { name: NAMES[language] });
    if ((await box.isChecked()) === languages.includes(language)) continue;
    await page.locator("label:has(input)").filter({ hasText: NAMES[language] }).click();
    await expect(box).toBeChecked({ checked: languages.includes(language) });
  }
  for (const [language, notice] of Object.entries(notices)) {
    const label = words(ui, "publish:form.noticeIn").replace(
      "{{language}}",
      NAMES[language as Language],
    );
    await page.getByLabel(label).fill(notice);
  }
  const publish = { name: words(ui, "publish:form.publish"), exact: true };
  await page.getByRole("button", publish).click();
  await question(page).getByRole("button", publish).click();
  await expect(question(page)).toBeHidden();
  await expect(page.getByText(words(ui, "publish:form.published")).first()).toBeVisible();
}

/** Takes every language off the site. */
export async function withdrawn({ page, ui }: Somebody, id: string): Promise<void> {
  await page.goto(`/desk/articles/${id}/publish`);
  const withdraw = { name: words(ui, "publish:withdraw.open"), exact: true };
  await page.getByRole("button", withdraw).click();
  const dialog = question(page);
  await dialog.getByLabel(words(ui, "publish:withdraw.reason")).fill("Мерзімі өтті.");
  await dialog.getByRole("button", withdraw).click();
  await expect(dialog).toBeHidden();
}

/** Where the article is out, by language. */
export async function addressesOf({ page }: Somebody, id: string): Promise<Addresses> {
  const answer = await page.request.get(`/api/articles/${id}`);
  const { publications } = (await answer.json()) as ArticleView;
  const origin = new URL(page.url()).origin;
  return Object.fromEntries(
    publications.map(({ language, slug }) => [language, `${origin}/${language}/${slug}`]),
  ) as Addresses;
}

async function stateOf(page: Page, id: string, number: number): Promise<string | undefined> {
  return (await translations(page, id, "ru"))[number - 1]?.state;
}

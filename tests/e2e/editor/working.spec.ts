import { expectAccessible } from "../support/accessibility";
import { expect, signInAs, test } from "../support/journey";
import { keepScreenshots } from "../support/screenshots";
import { words } from "../support/words";
import {
  importedArticle,
  openEditor,
  openField,
  openReviewRow,
  russianSentence,
  savingState,
  storedTexts,
} from "./article";

test("translate, confirm, take back, return and approve, by keyboard alone", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await importedArticle(browser, 3);
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  for (let index = 0; index < 3; index += 1) {
    await page.keyboard.insertText(russianSentence(index));
    await page.keyboard.press("Control+Enter");
  }
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  // Out of the field, the last confirmation is taken back, then done again.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await storedTexts(page, id, "ru"))[2]?.state).toBe("draft");
  await page.keyboard.press("Control+y");
  await expect.poll(async () => (await storedTexts(page, id, "ru"))[2]?.state).toBe("translated");

  const desk = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const reviewer = await desk.newPage();
  await signInAs(reviewer, "reviewer");
  await openEditor(reviewer, id, "?view=translate&lang=ru");
  await reviewer.keyboard.press("Control+Enter");
  await expect.poll(async () => (await storedTexts(page, id, "ru"))[0]?.state).toBe("approved");
  await reviewer.keyboard.press("F4");
  const reason = reviewer.getByRole("dialog").locator("textarea");
  await expect(reason).toBeFocused();
  await reviewer.keyboard.insertText("Проверьте порядок слов.");
  await reviewer.keyboard.press("Control+Enter");
  await expect.poll(async () => (await storedTexts(page, id, "ru"))[1]?.state).toBe("draft");
  // The translator reads the reason beside the text without asking for it.
  await expect(page.getByText("Проверьте порядок слов.")).toBeVisible();
  await desk.close();
});

test("bulk approval leaves out what may not be approved and says why", async ({
  page,
  browser,
}) => {
  const id = await importedArticle(browser, 3);
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  await page.keyboard.insertText(russianSentence(0));
  await page.keyboard.press("Control+Enter");
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  await page.context().clearCookies();
  await signInAs(page, "reviewer");
  await openReviewRow(page, id, "ru");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page
    .getByRole("button", { name: /Русский$/ })
    .last()
    .click();
  const result = page.getByRole("dialog");
  await expect(result).toContainText("1");
  await expect(result.getByRole("listitem")).toHaveCount(1);
  expect((await storedTexts(page, id, "ru")).map(({ state }) => state)).toEqual([
    "approved",
    "untranslated",
    "untranslated",
  ]);
});

test("the bar of ticked rows comes also when its code does not at first", async ({
  page,
  browser,
}) => {
  const id = await importedArticle(browser, 3);
  await signInAs(page, "reviewer");
  const named = await (await page.request.get(`/desk/articles/${id}/review`)).text();
  let isLost = true;
  let lost = 0;
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const isLate = !named.includes(new URL(route.request().url()).pathname);
    if (isLost && isLate) lost += 1;
    await (isLost && isLate ? route.abort() : route.continue());
  });
  await openReviewRow(page, id, "ru");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expect.poll(() => lost).toBeGreaterThan(0);
  const all = page.getByRole("button", { name: words("kk", "editor:bulk.all") });
  await expect(all).toBeHidden();
  isLost = false;
  await expect(all).toBeVisible({ timeout: 30_000 });
});

test("find, replace with a preview, and take the replacement back", async ({ page, browser }) => {
  const id = await importedArticle(browser, 3);
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  for (let index = 0; index < 3; index += 1) {
    await page.keyboard.insertText(russianSentence(index));
    await page.keyboard.press("Alt+ArrowDown");
  }
  await page.keyboard.press("Control+h");
  const dialog = page.getByRole("dialog");
  await dialog.locator("input").nth(0).fill("предложение");
  await dialog.locator("input").nth(1).fill("высказывание");
  await expect(dialog.locator("ins").first()).toHaveText("высказывание");
  await dialog.getByRole("button").last().click();
  await expect
    .poll(async () => (await storedTexts(page, id, "ru")).map(({ text }) => text).join(" "))
    .not.toContain("предложение");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => (await storedTexts(page, id, "ru")).map(({ text }) => text))
    .toEqual([0, 1, 2].map(russianSentence));
});

test("a finding is shown while typing and corrected with one press", async ({ page, browser }) => {
  const id = await importedArticle(browser, 2);
  // Wide enough for the panel to stand beside the rows.
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  await page.getByRole("tab", { name: "Проверки" }).click();
  await page.locator("[data-cell-text], [data-cell-editor]").first().click();
  await page.keyboard.insertText("Это первое  предложение первой группы.");
  const card = page.getByRole("complementary").getByRole("listitem").first();
  await expect(card).toBeVisible();
  await card.getByRole("button").first().click();
  await expect(openField(page)).toHaveText(russianSentence(0));
});

for (const login of ["translator-ru", "reviewer"]) {
  test(`the sample as ${login} has no grave finding of axe, in any layout`, async ({ page }) => {
    await signInAs(page, login);
    const { articles } = (await (await page.request.get("/api/articles")).json()) as {
      articles: readonly { id: string; segments: number }[];
    };
    const sample = articles.find(({ segments }) => segments > 20);
    for (const view of ["translate", "compare", "focus"]) {
      await page.goto(`/desk/articles/${sample?.id}/editor?view=${view}&lang=ru`);
      await expect(page.getByRole("grid")).toBeVisible();
      await expect(openField(page)).toBeVisible();
      await expectAccessible(page);
      await keepScreenshots(page, `editor-${view}-${login}`);
    }
  });
}

test("the caret stands in a long article, also when all of its code is at hand", async ({
  page,
  browser,
}) => {
  const id = await importedArticle(browser, 510);
  await signInAs(page, "translator-ru");
  for (let times = 0; times < 2; times += 1) {
    await page.goto("/desk");
    await openEditor(page, id, "?view=translate&lang=ru");
  }
});

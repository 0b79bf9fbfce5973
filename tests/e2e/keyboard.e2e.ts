import type { Page } from "@playwright/test";
import { openField, savingState } from "./editor/article";
import { demoPassword, expect, test } from "./support/desk";
import { question } from "./support/journey";
import { enter, expectFocusSeen, tabTo } from "./support/keyboard";
import {
  approveAll,
  confirmAll,
  importLibrary,
  libraryArticle,
  translations,
} from "./support/library-article";
import { whereMentioned } from "./support/public-site";
import { words } from "./support/words";

/** The whole work without a mouse: nothing here points or clicks, and the focus is seen all the way. */

async function signInByKeyboard(page: Page, login: string): Promise<void> {
  await page.goto("/login");
  await tabTo(page, page.locator("input[name=username]"));
  await page.keyboard.type(login);
  await page.keyboard.press("Tab");
  await expectFocusSeen(page);
  await page.keyboard.type(demoPassword());
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk");
}

/** From wherever one is to a place of the desk, then to an article in its list. */
async function follow(page: Page, place: string, link: RegExp): Promise<void> {
  await enter(page, page.locator(`nav a[href='${place}']`).first());
  await page.waitForURL(`**${place}`);
  const target = page.locator("main").getByRole("link").and(page.locator(`[href*='/articles/']`));
  await enter(page, target.filter({ hasText: link }).first());
}

test("translate, review, take back and publish by keyboard alone", async ({ desk, request }) => {
  test.setTimeout(180_000);
  const mark = `Lantern ${Date.now().toString(36).replaceAll(/\d/gu, "x")}`;
  const article = libraryArticle(mark);
  const office = await desk.signedIn("editor");
  const id = await importLibrary(office, article);
  const states = async () => (await translations(office, id, "ru")).map(({ state }) => state);

  await test.step("the translator signs in, opens the editor and confirms three segments", async () => {
    const page = await desk.page();
    await signInByKeyboard(page, await desk.person("translator-ru"));
    await follow(page, "/desk/articles", new RegExp(mark, "u"));
    await page.waitForURL(`**/desk/articles/${id}`);
    await enter(page, page.locator(`main a[href^='/desk/articles/${id}/editor']`).first());
    await expect(openField(page)).toBeFocused();
    for (const text of article.ru.slice(0, 3)) {
      await expectFocusSeen(page);
      await page.keyboard.insertText(text);
      await page.keyboard.press("Control+Enter");
    }
    await expectFocusSeen(page);
    await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
    expect((await states()).slice(0, 4)).toEqual([...Array(3).fill("translated"), "untranslated"]);
  });

  await test.step("the reviewer returns one, approves one, and takes that back", async () => {
    const page = await desk.page();
    await signInByKeyboard(page, await desk.person("reviewer"));
    await page.goto(`/desk/articles/${id}/review?view=translate&lang=ru`);
    await expect(openField(page)).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.press("F4");
    await expect(page.getByRole("dialog").locator("textarea")).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.insertText("Name the city in the headline.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await states())[0]).toBe("draft");
    await expectFocusSeen(page);
    // On to the second segment by its number, from wherever the focus went.
    await page.keyboard.press("Control+g");
    await expectFocusSeen(page);
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await expect(openField(page)).toHaveText(article.ru[1]);
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await states())[1]).toBe("approved");
    await page.keyboard.press("Escape");
    await expectFocusSeen(page);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await states())[1]).toBe("translated");
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await states())[1]).toBe("approved");
  });

  const translators = {
    ru: await desk.signedIn("translator-ru"),
    en: await desk.signedIn("translator-en"),
  };
  const reviewer = await desk.signedIn("reviewer");
  for (const language of ["ru", "en"] as const) {
    await confirmAll(translators[language], id, language, article);
    await approveAll(reviewer, id, language);
  }

  await test.step("the editor publishes", async () => {
    const page = await desk.page();
    await signInByKeyboard(page, await desk.person("editor"));
    await follow(page, "/desk/articles", new RegExp(mark, "u"));
    await page.waitForURL(`**/desk/articles/${id}`);
    await enter(page, page.locator(`main a[href='/desk/articles/${id}/publish']`).first());
    await page.waitForURL("**/publish");
    const publish = { name: words("en", "publish:form.publish"), exact: true };
    await enter(page, page.getByRole("main").getByRole("button", publish));
    const dialog = question(page);
    await expect(dialog).toBeVisible();
    await enter(page, dialog.getByRole("button", publish));
    await expect(dialog).toBeHidden();
    await expect(page.getByText(words("en", "publish:form.published")).first()).toBeVisible();
  });
  expect(await whereMentioned(request, mark)).toContain("/ru");
});

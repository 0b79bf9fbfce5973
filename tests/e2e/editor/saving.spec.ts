import { demoPassword, expect, test } from "../support/desk";
import { signInAs, signInWith } from "../support/journey";
import { words } from "../support/words";
import {
  importedArticle,
  openEditor,
  openField,
  russianSentence,
  savingState,
  storedTexts,
} from "./article";

test.describe("saving", () => {
  test("ten segments confirmed quickly over a slow network each get their own text", async ({
    page,
    browser,
  }) => {
    const id = await importedArticle(browser, 12);
    await signInAs(page, "translator-ru");
    await page.route("**/api/translations/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await openEditor(page, id, "?view=translate&lang=ru");
    for (let index = 0; index < 10; index += 1) {
      await page.keyboard.insertText(russianSentence(index));
      await page.keyboard.press("Control+Enter");
    }
    await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
    const stored = await storedTexts(page, id, "ru");
    expect(stored.slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, index) =>
        expect.objectContaining({ text: russianSentence(index), state: "translated" }),
      ),
    );
    expect(stored[10]?.text).toBe("");
  });

  test("what is typed without a network is kept, said so, and sent when it is back", async ({
    page,
    context,
    browser,
  }) => {
    const id = await importedArticle(browser, 3);
    await signInAs(page, "translator-ru");
    await openEditor(page, id, "?view=translate&lang=ru");
    await context.setOffline(true);
    await page.keyboard.insertText(russianSentence(0));
    await expect(savingState(page)).toHaveAttribute("data-saving", "offline");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.insertText(russianSentence(1));
    await expect(savingState(page)).toContainText("2");
    await context.setOffline(false);
    await expect(savingState(page)).toHaveAttribute("data-saving", "saved", { timeout: 20_000 });
    const stored = await storedTexts(page, id, "ru");
    expect(stored.map(({ text, state }) => [text, state])).toEqual([
      [russianSentence(0), "translated"],
      [russianSentence(1), "draft"],
      ["", "untranslated"],
    ]);
  });

  test("leaving the editor without a network waits for it, and what was typed arrives", async ({
    page,
    context,
    browser,
  }) => {
    const id = await importedArticle(browser, 2);
    await signInAs(page, "translator-ru");
    await openEditor(page, id, "?view=translate&lang=ru");
    await context.setOffline(true);
    await page.keyboard.insertText(russianSentence(0));
    await expect(savingState(page)).toHaveAttribute("data-saving", "offline");
    await page.getByRole("link", { name: words("ru", "shell:nav.memory") }).click();
    await expect(page.getByText(words("ru", "shell:offline.opensLater"))).toBeVisible();
    // The editor is still there and takes text.
    await openField(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" Ещё.");
    await expect(openField(page)).toContainText(`${russianSentence(0)} Ещё.`);
    await context.setOffline(false);
    await expect(page).toHaveURL(/\/desk\/memory$/u);
    await expect
      .poll(async () => (await storedTexts(page, id, "ru"))[0]?.text)
      .toBe(`${russianSentence(0)} Ещё.`);
  });

  test("a text that never reached the server comes back after the page is gone", async ({
    page,
    context,
    browser,
  }) => {
    const id = await importedArticle(browser, 2);
    await signInAs(page, "translator-ru");
    await openEditor(page, id, "?view=translate&lang=ru");
    await page.route("**/api/translations/**", (route) => route.abort());
    await page.keyboard.insertText(russianSentence(0));
    await expect(savingState(page)).toHaveAttribute("data-saving", "offline");
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await openEditor(again, id, "?view=translate&lang=ru");
    await expect(openField(again)).toContainText(russianSentence(0));
    await expect(savingState(again)).toHaveAttribute("data-saving", "saved");
    expect((await storedTexts(again, id, "ru"))[0]?.text).toBe(russianSentence(0));
  });

  test("a session that ends while typing asks for the password in place and loses nothing", async ({
    page,
    browser,
    desk,
    sql,
  }) => {
    const id = await importedArticle(browser, 2);
    const login = await desk.person("translator-ru", "ru");
    await signInWith(page, login, demoPassword());
    await openEditor(page, id, "?view=translate&lang=ru");
    await sql(
      "UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE login = $1)",
      [login],
    );
    await page.keyboard.insertText(russianSentence(0));
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await expect(savingState(page)).toHaveAttribute("data-saving", "signed-out");
    const password = dialog.locator("input[type=password]");
    await password.fill(demoPassword());
    await password.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
    expect((await storedTexts(page, id, "ru"))[0]?.text).toBe(russianSentence(0));
  });
});

test("two people in one segment: the second chooses, nothing is overwritten unseen", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await importedArticle(browser, 2);
  await signInAs(page, "translator-ru");
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const reviewer = await other.newPage();
  await signInAs(reviewer, "reviewer");
  // The news of the other's change does not get through, as on a bad line.
  await page.route("**/api/articles/**/events", (route) => route.abort());
  await openEditor(page, id, "?view=translate&lang=ru");
  await openEditor(reviewer, id, "?view=translate&lang=ru&segment=1");
  await reviewer.keyboard.insertText("Текст рецензента.");
  await expect(savingState(reviewer)).toHaveAttribute("data-saving", "saved");
  await page.keyboard.insertText("Текст переводчика.");
  await expect(savingState(page)).toHaveAttribute("data-saving", "conflict");
  expect((await storedTexts(page, id, "ru"))[0]?.text).toBe("Текст рецензента.");
  await savingState(page).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Текст рецензента.");
  await expect(dialog).toContainText("Текст переводчика.");
  await dialog.getByRole("button", { name: "Оставить мой" }).click();
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  expect((await storedTexts(page, id, "ru"))[0]?.text).toBe("Текст переводчика.");
  await expect(openField(reviewer)).toContainText("Текст переводчика.");
  await other.close();
});

import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/desk";
import { importText } from "../support/library-article";
import { keepScreenshots } from "../support/screenshots";

test("a term of the source says what it means, by pointer and by key, while the caret stays", async ({
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  const headline = "Премьер-министріміз ТМД-ға мүше елдердің өкілдерімен кездесті";
  const id = await importText(editor, headline);
  const page = await desk.signedIn("translator-ru");
  await page.goto(`/desk/articles/${id}/editor?lang=ru`);
  await expect(page).toHaveTitle(`${headline} · Audarma`);
  const field = page.locator("[data-cell-editor]").first();
  await expect(field).toBeFocused({ timeout: 30_000 });

  const card = page.locator("[data-term-card]");
  await page.locator("[data-subject]", { hasText: "ТМД-ға" }).hover();
  await expect(card).toContainText("СНГ");
  await expect(card).toContainText("Preferred");
  // The pointer may go onto the card, and leaving it closes it.
  await card.hover();
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await page.mouse.move(2, 2);
  await expect(card).toBeHidden();

  await field.focus();
  await page.keyboard.press("Shift+F2");
  await expect(card).toContainText("Премьер-министр");
  await page.keyboard.press("Shift+F2");
  await expect(card).toContainText("Commonwealth of Independent States");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press("Shift+F2");
  await keepScreenshots(page, "term-card");
});

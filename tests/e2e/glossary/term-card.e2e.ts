import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/desk";
import { importText } from "../support/library-article";
import { keepScreenshots } from "../support/screenshots";

test("a term of the source says what it means, by pointer and by key, while the caret stays; a new one is proposed from there", async ({
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
  await page.keyboard.press("Escape");

  // What is proposed is looked for in the glossary, in whatever form it was selected.
  await page.locator("[data-subject]", { hasText: "ТМД-ға" }).dblclick();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Propose a term" });
  const term = dialog.getByRole("textbox", { name: "Kazakh" });
  await expect(term).toBeVisible();
  await term.fill("Премьер-министріміз");
  await expect(dialog.getByText("Looking in the glossary…")).toBeVisible();
  await expect(dialog.getByText("The glossary has it already:")).toBeVisible();
  await expect(dialog.getByRole("link", { name: /Премьер-министр/u })).toBeVisible();
  await expectAccessible(page);
  await term.fill("жауын өлшегіш");
  await expect(dialog.getByText("The glossary has no such term.")).toBeVisible();
  await term.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("The proposal was sent to the terminologists.")).toBeVisible();
});

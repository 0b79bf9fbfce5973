import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { importedArticle, openEditor, openField, savingState } from "../editor/article";
import { demoPassword, expect, test } from "../support/desk";
import { signInAs, signInWith } from "../support/journey";
import { expectGoodScreen } from "../support/screens";
import { words } from "../support/words";

// Narrower windows keep the side panel closed until it is asked for.
test.use({ viewport: { width: 1440, height: 900 } });

const name = (key: string) => words("ru", `admin:rules.${key}`);

test("a rule of the house is written, tried, and holds while somebody types", async ({
  page,
  desk,
  browser,
}) => {
  test.setTimeout(120_000);
  // A word that no other journey writes: rules hold for the whole house.
  const mark = `слово${randomUUID().replaceAll(/\D/gu, "").slice(0, 8)}`;
  await signInAs(page, "admin");
  await page.goto("/desk/admin/rules");
  await page.getByRole("button", { name: name("add") }).click();
  const dialog = page.getByRole("dialog");
  const pattern = dialog.getByLabel(name("pattern"));
  await pattern.fill("(а+)+$");
  await expect(dialog.getByText(/очень долго/u)).toBeVisible();
  await pattern.fill(mark);
  await expect(dialog.getByText(/очень долго/u)).toBeHidden();
  await dialog.getByRole("button", { name: name("save") }).click();
  await expect(dialog.getByText(name("messageMissing"))).toBeVisible();
  await dialog.getByLabel("Сообщение, Русский").fill(`Не пишем «${mark}».`);
  await dialog.getByLabel("Сообщение, English").fill(`We do not write “${mark}”.`);
  await dialog.getByLabel(name("severity")).selectOption("error");
  await dialog.getByLabel(name("sample")).fill(`Вот ${mark} здесь.`);
  await expect(dialog.locator("mark")).toHaveText(mark);
  await expectGoodScreen(page, "house-rule", "ru");
  await dialog.getByRole("button", { name: name("save") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: new RegExp(mark, "u") })).toBeVisible();
  await expectGoodScreen(page, "house-rules", "ru");

  const writer = await desk.signedIn("translator-ru", "en");
  await writer.setViewportSize({ width: 1440, height: 900 });
  const id = await importedArticle(browser, 2);
  await openEditor(writer, id, "?view=translate&lang=ru");
  await writer.getByRole("tab", { name: words("en", "editor:panel.qa") }).click();
  await openField(writer).click();
  // Nothing reaches the server while the finding appears: it is made in the browser.
  await writer.route("**/api/translations/**", (route) => route.abort());
  await writer.keyboard.type(`Это первое ${mark}.`);
  await expect(writer.getByText(`We do not write “${mark}”.`).first()).toBeVisible();
  await writer.unroute("**/api/translations/**");
  await expect(savingState(writer)).toHaveAttribute("data-saving", "saved", { timeout: 30_000 });
  await writer.keyboard.press("Control+Enter");
  const stored = await (await writer.request.get(`/api/articles/${id}/segments`)).json();
  const [first] = stored.segments[0].translations.filter(
    (one: { readonly language: string }) => one.language === "ru",
  );
  expect(first).toMatchObject({ state: "draft" });
  expect(first.findings).toContainEqual(
    expect.objectContaining({ code: "user-rule", severity: "error" }),
  );

  await page.getByRole("button", { name: name("removeOf").replace("{{rule}}", mark) }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: name("remove") })
    .click();
  await expect(page.getByRole("row", { name: new RegExp(mark, "u") })).toBeHidden();
});

test("two administrators who write rules at once both keep theirs", async ({ page, desk }) => {
  const mark = () => `слово${randomUUID().replaceAll(/\D/gu, "").slice(0, 8)}`;
  const [mine, theirs] = [mark(), mark()];
  const other = await desk.page("ru");
  const fill = async (on: Page, pattern: string) => {
    await on.getByRole("button", { name: name("add") }).click();
    const dialog = on.getByRole("dialog");
    await dialog.getByLabel(name("pattern")).fill(pattern);
    await dialog.getByLabel("Сообщение, Русский").fill(`Не пишем «${pattern}».`);
    return dialog;
  };
  for (const one of [page, other]) {
    await signInAs(one, "admin");
    await one.goto("/desk/admin/rules");
  }
  const early = await fill(other, theirs);
  const late = await fill(page, mine);
  await early.getByRole("button", { name: name("save") }).click();
  await expect(early).toBeHidden();
  await late.getByRole("button", { name: name("save") }).click();
  await expect(late.getByText(words("ru", "errors:codes.setting-conflict"))).toBeVisible();
  await expect(late.getByLabel(name("pattern"))).toHaveValue(mine);
  await expectGoodScreen(page, "rules-conflict", "ru");
  await late.getByRole("button", { name: name("save") }).click();
  await expect(late).toBeHidden();
  for (const pattern of [theirs, mine]) {
    await expect(page.getByRole("row", { name: new RegExp(pattern, "u") })).toBeVisible();
    const remove = name("removeOf").replace("{{rule}}", pattern);
    await page.getByRole("button", { name: remove }).click();
    const sure = page.getByRole("alertdialog");
    await sure.getByRole("button", { name: name("remove") }).click();
    await expect(page.getByRole("row", { name: new RegExp(pattern, "u") })).toBeHidden();
  }
});

test("the rules are for administrators, in every language of the interface", async ({
  page,
  desk,
}) => {
  const editor = await desk.page("en");
  await signInWith(editor, await desk.person("editor", "en"), demoPassword());
  await editor.goto("/desk/admin/rules");
  await expect(
    editor.getByRole("heading", { name: words("en", "admin:rules.caption") }),
  ).toBeHidden();
  await expect(editor.getByRole("button", { name: words("en", "admin:rules.add") })).toBeHidden();
  const refused = await editor.request.put("/api/settings/rules", {
    headers: { Origin: new URL(editor.url()).origin },
    data: { rules: [] },
  });
  expect(refused.status()).toBe(403);
  await signInAs(page, "admin");
  await page.goto("/desk/admin/rules");
  await expect(page.getByRole("button", { name: name("add") })).toBeVisible();
});

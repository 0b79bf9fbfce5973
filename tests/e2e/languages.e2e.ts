import { LANGUAGES } from "@/core/language/language";
import { openEditor, openField, savingState } from "./editor/article";
import { expect, test } from "./support/desk";
import {
  approveAll,
  confirmAll,
  importLibrary,
  libraryArticle,
  translations,
} from "./support/library-article";
import { expectGoodScreen } from "./support/screens";
import * as steps from "./support/steps";

/** The core of the work in each language of the interface, every screen of it looked at. */
for (const ui of LANGUAGES) {
  test(`sign-in to publication with the interface in ${ui}`, async ({ desk }) => {
    test.setTimeout(240_000);
    const article = libraryArticle(`Meridian ${ui}`);
    const anybody = await desk.page(ui);
    await anybody.goto("/login");
    await expect(anybody.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodScreen(anybody, "sign-in", ui);

    const editor = await steps.somebody(desk, "editor", ui);
    const translator = await steps.somebody(desk, "translator-ru", ui);
    const english = await desk.signedIn("translator-en", ui);
    const reviewer = await steps.somebody(desk, "reviewer", ui);
    const id = await importLibrary(editor.page, article);
    await confirmAll(english, id, "en", article);

    await test.step("the dashboard", async () => {
      await translator.page.goto("/desk");
      await expect(translator.page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectGoodScreen(translator.page, "dashboard", ui);
    });
    await test.step("the preview of an import", async () => {
      await steps.previewed(editor, article);
      await expectGoodScreen(editor.page, "import", ui);
    });
    await test.step("the editor", async () => {
      const { page } = translator;
      await openEditor(page, id, "?view=translate&lang=ru");
      await page.keyboard.insertText(article.ru[0]);
      await page.keyboard.press("Control+Enter");
      await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
      expect((await translations(page, id, "ru"))[0]?.state).toBe("translated");
      await expect(openField(page)).toBeVisible();
      await expectGoodScreen(page, "editor", ui);
      await confirmAll(page, id, "ru", article, 1);
    });
    await test.step("the review", async () => {
      const { page } = reviewer;
      await page.goto(`/desk/articles/${id}/review?view=translate&lang=ru`);
      await expect(openField(page)).toBeFocused();
      await page.keyboard.press("Control+Enter");
      await expect
        .poll(async () => (await translations(page, id, "ru"))[0]?.state)
        .toBe("approved");
      await expectGoodScreen(page, "review", ui);
      await approveAll(page, id, "ru");
      await approveAll(page, id, "en");
    });
    await test.step("the publication", async () => {
      await editor.page.goto(`/desk/articles/${id}/publish`);
      await expect(editor.page.getByRole("checkbox", { name: "English" })).toBeEnabled();
      await expectGoodScreen(editor.page, "publish", ui);
      await steps.published(editor, id, LANGUAGES, {});
    });
    await test.step("what readers see in this language", async () => {
      const addresses = await steps.addressesOf(editor, id);
      await anybody.goto(addresses[ui]);
      await expect(anybody.getByRole("heading", { level: 1 })).toHaveText(article[ui][0]);
      await expectGoodScreen(anybody, "article", ui);
      await anybody.goto(`/${ui}`);
      await expectGoodScreen(anybody, "front-page", ui);
    });
  });
}

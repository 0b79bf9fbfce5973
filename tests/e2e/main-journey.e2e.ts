import { LANGUAGES } from "@/core/language/language";
import { slugOf } from "@/core/publication/slug";
import { expect, test } from "./support/desk";
import { libraryArticle } from "./support/library-article";
import { expectPublished, whereMentioned } from "./support/public-site";
import * as steps from "./support/steps";

const REASON = "Фонд емес, оның көлемі туралы айтылған.";
const NOTICE = "Уточнено, о каком фонде идёт речь.";

/** The main job, whole: each person works through the screens, in the language they read them in. */
test("an article goes from a pasted text to three published versions, is corrected and withdrawn", async ({
  page,
  request,
  desk,
}) => {
  test.setTimeout(300_000);
  const mark = `Nomad ${Date.now().toString(36).replaceAll(/\d/gu, "x")}`;
  const article = libraryArticle(mark);
  const editor = await steps.somebody(desk, "editor", "kk");
  const reviewer = await steps.somebody(desk, "reviewer", "kk");
  const russian = await steps.somebody(desk, "translator-ru", "ru");
  const english = await steps.somebody(desk, "translator-en", "en");

  const id = await test.step("the editor imports it", async () => {
    await steps.previewed(editor, article);
    return steps.created(editor);
  });
  await test.step("both translators translate it", async () => {
    await steps.translated(russian, id, "ru", article);
    await steps.translated(english, id, "en", article);
  });
  await test.step("the reviewer returns one segment and approves the others", async () => {
    await steps.sentBack(reviewer, id, 4, REASON);
    await steps.approvedTogether(reviewer, id, "ru", 1);
    await steps.approvedTogether(reviewer, id, "en", 0);
  });
  await test.step("the translator reads why, corrects, and the reviewer approves", async () => {
    await steps.corrected(russian, id, 4, "Её фонд насчитывает 45\u00A0000 книг.", REASON);
    await steps.approvedHere(reviewer, id, 4);
  });
  await test.step("nobody outside can read anything of it", async () => {
    expect(await whereMentioned(request, mark)).toEqual([]);
    for (const language of LANGUAGES) {
      const slug = slugOf(article[language][0], language);
      expect((await request.get(`/${language}/${slug}`)).status()).toBe(404);
    }
  });
  const addresses = await test.step("the editor publishes the three languages", async () => {
    await steps.published(editor, id, LANGUAGES, {});
    return steps.addressesOf(editor, id);
  });
  await test.step("readers and machines find all three", async () => {
    for (const language of LANGUAGES) {
      await expectPublished(page, addresses, language, article[language][0]);
      await expect(page.locator("article :not(nav) > ul > li")).toHaveText(
        article[language].slice(5, 8),
      );
    }
    const places = LANGUAGES.flatMap((one) => [`/${one}`, `/${one}/feed.xml`]);
    expect(await whereMentioned(request, mark)).toEqual(places);
    const sitemap = await (await request.get("/sitemap.xml")).text();
    for (const address of Object.values(addresses)) {
      expect(sitemap).toContain(`<loc>${address}</loc>`);
    }
  });
  await test.step("while a correction is made, readers go on reading what is out", async () => {
    await steps.corrected(russian, id, 4, "В фонде библиотеки 45\u00A0000 книг.");
    await page.goto(addresses.ru);
    await expect(page.getByRole("article")).toContainText("Её фонд насчитывает");
    await editor.page.goto(`/desk/articles/${id}/publish`);
    await expect(editor.page.getByRole("checkbox", { name: "Русский" })).toBeDisabled();
  });
  await test.step("the correction goes out with its notice, in its language only", async () => {
    await steps.approvedHere(reviewer, id, 4);
    await steps.published(editor, id, ["ru"], { ru: NOTICE });
    await page.goto(addresses.ru);
    await expect(page.getByRole("article")).toContainText("В фонде библиотеки");
    await expect(page.getByRole("article")).toContainText(NOTICE);
    await page.goto(addresses.kk);
    await expect(page.getByRole("article")).not.toContainText(NOTICE);
  });
  await test.step("withdrawn, it is nowhere", async () => {
    await steps.withdrawn(editor, id);
    for (const address of Object.values(addresses)) {
      expect((await request.get(address)).status()).toBe(404);
    }
    expect(await whereMentioned(request, mark)).toEqual([]);
  });
});

import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { openEditor, openField, savingState, storedTexts } from "../editor/article";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/desk";
import { signInAs } from "../support/journey";
import { product } from "../support/product";
import { expectGoodScreen } from "../support/screens";
import { words } from "../support/words";

// Narrower windows keep the side panel closed until it is asked for.
test.use({ viewport: { width: 1440, height: 900 } });

/** An article of its own for a journey. */
async function articleOf(browser: Browser, texts: readonly string[]): Promise<string> {
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
      blocks: texts.map((text) => ({
        kind: "paragraph",
        codes: [],
        segments: [{ content: [{ t: "text", v: text }], gapAfter: "" }],
      })),
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id } = (await answer.json()) as { id: string };
  await context.close();
  return id;
}

/** The demo's article in work. */
async function sampleArticle(page: Page): Promise<string> {
  const answer = await page.request.get("/api/articles?limit=50");
  const { articles } = (await answer.json()) as {
    readonly articles: readonly { readonly id: string; readonly title: string }[];
  };
  return articles.find(({ title }) => title.startsWith("Олжас Бектенов"))?.id ?? "";
}

const matches = (page: Page) =>
  page.getByRole("list", { name: words("ru", "memory:panel.list") }).getByRole("listitem");

test("a match shows what differs and is put in by its number", async ({ page, browser }) => {
  const id = await articleOf(browser, [
    "Ауыл шаруашылығы министрлігі көктемгі егіс жұмысын бастады.",
    "Ауыл шаруашылығы министрлігі күзгі егіс жұмысын бастады.",
  ]);
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  await page.keyboard.insertText("Минсельхоз начал весенние полевые работы.");
  await page.keyboard.press("Control+Enter");
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  // Its matches were fetched ahead, before there was this one.
  await page.keyboard.press("Alt+ArrowDown");
  await expect(matches(page).first().locator("del")).toHaveText("көктемгі");
  await expect(matches(page).first().locator("ins")).toHaveText("күзгі");
  await page.keyboard.press("Control+1");
  await expect(openField(page)).toContainText("Минсельхоз начал весенние полевые работы.");
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
  const answer = await page.request.get(`/api/articles/${id}/segments`);
  const { segments } = (await answer.json()) as {
    readonly segments: readonly {
      readonly translations: readonly {
        readonly language: string;
        readonly origin: string;
        readonly findings: readonly { readonly code: string }[];
      }[];
    }[];
  };
  const second = segments[1]?.translations.find(({ language }) => language === "ru");
  expect(second?.origin).toBe("memory");
  expect(second?.findings.map(({ code }) => code)).toContain("fuzzy-unedited");
  // As soon as somebody has looked at it and changed it, the warning goes; undone, it is no match at all.
  await page.getByRole("tab", { name: words("ru", "editor:panel.qa") }).click();
  const warning = page.getByText(words("ru", "checks:checks.fuzzy-unedited.advice"));
  await expect(warning.first()).toBeVisible();
  await openField(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Теперь осенние.");
  await expect(warning).toBeHidden();
  await expect(savingState(page)).toHaveAttribute("data-saving", "saved");
});

test("the demo has a similar sentence, and words are found in any form", async ({ page }) => {
  await signInAs(page, "translator-ru");
  await openEditor(page, await sampleArticle(page), "?view=translate&lang=ru&segment=15");
  await expect(matches(page).first()).toContainText("83");
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("көлік дәлізі");
  await expect(dialog.locator("mark").first()).toHaveText("көлік дәліздерін");
  await expectAccessible(page);
});

test("a confirmed text is offered to the segments that say the same", async ({ page, browser }) => {
  const repeated = "Толық мәтін министрлік сайтында жарияланды.";
  const id = await articleOf(browser, [repeated, "Кездесу жабық есік жағдайында өтті.", repeated]);
  const text = "Полный текст опубликован на сайте министерства.";
  await signInAs(page, "translator-ru");
  await openEditor(page, id, "?view=translate&lang=ru");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: words("ru", "memory:repetitions.fill") }).click();
  const third = async () => (await storedTexts(page, id, "ru"))[2];
  await expect.poll(third).toMatchObject({ text, state: "draft" });
  await page.getByRole("button", { name: words("ru", "memory:undo") }).click();
  await expect.poll(third).toMatchObject({ text: "", state: "untranslated" });
});

test("a memory comes in with its findings, is searched, corrected and put back", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/memory/exchange");
  const bank = `Journey ${randomUUID().slice(0, 8)}`;
  const name = (key: string) => words("kk", `memory:${key}`);
  // A damaged file is refused, and nobody is told that no entries were added.
  await page.locator("input[type=file]").setInputFiles({
    name: "Journey 0.tmx",
    mimeType: "application/xml",
    buffer: Buffer.from('<?xml version="1.0"?><tmx version="1.4"><header></tmx>'),
  });
  await page.getByLabel(name("import.bank")).fill(bank);
  await page.getByRole("button", { name: name("import.start") }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: name("import.faults.xml-not-well-formed") }),
  ).toBeVisible();
  const nothingAdded = name("import.added_other").replace("{{count}}", "0");
  await expect(page.locator("[data-live]").filter({ hasText: nothingAdded })).toHaveCount(0);
  await page.locator("input[type=file]").setInputFiles({
    name: "Journey 1.tmx",
    mimeType: "application/xml",
    buffer:
      Buffer.from(`<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/><body>
<tu><tuv xml:lang="kk"><seg>Көпірді жөндеу аяқталды.</seg></tuv><tuv xml:lang="ru"><seg>Ремонт моста завершён.</seg></tuv></tu>
<tu><tuv xml:lang="kk"><seg>Жалғыз мәтін.</seg></tuv></tu></body></tmx>`),
  });
  // Without a connection nothing of the form is lost.
  await page.context().setOffline(true);
  await page.getByRole("button", { name: name("import.start") }).click();
  await expect(page.getByRole("alert").filter({ hasText: name("import.failed") })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: name("import.start") }).click();
  await expect(page.getByText(name("import.findings"))).toBeVisible();
  await expectGoodScreen(page, "memory-exchange", "kk");
  await page.goto("/desk/memory?words=көпірлерді&language=kk");
  const entry = page.getByRole("listitem").filter({ hasText: "Ремонт моста завершён." });
  await expect(entry).toBeVisible();
  await expectGoodScreen(page, "memory", "kk");
  // By keyboard: a dialog from the menu gives the focus back to the menu's button.
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("searchbox")).toBeFocused();
  const more = entry.getByRole("button", { name: name("entry.more") });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: name("entry.history") }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("menuitem", { name: name("entry.delete") }).click();
  await expect(entry).toBeHidden();
  await page.getByRole("button", { name: name("undo") }).click();
  await expect(entry).toBeVisible();
});

test("the parts of the memory are gone through, and left, by links", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/desk/memory");
  for (const [part, address] of [
    ["banks", "/banks"],
    ["exchange", "/exchange"],
    ["align", "/alignment"],
    ["cleanUp", "/clean-up"],
    ["entries", ""],
  ] as const) {
    await page.getByRole("link", { name: words("kk", `memory:screen.${part}`) }).click();
    await page.waitForURL(`**/desk/memory${address}`);
  }
  await page.getByRole("link", { name: words("kk", "shell:nav.glossary") }).click();
  await page.waitForURL("**/desk/glossary");
  await expect(page.getByRole("searchbox")).toBeVisible();
});

test("published texts are aligned, reviewed and added; banks are listed", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/desk/memory/alignment");
  const mark = randomUUID().slice(0, 4);
  const fields = page.getByRole("textbox");
  await fields.nth(0).fill(`Көрме ${mark} ашылды. Оған 30 суретші қатысты.`);
  await fields.nth(1).fill(`Выставка ${mark} открылась. В ней участвуют 30 художников.`);
  await fields.nth(2).fill(`The ${mark} exhibition has opened. It features 30 artists.`);
  await page.getByRole("button", { name: words("kk", "memory:align.run") }).click();
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("textbox") })).toHaveCount(
    2,
  );
  const cell = page.locator('textarea[lang="ru"]');
  const russian = await cell.nth(0).inputValue();
  await cell.nth(0).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(cell.nth(0)).toHaveValue("");
  await expect(cell.nth(1)).toHaveValue(new RegExp(`^${russian} `));
  await expect(cell.nth(1)).toBeFocused();
  await page.getByRole("button", { name: words("kk", "memory:undo") }).click();
  await expect(cell.nth(0)).toHaveValue(russian);
  await expectGoodScreen(page, "memory-alignment", "kk");
  await page
    .getByRole("button", { name: words("kk", "memory:align.add_other").replace("{{count}}", "2") })
    .click();
  await expect(
    page.getByText(words("kk", "memory:import.added_other").replace("{{count}}", "2")),
  ).toBeVisible();
  await page.goto("/desk/memory/banks");
  await expectGoodScreen(page, "memory-banks", "kk");
  await page.goto("/desk/memory/clean-up");
  await page.getByRole("button", { name: words("kk", "memory:cleanUp.preview") }).click();
  await expectGoodScreen(page, "memory-clean-up", "kk");
});

test("the article page says what the memory will save", async ({ page }) => {
  await signInAs(page, "translator-ru");
  await page.goto(`/desk/articles/${await sampleArticle(page)}`);
  await expect(page.getByRole("rowheader", { name: "75–84 %" })).toBeVisible();
  await page.getByRole("button", { name: words("ru", "memory:pretranslation.open") }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("pre-translation keeps the choice of the person, and is taken back", async ({
  browser,
  desk,
}) => {
  const mark = randomUUID().slice(0, 6);
  const sentence = `Өңірде ${mark} нөмірлі жаңа көпір салынды.`;
  const first = await articleOf(browser, [sentence]);
  const translator = await desk.signedIn("translator-ru", "ru");
  const say = (key: string) => words("ru", `memory:pretranslation.${key}`);
  await openEditor(translator, first, "?view=translate&lang=ru");
  await translator.keyboard.insertText(`В регионе построен новый мост № ${mark}.`);
  await translator.keyboard.press("Control+Enter");
  await expect(savingState(translator)).toHaveAttribute("data-saving", "saved");
  const reviewer = await desk.signedIn("reviewer", "ru");
  await openEditor(reviewer, first, "?view=translate&lang=ru&segment=1");
  await reviewer.keyboard.press("Control+Enter");
  await expect(savingState(reviewer)).toHaveAttribute("data-saving", "saved");

  const next = await articleOf(browser, [sentence, "Жаңа сөйлем, ұқсасы жоқ."]);
  const dialog = translator.getByRole("dialog");
  const open = translator.getByRole("button", { name: say("open") });
  await translator.goto(`/desk/articles/${next}`);
  await open.click();
  await dialog.getByRole("combobox").selectOption("85");
  await dialog.getByRole("button", { name: say("run") }).click();
  await dialog.getByRole("button", { name: say("takeBack") }).click();
  await expect(dialog.getByText(say("takenBack_one").replace("{{count}}", "1"))).toBeVisible();
  expect((await storedTexts(translator, next, "ru"))[0]).toMatchObject({
    text: "",
    state: "untranslated",
  });
  await translator.reload();
  await open.click();
  await expect(dialog.getByRole("combobox")).toHaveValue("85");
});

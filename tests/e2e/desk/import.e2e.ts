import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { type Desk, demoPassword, expect, send, test } from "../support/desk";
import { signInWith } from "../support/journey";
import { importLibrary, libraryArticle, translations } from "../support/library-article";
import { product } from "../support/product";
import { keepScreenshots } from "../support/screenshots";

const sample = readFileSync("prisma/seed/sample-article.kk.txt", "utf8");

/** The import screen of an editor of this journey's own, in English. */
async function openImport(page: Page, desk: Desk): Promise<void> {
  await signInWith(page, await desk.person("editor"), demoPassword());
  await page.goto("/desk/articles/new");
  await expect(page.getByRole("heading", { name: "New article", level: 1 })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text of the article").fill(text);
  await page.getByRole("button", { name: "Preview" }).click();
}

/** The sentence beside the form; the live region says the same to screen readers. */
const problem = (page: Page, words: string) =>
  page.locator('p[role="alert"]').filter({ hasText: words });

const kinds = (page: Page) =>
  page
    .locator("li[data-kind]")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-kind")));

test("an editor imports the sample article", async ({ page, desk }) => {
  await openImport(page, desk);
  await expectAccessible(page);
  await paste(page, sample);
  const blocks = page.getByRole("list", { name: "Blocks of the article" });
  await expect(blocks).toBeVisible();

  const found = await kinds(page);
  expect(found.slice(0, 2)).toEqual(["headline", "credit"]);
  expect(found.filter((kind) => kind === "list-item")).toHaveLength(5);
  expect(found.slice(-2)).toEqual(["notice", "notice"]);
  await expect(page.getByText("20 blocks · 29 segments")).toBeVisible();
  await expect(blocks.getByText("Warning").first()).toBeVisible();
  await expectAccessible(page);
  await keepScreenshots(page, "import-preview");

  const fifth = page.getByLabel("Segment 5", { exact: true });
  await fifth.click();
  await fifth.press("Home");
  for (let step = 0; step < 6; step += 1) await fifth.press("ArrowRight");
  await fifth.press("Enter");
  await expect(page.getByText("20 blocks · 30 segments")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("20 blocks · 29 segments")).toBeVisible();

  await page.getByLabel("Kind of block 20").selectOption("paragraph");
  expect((await kinds(page)).at(-1)).toBe("paragraph");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await kinds(page)).at(-1)).toBe("notice");

  await page.reload();
  await expect(page.getByText("20 blocks · 29 segments")).toBeVisible();
  await expect.poll(async () => (await kinds(page)).at(-1)).toBe("notice");

  await page.getByRole("checkbox", { name: "Мария Соколова" }).check();
  await page.getByRole("button", { name: "Create the article" }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("progressbar", { name: "Русский" })).toHaveAttribute(
    "aria-valuetext",
    "0 of 29",
  );
  await expectAccessible(page);
  await keepScreenshots(page, "article");
});

test("a refused text says why and stays in the field", async ({ page, desk }) => {
  await openImport(page, desk);
  const broken = "Тақырып\n\nМәтін \u0000 таңбасымен.";
  await page.getByLabel("Text of the article").evaluate((field, text) => {
    const area = field as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, broken);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(problem(page, "NUL")).toBeVisible();
  await expect(page.getByLabel("Text of the article")).toHaveValue(/Тақырып/);
});

test("files are read in their encoding or refused with the reason", async ({ page, desk }) => {
  await openImport(page, desk);
  const upload = async (name: string, buffer: Buffer) => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "text/plain", buffer });
  };
  await upload("photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]));
  await expect(problem(page, "3103")).toBeVisible();
  await upload("news.docx", Buffer.from("мәтін"));
  await expect(problem(page, "3007")).toBeVisible();
  await upload(
    "news.txt",
    Buffer.from("\uFEFFТақырып\n\nМинистр Астанада кездесу өткізді.", "utf16le"),
  );
  await expect(page.getByText("read as UTF-16LE")).toBeVisible();
});

test("a document that takes long to read keeps nobody else waiting", async ({ desk }) => {
  const editor = await desk.signedIn("editor");
  const translator = await desk.signedIn("translator-ru");
  // Formatting that the parser has to open anew in each of some thousand paragraphs.
  const text = `${"<i>".repeat(60)}${"<p>Сөз бар.</p>".repeat(4_900)}`;
  const id = await importLibrary(editor, libraryArticle("Meridian"));
  const [row] = await translations(translator, id, "ru");
  if (!row) throw new Error("The article has no translation into Russian.");
  let read = false;
  const reading = send(editor, "/api/import-preview", { language: "kk", text, format: "html" });
  void reading.finally(() => {
    read = true;
  });
  let savedMeanwhile = 0;
  for (let { version } = row; !read && savedMeanwhile < 5; ) {
    const answer = await translator.request.put(`/api/translations/${row.id}`, {
      headers: {
        Origin: product().url,
        "Idempotency-Key": randomUUID(),
        "If-Match": `"v${version}"`,
      },
      data: { content: [{ t: "text", v: `Библиотека ${version}` }], sourceVersion: 1 },
    });
    // A starved machine may say that it is busy; the editor would ask again too.
    if (answer.status() === 503) continue;
    expect(answer.status(), await answer.text()).toBe(200);
    version += 1;
    if (!read) savedMeanwhile += 1;
  }
  const answer = await reading;
  expect(answer.status()).toBe(200);
  expect((await answer.json()).blocks).toHaveLength(4_900);
  expect(savedMeanwhile).toBe(5);
});

test("a very long text does not hold the page: its field takes the device's own font", async ({
  desk,
}) => {
  const page = await desk.signedIn("editor");
  await page.goto("/desk/articles/new");
  const field = page.locator("textarea").first();
  await field.fill("Қысқа мәтін.");
  await expect(field).toHaveCSS("font-family", /Inter/u);
  await field.fill("Ұзақ сөйлем осы. ".repeat(2_000));
  await expect(field).toHaveCSS("font-family", "sans-serif");
});

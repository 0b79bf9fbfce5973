import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse, Browser, Page } from "@playwright/test";
import { expectAccessible } from "../support/accessibility";
import { demoPassword, expect, test } from "../support/desk";
import { signInAs, signInWith } from "../support/journey";
import { product } from "../support/product";
import { keepScreenshots } from "../support/screenshots";

/** Requests of a person with a browser context of their own. */
async function as(browser: Browser, login: string): Promise<APIRequestContext> {
  const page = await (await browser.newContext({ baseURL: product().url })).newPage();
  await signInAs(page, login);
  return page.request;
}

const headers = () => ({ Origin: product().url, "Idempotency-Key": randomUUID() });
const text = (v: string) => [{ t: "text", v }];
const block = (kind: string, v: string) => ({
  kind,
  codes: [],
  segments: [{ content: text(v), gapAfter: "" }],
});

/** An article of two segments with a headline of its own, made through the API. */
async function makeArticle(request: APIRequestContext, mark: string): Promise<string> {
  const answer = await request.post("/api/articles", {
    headers: headers(),
    data: {
      sourceLanguage: "kk",
      targetLanguages: ["ru", "en"],
      date: "2026-11-20",
      deadlineAt: null,
      blocks: [
        block("headline", `Көпір ашылды: ${mark}`),
        block("paragraph", "Көпір Астанада ашылды."),
      ],
      assignments: [],
    },
  });
  expect(answer.ok()).toBe(true);
  return (await answer.json()).id;
}

/** A word that no other journey writes. Without digits: «67b» is a figure in English and none in Russian. */
function lettersOfItsOwn(): string {
  return randomUUID()
    .slice(0, 8)
    .replaceAll(/\d/gu, (digit) => "ghijklmnop"[Number(digit)] ?? "");
}

/** Asks again with the same key while the server says that it is busy, as the screen does. */
async function untilFree(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  let answer = await ask();
  for (let tries = 0; answer.status() === 503 && tries < 20; tries += 1) answer = await ask();
  return answer;
}

type Texts = { readonly [language: string]: readonly string[] };

/** Translates and approves every segment, each by the person whose work it is. */
async function approveAll(browser: Browser, articleId: string, texts: Texts): Promise<void> {
  const reviewer = await as(browser, "reviewer");
  for (const language of ["ru", "en"]) {
    const translator = await as(browser, `translator-${language}`);
    const page = await (await translator.get(`/api/articles/${articleId}/segments`)).json();
    for (const [index, segment] of page.segments.entries()) {
      const row = segment.translations.find(
        (one: { readonly language: string }) => one.language === language,
      );
      const confirmation = {
        headers: { ...headers(), "If-Match": `"v${row.version}"` },
        data: { content: text(texts[language]?.[index] ?? ""), sourceVersion: 1 },
      };
      const confirmed = await untilFree(() =>
        translator.post(`/api/translations/${row.id}/confirmation`, confirmation),
      );
      expect(confirmed.ok(), await confirmed.text()).toBe(true);
      const { translation } = await confirmed.json();
      const approval = { headers: { ...headers(), "If-Match": `"v${translation.version}"` } };
      const approved = await untilFree(() =>
        reviewer.post(`/api/translations/${row.id}/approval`, approval),
      );
      expect(approved.ok(), await approved.text()).toBe(true);
    }
  }
}

async function openPublish(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}/publish`);
}

test("an article is readable only after its release", async ({ page, browser, desk }) => {
  test.setTimeout(120_000);
  const mark = lettersOfItsOwn();
  await signInWith(page, await desk.person("editor"), demoPassword());
  const id = await makeArticle(page.request, mark);
  await openPublish(page, id);
  await expect(page.locator('li[data-ready="false"]')).toHaveCount(2);
  await expect(page.getByRole("checkbox", { name: "Русский" })).toBeDisabled();
  await expectAccessible(page);

  await approveAll(browser, id, {
    ru: [`Мост открыт: ${mark}`, "Мост открыли в Астане."],
    en: [`Bridge opened: ${mark}`, "The bridge opened in Astana."],
  });
  await page.reload();
  await expect(page.locator('li[data-ready="true"]')).toHaveCount(3);
  await expectAccessible(page);
  await keepScreenshots(page, "publish");

  const reader = await (await browser.newContext({ baseURL: product().url })).newPage();
  for (const language of ["kk", "ru", "en"]) {
    const front = await reader.request.get(`/${language}`);
    expect(await front.text()).not.toContain(mark);
  }

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What readers see" })).toBeVisible();

  const titles = { kk: "Көпір ашылды", ru: "Мост открыт", en: "Bridge opened" };
  const names = { kk: "Қазақша", ru: "Русский", en: "English" };
  for (const language of ["kk", "ru", "en"] as const) {
    const link = page.getByRole("link", { name: `Open on the site: ${names[language]}` });
    const address = (await link.getAttribute("href")) ?? "";
    const answer = await reader.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(reader.locator("html")).toHaveAttribute("lang", language);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
      `${titles[language]}: ${mark}`,
    );
  }

  const english =
    (await page.getByRole("link", { name: "Open on the site: English" }).getAttribute("href")) ??
    "";
  await page.getByRole("button", { name: "Withdraw" }).click();
  const withdrawal = page.getByRole("alertdialog");
  await withdrawal.getByLabel("Reason").fill("The opening was moved.");
  await withdrawal.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("English · withdrawn from the site")).toBeVisible();
  expect((await reader.goto(english))?.status()).not.toBe(200);
});

test("a release waits for its time and can be called off", async ({ page, browser, desk }) => {
  test.setTimeout(120_000);
  const mark = lettersOfItsOwn();
  await signInWith(page, await desk.person("editor"), demoPassword());
  const id = await makeArticle(page.request, mark);
  await approveAll(browser, id, {
    ru: [`Мост построен: ${mark}`, "Мост построили в Астане."],
    en: [`Bridge built: ${mark}`, "The bridge was built in Astana."],
  });
  await openPublish(page, id);
  await page.getByRole("radio", { name: /At a set time/ }).check();
  await page.getByLabel("Time", { exact: true }).fill("2099-01-01T09:00");
  await page.getByRole("button", { name: "Schedule" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("goes out on 1 January 2099, 09:00 (UTC+5)")).toBeVisible();
  const front = await page.request.get("/en");
  expect(await front.text()).not.toContain(mark);

  await page.getByRole("button", { name: "Cancel the release" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the release" }).click();
  await expect(page.getByText("Release 1 · cancelled")).toBeVisible();
});

import { expectAccessible } from "../support/accessibility";
import { expect, sent, test } from "../support/desk";
import { signInAs } from "../support/journey";
import { importText } from "../support/library-article";
import { keepScreenshots } from "../support/screenshots";

test("a concept is found by an inflected form, changed, and its earlier version restored", async ({
  page,
}) => {
  await signInAs(page, "terminologist");
  await page.goto("/desk/glossary?q=министрлігінің+төтенше+жағдайлар");
  await page.goto("/desk/glossary?q=Премьер-министрлеріне");
  await expect(page.locator("tbody").getByRole("link").first()).toContainText("Премьер-министр");
  await expectAccessible(page);
  await keepScreenshots(page, "glossary");

  await page.goto("/desk/glossary?q=акционерлік+қоғам");
  await page.getByRole("link", { name: "акционерлік қоғам", exact: true }).click();
  await page.waitForURL("**/desk/glossary/*-*");
  await expectAccessible(page);
  const domain = page.locator("form").getByRole("textbox", { name: "Сала" });
  await domain.fill("құқық");
  // Another act would make a new version and sweep away what is only in the form.
  await expect(page.getByRole("button", { name: "Біріктіру" })).toBeDisabled();
  await page.getByRole("button", { name: "Сақтау", exact: true }).first().click();
  await expect(page.getByText("2-нұсқа")).toBeVisible();
  await page.getByRole("button", { name: "Осы нұсқаны қайтару" }).last().click();
  await expect(page.getByText("3-нұсқа")).toBeVisible();
  await expect(page.locator("form").getByRole("textbox", { name: "Сала" })).toHaveValue(
    "экономика",
  );
});

test("a file is shown before it is brought in, and what is wrong with it is told", async ({
  page,
}) => {
  await signInAs(page, "terminologist");
  await page.goto("/desk/glossary/import");
  const text = "kk;ru;en;source\nсынақ алаңы;испытательная площадка;test site;gov.kz\n«!»;знак;;\n";
  await page.setInputFiles("input[type=file]", {
    name: "terms.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole("status").filter({ hasText: "жаңа" })).toBeVisible();
  await expect(page.getByText("ішінде әріп те, сан да жоқ")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Импорттау/u }).click();
  await expect(page.getByText(/Импортталды/u)).toBeVisible();
  await page.goto("/desk/glossary?q=сынақ+алаңында");
  await expect(page.getByRole("link", { name: "сынақ алаңы", exact: true })).toBeVisible();
});

test("an import is not carried out when the glossary has changed since it was shown", async ({
  page,
}) => {
  await signInAs(page, "terminologist");
  await page.goto("/desk/glossary/import");
  await page.setInputFiles("input[type=file]", {
    name: "terms.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("kk;ru;source\nсынақ бекеті;испытательный пост;gov.kz\n"),
  });
  const sum = page.getByRole("status").filter({ hasText: "жаңа" });
  await expect(sum).toContainText("жаңа — 1,");
  const concept = {
    kind: "common",
    source: "gov.kz",
    terms: [{ language: "kk", text: "сынақ бекеті" }],
  };
  await sent(page, "/api/glossary/concepts", { concept, as: "approved" });
  await page.getByRole("button", { name: /Импорттау/u }).click();
  await expect(page.getByRole("alert").filter({ hasText: "4016" })).toBeVisible();
  await expect(sum).toContainText("жаңа — 0,");
  await expect(page.getByRole("button", { name: /Импорттау/u })).toBeDisabled();
  await expectAccessible(page);
});

test("a translator proposes a term while translating, the terminologist finds it waiting", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, "translator-ru");
  await page.goto("/desk/glossary/new");
  await page
    .locator("form")
    .getByRole("textbox", { name: "Термин" })
    .first()
    .fill("сенім телефоны");
  await page.getByRole("button", { name: "Отправить предложение" }).click();
  await page.waitForURL("**/desk/glossary/*-*");
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await signInAs(other, "terminologist");
  await other.goto("/desk/glossary/proposals");
  await expect(other.getByText("сенім телефоны")).toBeVisible();
  await expectAccessible(other);
  await context.close();
});

test("a wording that is given up leads to what still uses it, and to a task for the translator", async ({
  page,
  desk,
}) => {
  const editor = await desk.signedIn("editor");
  await importText(editor, "Сынақ сапары басталды\nМинистр көпқабатты қоймаларды аралады.");
  await signInAs(page, "terminologist");
  await page.goto("/desk/glossary/new");
  const term = page.locator("form").getByRole("textbox", { name: "Термин" });
  await term.first().fill("көпқабатты қойма");
  await page.locator("form").getByRole("textbox", { name: "Дереккөз" }).fill("gov.kz");
  await page.getByRole("button", { name: "Бекітілген күйде сақтау" }).first().click();
  await page.waitForURL("**/desk/glossary/*-*");

  await term.first().fill("көп деңгейлі қойма");
  await page.getByRole("button", { name: "Сақтау", exact: true }).first().click();
  await expect(page.locator("mark")).toHaveText("көпқабатты қоймаларды");
  await expectAccessible(page);
  await page.getByRole("checkbox").first().check({ force: true });
  await page.getByRole("button", { name: "Түзету тапсырмаларын ашу (1)" }).click();
  await expect(page.getByText("1 тапсырма ашылды")).toBeVisible();
});

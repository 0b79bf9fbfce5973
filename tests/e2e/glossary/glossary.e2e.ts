import { expectAccessible } from "../support/accessibility";
import { expect, signInAs, test } from "../support/journey";
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

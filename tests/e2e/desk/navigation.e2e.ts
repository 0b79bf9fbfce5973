import { expect, test } from "../support/desk";
import { signInAs } from "../support/journey";
import { words } from "../support/words";

test("a page on its way is announced by a line at the upper edge, until it is there", async ({
  desk,
}) => {
  const page = await desk.signedIn("editor");
  const main = page.getByRole("navigation", { name: "Navigation" });
  const line = page.getByRole("progressbar", { name: "Loading" });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/desk\/articles\?.*_rsc/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/desk");
  await main.getByRole("link", { name: "Articles" }).click();
  await expect(line).toBeVisible();
  await expect(page).toHaveURL(/\/desk$/u);
  letGo();
  await expect(page).toHaveURL(/\/desk\/articles$/u);
  await expect(line).toBeHidden();

  // To the same page there is no way to go.
  await main.getByRole("link", { name: "Articles" }).click();
  await page.goBack();
  await expect(page).toHaveURL(/\/desk$/u);
  await expect(line).toBeHidden();
});

test("without a connection links, searches and the way back keep the page, and go on with it", async ({
  desk,
}) => {
  const page = await desk.signedIn("editor");
  const main = page.getByRole("navigation", { name: "Navigation" });
  const banner = page.getByRole("status").filter({ hasText: "No connection." });
  await page.goto("/desk");
  await main.getByRole("link", { name: "Memory" }).click();
  await expect(page).toHaveURL(/\/desk\/memory$/u);
  await page.context().setOffline(true);
  await expect(banner).toBeVisible();

  // A search.
  await page.getByRole("searchbox").fill("ауыл");
  await page.getByRole("searchbox").press("Enter");
  await expect(banner).toContainText("The page you asked for will open");
  await expect(page).toHaveURL(/\/desk\/memory$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Translation memory");
  // A link takes its place: only what was asked for last is gone to.
  await main.getByRole("link", { name: "Articles" }).click();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/desk\/articles$/u);
  await expect(banner).toBeHidden();
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/\/desk\/articles$/u);

  // Whoever has gone on working stays.
  await page.context().setOffline(true);
  await main.getByRole("link", { name: "Memory" }).click();
  await page.getByRole("button", { name: "Stay on this page" }).click();
  await expect(page.getByRole("button", { name: "Stay on this page" })).toBeHidden();
  await page.context().setOffline(false);
  await expect(banner).toBeHidden();
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/\/desk\/articles$/u);

  // The browser's own button.
  await page.context().setOffline(true);
  await page.goBack();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/desk\/memory$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Translation memory");
});

test("open comments lead to their segment with the comments beside it", async ({ page }) => {
  await signInAs(page, "translator-ru");
  await page.goto("/desk");
  await page.locator("a[href*='panel=comments']").first().click();
  await expect(
    page.getByRole("tab", { name: words("ru", "editor:panel.comments") }),
  ).toHaveAttribute("aria-selected", "true");
});

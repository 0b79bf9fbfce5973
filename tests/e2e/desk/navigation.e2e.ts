import { expect, test } from "../support/desk";

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

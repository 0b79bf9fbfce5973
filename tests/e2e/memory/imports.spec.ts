import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "../support/journey";
import { expectGoodScreen } from "../support/screens";
import { words } from "../support/words";

const name = (key: string) => words("kk", `memory:${key}`);

const COUNT = 40_000;

/** A file that takes some seconds to import. */
function longFile(mark: string): Buffer {
  const units = Array.from(
    { length: COUNT },
    (_, at) =>
      `<tu><tuv xml:lang="kk"><seg>${mark} ${at} туралы хабар</seg></tuv><tuv xml:lang="ru"><seg>Сообщение ${mark} о ${at}</seg></tuv></tu>`,
  );
  return Buffer.from(
    `<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/><body>\n${units.join("\n")}</body></tmx>`,
  );
}

async function begin(page: Page, file: string, bank: string, buffer: Buffer): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: file, mimeType: "application/xml", buffer });
  await page.getByLabel(name("import.bank")).fill(bank);
  await page.getByRole("button", { name: name("import.start") }).click();
}

/** Whether the browser would ask before it leaves the page. */
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

test("an import goes on without its page, is seen there again, stopped, and goes on", async ({
  page,
}) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  const file = `Long ${mark}.tmx`;
  const bytes = longFile(mark);
  await signInAs(page, "editor");
  await page.goto("/desk/memory/exchange");

  // While bytes are under way, leaving would lose them; afterwards it would not.
  let send: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/api/memory/import?**", async (route) => {
    await held;
    await route.continue();
  });
  expect(await asksBeforeLeaving(page)).toBe(false);
  await begin(page, file, `Bank ${mark}`, bytes);
  await expect.poll(() => asksBeforeLeaving(page)).toBe(true);
  send();
  const row = page.getByRole("listitem").filter({ hasText: file });
  const stop = row.getByRole("button", {
    name: name("imports.stopFile").replace("{{file}}", file),
  });
  await expect(row.getByText(name("imports.states.running"), { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  expect(await asksBeforeLeaving(page)).toBe(false);

  await page.reload();
  await expect(row.getByText(name("imports.states.running"), { exact: true })).toBeVisible();
  const bar = row.getByRole("progressbar");
  const seen = Number(await bar.getAttribute("value"));
  await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(seen);
  await stop.click();
  await expect(row.getByText(name("imports.states.stopped"), { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expect(row).toContainText(name("imports.goesOn"));
  await expect(stop).toBeHidden();
  await expectGoodScreen(page, "memory-imports-stopped", "kk");

  await begin(page, file, `Bank ${mark}`, bytes);
  await expect(row.getByText(name("imports.states.done"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  // All of it, none of it twice, and its thousands grouped.
  const all = name("import.added_other").replace("{{count}}", "40\u00a0000");
  await expect(row).toContainText(all);
  await expect(page.getByRole("status").filter({ hasText: all }).first()).toBeVisible();
  await expect(row).toHaveCount(1);
});

test("what became of a file is told after a reload, with its findings", async ({ page }) => {
  const mark = randomUUID().slice(0, 8);
  await signInAs(page, "editor");
  await page.goto("/desk/memory/exchange");
  const small = `<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/><body>
<tu><tuv xml:lang="kk"><seg>Жалғыз ${mark}</seg></tuv></tu></body></tmx>`;
  await begin(page, `Found ${mark}.tmx`, `Bank ${mark}`, Buffer.from(small));
  const found = page.getByRole("listitem").filter({ hasText: `Found ${mark}.tmx` });
  await expect(found.getByText(name("imports.states.done"), { exact: true })).toBeVisible();
  await begin(page, `Broken ${mark}.tmx`, `Bank ${mark}`, Buffer.from("<tmx><"));
  const broken = page.getByRole("listitem").filter({ hasText: `Broken ${mark}.tmx` });
  await expect(broken).toBeVisible();
  await page.reload();
  await expect(broken).toContainText(name("import.faults.xml-not-well-formed"));
  await found.getByRole("button", { name: name("imports.showFindings") }).click();
  await expect(found).toContainText(
    name("import.codes.tmx-one-language").replace("{{language}}", "kk"),
  );
  await expectGoodScreen(page, "memory-imports", "kk");
  await found.getByRole("button", { name: name("imports.hideFindings") }).click();
  await expect(found.getByText(name("import.findings"))).toBeHidden();
});

test("a file to be aligned that is no text says what to do instead", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/desk/memory/alignment");
  const file = { name: "article.docx", mimeType: "application/zip", buffer: Buffer.from("PK") };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await expect(page.getByText(name("align.otherFile"))).toBeVisible();
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, ElementContext } from "axe-core";

const source = readFileSync(createRequire(`${process.cwd()}/`).resolve("axe-core"), "utf8");

declare const axe: { run: (context?: ElementContext) => Promise<AxeResults> };

/**
 * No serious or critical finding of axe on the page as it stands. The checker
 * is evaluated through the debugger, not added as a script, because the content
 * policy of the pages rightly refuses added scripts.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run());
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map((node) => node.target.join(" ")),
    }));
  expect(grave, `axe on ${page.url()}`).toEqual([]);
}

import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Language } from "@/core/language/language";
import { expectAccessible } from "./accessibility";
import { expect } from "./journey";

const WIDTHS = [1440, 1024, 390] as const;
const THEMES = ["light", "dark"] as const;

/**
 * Looks at a screen as the design is judged: at three widths in both themes, kept whole as
 * test-results/screens/NAME-LANGUAGE-WIDTH-THEME.png. Nothing scrolls sideways, no text is the key
 * of a missing one, and axe finds nothing grave in either theme.
 */
export async function expectGoodScreen(page: Page, name: string, ui: Language): Promise<void> {
  const before = page.viewportSize();
  await expect(page.locator("html")).toHaveAttribute("lang", ui);
  expect(await rawKeys(page), `texts of ${name} that are keys`).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const file = `${name}-${ui}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join("test-results", "screens", file), fullPage: true });
      if (width === 1440) await expectAccessible(page);
    }
    expect(await overflow(page), `${name} at ${width} px is as wide as its window`).toBe(0);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Texts that look like `namespace:a.key` or `a.dotted.key`. */
function rawKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode;
      const text = nodeValue?.trim() ?? "";
      const isCode = parentElement?.closest("script, style, [data-cell-text]") !== null;
      if (!isCode && /^(?:[a-z]+:)?[a-z][a-zA-Z-]*(?:\.[a-z][a-zA-Z-]*)+$/u.test(text)) {
        found.push(text);
      }
    }
    return found;
  });
}

import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The widths that the design is judged at, in CSS pixels, with the height of a usual window. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

const THEMES = ["light", "dark"] as const;

/**
 * Keeps the page at each width in both themes, as
 * test-results/screenshots/NAME-WIDTH-THEME.png, and then puts back the size.
 */
export async function keepScreenshots(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${name}-${size.width}-${colorScheme}.png`;
      await page.screenshot({ path: join("test-results", "screenshots", file) });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}

import type { Locator, Page } from "@playwright/test";
import { expect } from "./journey";

/** So many presses of Tab reach everything on a page that a person would still walk through. */
const FARTHEST = 120;

/** Walks with Tab to an element; at every stop on the way the focus can be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < FARTHEST; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
  }
  throw new Error(`${wanted} is not reached with ${FARTHEST} presses of Tab.`);
}

/** Walks to an element and presses Enter. */
export async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/**
 * The focused element, or the frame that it is drawn in, has an outline or a ring, lies in the
 * window, and nothing covers it (WCAG 2.4.7 and 2.4.11).
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect(async () => {
    const seen = await page.evaluate(() => {
      const focus = document.activeElement;
      if (focus === null || focus === document.body) return { what: "nothing", ring: true, at: "" };
      const rings = (element: Element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      };
      // Rings of custom controls are drawn by what stands around or beside the hidden input.
      const frame = focus.closest(".cell-frame");
      const near: Element[] = frame ? [frame] : [];
      for (let one: Element | null = focus; one && near.length < 5; one = one.parentElement) {
        near.push(one);
      }
      const beside = focus.matches("input")
        ? [...(focus.parentElement?.parentElement?.children ?? [])]
        : [];
      const { left, top, width, height } = focus.getBoundingClientRect();
      const x = Math.min(Math.max(left + width / 2, 0), window.innerWidth - 1);
      const y = Math.min(Math.max(top + Math.min(height / 2, 20), 0), window.innerHeight - 1);
      const shown = top < window.innerHeight && top + height > 0 && width > 0;
      const over = document.elementFromPoint(x, y);
      const isOpen =
        over !== null &&
        (focus.contains(over) || over.contains(focus) || beside.some((one) => one.contains(over)));
      return {
        what: `${focus.tagName} ${focus.getAttribute("aria-label") ?? focus.textContent?.slice(0, 40)}`,
        ring: focus.matches(":focus-visible") && [...near, ...beside].some(rings),
        at: shown && isOpen ? "" : "covered or outside the window",
      };
    });
    expect(seen, `focus on ${page.url()}`).toMatchObject({ ring: true, at: "" });
  }).toPass({ timeout: 3_000 });
}

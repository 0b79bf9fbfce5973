/** Event of the window when the router sets out for another page; its detail is the address. */
export const NAVIGATION_START = "audarma:navigation-start";

/** Tells the window that a navigation begins. */
export function announceNavigation(url: string): void {
  window.dispatchEvent(new CustomEvent(NAVIGATION_START, { detail: url }));
}

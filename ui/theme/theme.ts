/** A colour theme; "system" follows the device. */
export type Theme = "system" | "light" | "dark";

export const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** The cookie by which the server writes the theme into the first paint: no flash. */
export const THEME_COOKIE = "audarma-theme";

/** Whether a string from outside names a theme. */
export function isTheme(value: unknown): value is Theme {
  return typeof value === "string" && (THEMES as readonly string[]).includes(value);
}

import { LANGUAGE_COOKIE } from "@/ui/i18n/negotiate";
import { THEME_COOKIE } from "@/ui/theme/theme";

/** Where a signed-in person's settings are kept: PATCH with a JSON object of the changed ones. */
const PREFERENCES = "/api/me/preferences";
const ONE_YEAR_SECONDS = 31_536_000;

type Preference = { readonly uiLanguage: string } | { readonly theme: string };

/**
 * Keeps a setting in this browser for the next first paint and, when somebody is signed in, with
 * the person. Resolves to false where the server did not take it.
 */
export async function savePreference(
  preference: Preference,
  isSignedIn: boolean,
): Promise<boolean> {
  if ("theme" in preference) remember(THEME_COOKIE, preference.theme);
  else remember(LANGUAGE_COOKIE, preference.uiLanguage);
  if (!isSignedIn) return true;
  try {
    const response = await fetch(PREFERENCES, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(preference),
    });
    return response.ok;
  } catch {
    return false;
  }
}

function remember(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax${secure}`;
}

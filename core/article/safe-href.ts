/**
 * Which addresses a link of an article may have. One list for import and for drawing, so that
 * `javascript:` and `data:` addresses reach no reader even from an older database row.
 */

const ALLOWED = new Set(["http:", "https:", "mailto:"]);
const MAX_LENGTH = 2048;

/** The address in its normal form when it is an absolute http, https or mailto address; else null. */
export function safeHref(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > MAX_LENGTH || !/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return null;
  try {
    const url = new URL(trimmed);
    if (!ALLOWED.has(url.protocol) || url.username !== "" || url.password !== "") return null;
    return unwrapRedirect(url) ?? url.href;
  } catch {
    return null;
  }
}

/** Google Docs exports each link as a redirect through google.com/url?q=…; readers get the real one. */
function unwrapRedirect(url: URL): string | null {
  if (url.hostname !== "www.google.com" || url.pathname !== "/url") return null;
  const target = url.searchParams.get("q");
  return target === null ? null : safeHref(target);
}

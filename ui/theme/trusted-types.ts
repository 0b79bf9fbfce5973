/**
 * The page's content policy demands trusted types: no string may become script. Turbopack loads
 * chunks by setting `script.src` to a string (measured with Next 16.4.6: without this, every lazy
 * chunk is blocked), and React makes script elements from one fixed piece of HTML. This default
 * policy lets through exactly those two things and refuses every other string.
 *
 * To be called before React begins (instrumentation-client.ts), and by no document's head: an
 * address that names nothing is answered with a document that Next makes, which has no head of ours.
 */
export function allowOwnScripts(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes;
  if (!types || types.defaultPolicy) return;
  types.createPolicy("default", {
    createScriptURL: (url) =>
      new URL(url, location.href).href.startsWith(`${location.origin}/_next/static/`) ? url : null,
    createHTML: (html) => (html === "<script></script>" ? html : null),
  });
}

/** What of the browser's trusted types is used (W3C Trusted Types, 3.2). */
type TrustedTypePolicies = {
  readonly defaultPolicy: object | null;
  readonly createPolicy: (
    name: string,
    rules: Readonly<Record<"createScriptURL" | "createHTML", (text: string) => string | null>>,
  ) => object;
};

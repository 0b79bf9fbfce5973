/**
 * The page's content policy demands trusted types: no string may become script. Turbopack loads
 * chunks by setting `script.src` to a string (measured with Next 16.4.6: without this, every lazy
 * chunk is blocked), and React makes script elements from one fixed piece of HTML. This default
 * policy lets through exactly those two things and refuses every other string. It holds no "<":
 * React would escape it on the server, find another text while hydrating, and set it anew.
 */
const POLICY = `self.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) =>
    new URL(url, location.href).href.startsWith(location.origin + "/_next/static/") ? url : null,
  createHTML: (html) => (html === "\\x3cscript>\\x3c/script>" ? html : null),
});`;

/** First in `<head>`: the policy must exist before the first chunk is loaded. */
export function TrustedTypes({ nonce }: { readonly nonce: string }) {
  return <script nonce={nonce}>{POLICY}</script>;
}

import type { NextConfig } from "next";

/**
 * Headers of every answer, whatever made it. The content policy of pages carries a nonce, so it
 * comes from proxy.ts; answers that are never a document get the closed policy here.
 */
const EVERY_ANSWER = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const CLOSED_POLICY = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
};
const NO_STORE = { key: "Cache-Control", value: "no-store" };
/** What a signed-in person sees names articles and people: it tells other sites nothing. */
const NO_REFERRER = { key: "Referrer-Policy", value: "no-referrer" };

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimiser fetches by URL (a server-side request forgery surface) and nothing here needs it.
  images: { unoptimized: true },
  // Types are checked by `npm run check`, once, with tests and tools; a second pass here would only
  // make every first start half a minute longer.
  typescript: { ignoreBuildErrors: true },
  // Canonical and language links count only in the head: they come with it, not streamed after it.
  htmlLimitedBots: /.*/,
  // Without `useOffline` the browser's own error page takes the place of the desk when a page cannot
  // be fetched; with it the router waits for the connection (ui/shell/offline-banner.tsx says so).
  experimental: { globalNotFound: true, useOffline: true },
  headers: async () => [
    { source: "/:path*", headers: EVERY_ANSWER },
    { source: "/api/:path*", headers: [CLOSED_POLICY, NO_STORE, NO_REFERRER] },
    { source: "/desk/:path*", headers: [NO_STORE, NO_REFERRER] },
    { source: "/login", headers: [NO_STORE, NO_REFERRER] },
    // Read by machines; the proxy, which sets the policy of pages, passes them by.
    { source: "/:language/feed.xml", headers: [CLOSED_POLICY] },
    { source: "/sitemap.xml", headers: [CLOSED_POLICY] },
    { source: "/robots.txt", headers: [CLOSED_POLICY] },
    // The address itself is the secret: it must reach no other site.
    { source: "/invite/:path*", headers: [NO_STORE, NO_REFERRER] },
  ],
};

export default config;

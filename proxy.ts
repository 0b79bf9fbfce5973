import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets the headers of pages and does nothing else: no redirects, no sign-in, no rights. Whatever
 * the proxy decided could be bypassed by skipping the proxy, which has happened repeatedly, so
 * authorization lives in the use cases (docs/decisions).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = freshNonce();
  // biome-ignore lint/style/noProcessEnv: replaced by a constant at build time, not configuration
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  // Next reads the nonce for its own scripts from the request's policy, the layouts from x-nonce.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Pages are not told their own address; the desk needs it to come back after signing in.
  headers.set("x-page", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** 128 random bits: a nonce must not be guessable (CSP 3, section 7.1). */
function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The content policy of pages. 'strict-dynamic' lets scripts that carry the nonce load chunks;
 * style attributes in server-rendered markup are blocked, styles set by script are not.
 * The development server needs eval and inline styles for its error overlay.
 */
function contentPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", "trusted-types default"]),
  ].join("; ");
}

/**
 * Pages only. Request bodies that pass a proxy are cut at 10 MiB without an error, so no route
 * handler is matched; static files need no nonce.
 */
export const config = {
  matcher: [
    "/((?!api/|_next/static/|_next/image|.*\\.(?:ico|svg|png|txt|xml|webmanifest|woff2|map)$).*)",
  ],
};

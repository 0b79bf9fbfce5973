// Gives Next the AsyncLocalStorage of Node, as its server does before anything else.
import "next/dist/server/node-environment-baseline";

import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { RequestCookiesAdapter } from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";
import { NextRequest } from "next/server";
import { authRoute } from "@/server/auth/auth-route";
import type { RouteHandler } from "@/server/http/route";

/** Where the tests pretend that the product is served. */
export const ORIGIN = "http://127.0.0.1:3000";

type Sent = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * A browser without a window: keeps cookies, and asks the route handlers themselves, within the
 * request stores that Next would have opened for them.
 */
export class AuthBrowser {
  readonly cookies = new Map<string, string>();

  /** Asks next-auth, e.g. `auth("csrf")`, `auth("signout", {method: "POST", body})`. */
  auth(path: string, sent: Sent = {}): Promise<Response> {
    const [bare = ""] = path.split("?");
    const context = { params: Promise.resolve({ nextauth: bare.split("/") }) };
    return this.#send(`/api/auth/${path}`, sent, (request) => authRoute(request, context));
  }

  /** Asks one of our own route handlers. */
  ask(
    handler: RouteHandler,
    sent: Sent = {},
    params: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.#send("/api/asked", sent, (request) =>
      handler(request, { params: Promise.resolve(params) }),
    );
  }

  async csrfToken(): Promise<string> {
    const { csrfToken } = (await (await this.auth("csrf")).json()) as { csrfToken: string };
    return csrfToken;
  }

  /** Signs in as the sign-in form does. */
  async signIn(username: string, password: string, callbackUrl = "/desk"): Promise<Response> {
    const csrfToken = await this.csrfToken();
    const body = { username, password, csrfToken, callbackUrl, json: "true" };
    return this.auth("callback/credentials", { method: "POST", body });
  }

  async signOut(): Promise<Response> {
    const csrfToken = await this.csrfToken();
    const body = { csrfToken, callbackUrl: "/login", json: "true" };
    return this.auth("signout", { method: "POST", body });
  }

  /** The session cookie's value, or undefined. */
  session(): string | undefined {
    return this.cookies.get("audarma.session");
  }

  async #send(
    path: string,
    { method = "GET", body, headers = {} }: Sent,
    handle: (request: NextRequest) => Promise<Response>,
  ): Promise<Response> {
    const text = body === undefined ? null : JSON.stringify(body);
    const all = new Headers({
      origin: ORIGIN,
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0",
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(text !== null && {
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(text)),
      }),
      ...headers,
    });
    const request = new NextRequest(`${ORIGIN}${path}`, { method, headers: all, body: text });
    const response = await inNext(all, () => handle(request));
    this.#keep(response);
    return response;
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(";");
      const at = pair.indexOf("=");
      const expires = attributes.find((part) => /^\s*expires=/i.test(part))?.split("=")[1];
      const isOver = expires !== undefined && Date.parse(expires) <= Date.now();
      if (isOver || pair.slice(at + 1) === "") this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
  }
}

/** Opens the two stores that `cookies()` and `headers()` of next/headers read. */
function inNext<Result>(headers: Headers, work: () => Promise<Result>): Promise<Result> {
  const workStore = { route: "/api/auth", forceStatic: false, dynamicShouldError: false };
  const requestStore = {
    type: "request",
    phase: "action",
    headers,
    cookies: RequestCookiesAdapter.seal(new RequestCookies(headers)),
    userspaceMutableCookies: new RequestCookies(headers),
  };
  return workAsyncStorage.run(workStore as never, () =>
    workUnitAsyncStorage.run(requestStore as never, work),
  );
}

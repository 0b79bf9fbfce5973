import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { hasCode } from "@/core/errors";
import { readEnvironment } from "@/server/env";
import { logError } from "@/server/log";
import { loadSignedIn } from "./load-actor";
import { isSecureSite, openSessionCookie, secrets, sessionCookieName } from "./session-cookie";
import {
  endSession,
  SESSION_LIFE,
  type SignInOrigin,
  signInWithPassword,
  signInWithProvider,
} from "./sign-in";

/**
 * next-auth 4 behind our own interface: it runs the sign-in dialogue and seals the cookie; who may
 * do what is decided by the session row (load-actor.ts). Traps that this file answers, read and
 * measured in 4.24.15: an exception inside `authorize` ends up in the redirect address, so it
 * throws only our codes; an old cookie is renewed after sign-out unless the `jwt` callback throws;
 * the default life is thirty days.
 */
export function nextAuthOptions(origin: SignInOrigin): NextAuthOptions {
  const [secret] = secrets();
  const secure = isSecureSite();
  return {
    ...(secret === undefined ? {} : { secret }),
    session: { strategy: "jwt", maxAge: SESSION_LIFE.credentials / 1000 },
    pages: { signIn: "/login", error: "/login", signOut: "/login" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [passwordProvider(origin), ...oidcProvider(origin)],
    jwt: { decode: async ({ token }) => ({ ...(await openSessionCookie(token)) }) },
    callbacks: {
      // An identity that nobody was invited with: profile() could not start a session.
      signIn: ({ user }) => user.id !== UNKNOWN || "/login?error=unknown-identity",
      async jwt({ token, user, account }) {
        if (account && user) return { sub: user.id, sid: (user as { sid?: string }).sid ?? "" };
        const alive = typeof token.sid === "string" && (await loadSignedIn(token.sid));
        if (!alive) throw new Error("session-ended");
        return token;
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : new URL(baseUrl);
        return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

function passwordProvider(origin: SignInOrigin) {
  return CredentialsProvider({
    credentials: { username: { type: "text" }, password: { type: "password" } },
    async authorize(credentials) {
      const { username: login = "", password = "" } = credentials ?? {};
      try {
        const started = await signInWithPassword({ login, password }, origin);
        return { id: started.personId, name: started.name, sid: started.sessionId };
      } catch (error) {
        if (hasCode(error, "wrong-credentials")) return null;
        if (hasCode(error, "too-many-attempts")) throw new Error("too-many-attempts");
        logError("sign-in", error);
        throw new Error("unexpected");
      }
    },
  });
}

/** Stands for a person in next-auth's dialogue where there is none; next-auth wants some id. */
const UNKNOWN = "unknown";

type Claims = { readonly iss: string; readonly sub: string; readonly name?: string };

function oidcProvider(origin: SignInOrigin): OAuthConfig<Claims>[] {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = readEnvironment();
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: name ?? "OpenID Connect",
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid profile" } },
      async profile(claims) {
        const identity = { issuer: claims.iss, subject: claims.sub };
        try {
          const started = await signInWithProvider(identity, origin);
          return { id: started.personId, name: started.name, sid: started.sessionId };
        } catch (error) {
          if (!hasCode(error, "wrong-credentials")) logError("sign-in", error);
          return { id: UNKNOWN };
        }
      },
    },
  ];
}

import { decode, encode } from "next-auth/jwt";
import { readEnvironment } from "@/server/env";

/**
 * The session cookie: an encrypted pointer `{sub, sid}` to a row. It says who asks to be whom; the
 * row decides. Read here and not with next-auth's getToken, which would also take a bearer header.
 */

/** What the cookie holds: person and session row. */
export type SessionPointer = { readonly sub: string; readonly sid: string };

/** Whether the public address is https, which decides the cookie's name and its Secure flag. */
export function isSecureSite(): boolean {
  return readEnvironment().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** Name of the cookie; `__Host-` binds it to this host and to https. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Host-audarma.session" : "audarma.session";
}

/** The secrets that may open a cookie, newest first: two keys, so that the secret can be rotated. */
export function secrets(): readonly string[] {
  const { NEXTAUTH_SECRET: current, NEXTAUTH_SECRET_PREVIOUS: previous } = readEnvironment();
  return [current, previous].filter((secret) => secret !== undefined);
}

/** The pointer in a cookie value, or null when it is missing, forged, foreign or expired. */
export async function openSessionCookie(value: string | undefined): Promise<SessionPointer | null> {
  if (!value) return null;
  for (const secret of secrets()) {
    const token = await decode({ token: value, secret }).catch(() => null);
    const { sub, sid } = (token ?? {}) as { sub?: unknown; sid?: unknown };
    if (typeof sub === "string" && typeof sid === "string") return { sub, sid };
  }
  return null;
}

/** Seals a pointer, for tests and for the command line; the site itself lets next-auth do it. */
export async function sealSessionCookie(pointer: SessionPointer, seconds: number): Promise<string> {
  const [secret] = secrets();
  if (secret === undefined) throw new Error("NEXTAUTH_SECRET is not set");
  return encode({ token: { ...pointer }, secret, maxAge: seconds });
}

/** The value of one cookie in a Cookie header. */
export function cookieValue(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim());
  }
  return undefined;
}

/** A broken percent sequence makes a cookie unreadable, not the request a fault of ours. */
function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

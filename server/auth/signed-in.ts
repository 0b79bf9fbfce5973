import { cookies } from "next/headers";
import { cache } from "react";
import { loadSignedIn, type SignedIn } from "./load-actor";
import { openSessionCookie, sessionCookieName } from "./session-cookie";

/**
 * The person who asks for a page, or null; looked up once per page. Pages and layouts ask here,
 * route handlers go through `route`.
 */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const store = await cookies();
  const pointer = await openSessionCookie(store.get(sessionCookieName())?.value);
  if (!pointer) return null;
  const person = await loadSignedIn(pointer.sid);
  return person?.actor.personId === pointer.sub ? person : null;
});

import { isSecureSite } from "./session-cookie";

/**
 * Carries an invitation across the journey to an identity provider and back: the provider tells us
 * who somebody is, this cookie says whom they were invited as.
 */

const SECONDS = 10 * 60;

/** Name of the cookie; bound to this host where the site has https. */
export function invitationCookieName(): string {
  return isSecureSite() ? "__Host-audarma.invitation" : "audarma.invitation";
}

/** The Set-Cookie value; Lax, because the provider sends the browser back from another site. */
export function invitationCookie(token: string): string {
  const secure = isSecureSite() ? "; Secure" : "";
  return `${invitationCookieName()}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SECONDS}${secure}`;
}

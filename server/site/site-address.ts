import type { Language } from "@/core/language/language";
import { readEnvironment } from "@/server/env";

/** Absolute addresses of the public site, from the configured origin and never from a request. */

/** The origin, without a slash at the end. */
export function siteOrigin(): string {
  return new URL(readEnvironment().NEXTAUTH_URL ?? "http://127.0.0.1:3000").origin;
}

/** The front page of a language. */
export function frontPageAddress(language: Language): string {
  return `${siteOrigin()}/${language}`;
}

/** A published article. */
export function articleAddress(language: Language, slug: string): string {
  return `${frontPageAddress(language)}/${slug}`;
}

/** The feed of a language. */
export function feedAddress(language: Language): string {
  return `${frontPageAddress(language)}/feed.xml`;
}

/** The page where an invitation or a link for a new password is used. */
export function inviteAddress(token: string): string {
  return `${siteOrigin()}/invite/${token}`;
}

import { z } from "zod";

const LOGIN = /^[\p{Ll}\p{Lo}\p{N}](?:[\p{Ll}\p{Lo}\p{N}._@-]{0,58}[\p{Ll}\p{Lo}\p{N}])?$/u;

/**
 * Whether a text can be a login: 1 to 60 small letters of any script, digits, and . _ @ - inside.
 * Small letters only, because it is compared after folding.
 */
export function isLogin(text: string): boolean {
  return LOGIN.test(text);
}

/** A login as somebody types it, folded to its stored form. */
export const loginSchema = z
  .string()
  .max(100)
  .transform((text) => text.trim().normalize("NFC").toLowerCase())
  .refine(isLogin);

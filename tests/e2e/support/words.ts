import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@/core/language/language";

/**
 * A text of the interface, as `namespace:path.of.key`: journeys press what people read, in
 * whichever language they read it.
 */
export function words(language: Language, key: string): string {
  const [namespace = "", path = ""] = key.split(":");
  const file = join("locales", language, `${namespace}.json`);
  const texts: unknown = JSON.parse(readFileSync(file, "utf8"));
  const text = path
    .split(".")
    .reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts);
  if (typeof text !== "string") throw new Error(`There is no text ${key} in ${language}.`);
  return text;
}

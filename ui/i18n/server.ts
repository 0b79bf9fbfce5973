import type { TFunction } from "i18next";
import type { Language } from "@/core/language/language";
import { translator } from "./instance";
import { loadTexts, type Namespace } from "./resources";

const translators = new Map<string, Promise<TFunction<never>>>();

/**
 * The translation function of one namespace, for server components and route handlers:
 * `const t = await getT(language, "shell")`. The language is always passed: a server answers
 * people of different languages at the same time.
 */
export function getT<N extends Namespace>(language: Language, namespace: N): Promise<TFunction<N>> {
  const key = `${language}/${namespace}`;
  const kept = translators.get(key);
  if (kept) return kept as Promise<TFunction<N>>;
  const made = loadTexts(language, namespace).then((texts) =>
    translator(language, { [namespace]: texts }).getFixedT(language, namespace),
  );
  translators.set(key, made as Promise<TFunction<never>>);
  return made as Promise<TFunction<N>>;
}

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "@/core/language/language";

/** The same in all languages on purpose: names and codes. */
const UNTRANSLATED = new Set(["Audarma", "%s · Audarma"]);
/** Words of Russian grammar that no Kazakh sentence holds. «не» is missing: it is Kazakh for "or". */
const RUSSIAN_WORDS = new Set(
  "и или в на для от до по за из с к у о об при без это как что".split(" "),
);
const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

type Entries = ReadonlyMap<string, string>;

const root = join(import.meta.dirname, "../..");
const namespaces = readdirSync(join(root, "locales/en")).map((name) => basename(name, ".json"));

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === "string") {
    into.set(path, value);
    return;
  }
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    flatten(inner, path ? `${path}.${key}` : key, into);
  }
}

function entries(language: Language, namespace: string): Entries {
  const text = readFileSync(join(root, "locales", language, `${namespace}.json`), "utf8");
  const into = new Map<string, string>();
  flatten(JSON.parse(text), "", into);
  return into;
}

const sorted = (texts: Iterable<string>) => [...texts].sort((a, b) => a.localeCompare(b, "en"));
const baseOf = (key: string) => key.replace(PLURAL_SUFFIX, "");
const bases = (texts: Entries) => sorted(new Set([...texts.keys()].map(baseOf)));
const variables = (text: string) => text.match(/\{\{[^}]+\}\}/g) ?? [];
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function pluralForms(texts: Entries, base: string): readonly string[] {
  const forms = [...texts.keys()].filter((key) => PLURAL_SUFFIX.test(key) && baseOf(key) === base);
  return sorted(forms.map((key) => PLURAL_SUFFIX.exec(key)?.[1] ?? ""));
}

describe.each(namespaces)("texts of %s", (namespace) => {
  const english = entries("en", namespace);

  it.each(LANGUAGES)("has the keys of English in %s", (language) => {
    expect(bases(entries(language, namespace))).toEqual(bases(english));
  });

  it.each(LANGUAGES)("has exactly the plural forms of %s", (language) => {
    const texts = entries(language, namespace);
    const wanted = sorted(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    const wrong = bases(texts).filter((base) => {
      const forms = pluralForms(texts, base);
      return forms.length > 0 && forms.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)("leaves nothing empty or with loose spaces in %s", (language) => {
    const loose = [...entries(language, namespace)].filter(
      ([, text]) => text !== text.trim() || text === "" || / {2}/.test(text),
    );
    expect(loose).toEqual([]);
  });

  it.each(["kk", "ru"] as const)("fills in the same values in %s as in English", (language) => {
    const seen = (texts: Entries, base: string) => {
      const forms = [...texts].filter(([key]) => baseOf(key) === base);
      return sorted(new Set(forms.flatMap(([, text]) => variables(text)))).join();
    };
    const texts = entries(language, namespace);
    const wrong = bases(english).filter((base) => seen(texts, base) !== seen(english, base));
    expect(wrong).toEqual([]);
  });

  it.each(["kk", "ru"] as const)("leaves no English in %s", (language) => {
    const left = [...entries(language, namespace)].filter(
      ([key, text]) =>
        text === english.get(key) &&
        /[A-Za-z]{2}/.test(text.replace(/\{\{[^}]+\}\}/g, "")) &&
        !UNTRANSLATED.has(text),
    );
    expect(left).toEqual([]);
  });
});

describe("the script of each language", () => {
  const all = (language: Language) =>
    namespaces.flatMap((namespace) => [...entries(language, namespace)]);

  it("writes English in Latin letters", () => {
    expect(all("en").filter(([, text]) => /\p{Script=Cyrillic}{3}/u.test(text))).toEqual([]);
  });

  it("writes Russian without Kazakh letters", () => {
    // Letters may be named one by one («буквы ә ғ қ»), a word with one of them may not stand.
    const kazakhWord = (word: string) => word.length > 1 && /[әғқңөұүһі]/.test(word);
    expect(all("ru").filter(([, text]) => words(text).some(kazakhWord))).toEqual([]);
  });

  it("writes Kazakh without Russian words", () => {
    const russian = (word: string) => RUSSIAN_WORDS.has(word);
    expect(all("kk").filter(([, text]) => words(text).some(russian))).toEqual([]);
  });

  it("does not copy Russian sentences into Kazakh", () => {
    const russian = new Set(all("ru").map(([, text]) => text));
    const copied = all("kk").filter(
      ([, text]) => words(text).length > 2 && !UNTRANSLATED.has(text) && russian.has(text),
    );
    expect(copied).toEqual([]);
  });
});

describe("keys in use", () => {
  const code = ["app", "ui", "cli", "server", "core"]
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes("generated"))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), "utf8"))
    .join("\n");
  const literals = new Set([...code.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, text]) => text));
  const patterns = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)]
    .map(([, text = ""]) => text.replace(/\$\{[^}]*\}/g, "*"))
    .filter((text) => /^[\w.*-]+$/.test(text) && /[\w-]{2}/.test(text))
    .map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replaceAll("*", ".+")}$`));

  const shown = namespaces.filter((namespace) =>
    new RegExp(`(?:useT|getT)\\([^)]*"${namespace}"\\)`).test(code),
  );
  it.each(shown)("every key of %s is used", (namespace) => {
    const unused = bases(entries("en", namespace)).filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { readHtml } from "@/core/exchange/html/read-html";
import type { ImportResult } from "@/core/exchange/import-result";
import { readMarkdown } from "@/core/exchange/markdown/read-markdown";
import { readText } from "@/core/exchange/text/read-text";
import { LANGUAGES } from "@/core/language/language";
import en from "@/locales/en/import.json";
import kk from "@/locales/kk/import.json";
import ru from "@/locales/ru/import.json";
import { functionsOf, translator } from "@/ui/i18n/instance";
import { noteWords } from "@/ui/import/note-words";

const TEXTS = { kk, ru, en } as const;

/** Texts in which the readers leave out or change everything that they have words for. */
const SOURCES: readonly (readonly [string, () => ImportResult])[] = [
  [
    "HTML",
    () =>
      readHtml(
        "<h1 onclick='x()'>Бас</h1><script>x()</script><iframe></iframe><p>Мәтін\u00ad <img src=x> <img alt='Зал'>" +
          "<a href='javascript:x()'>сілтеме</a></p><table><tr><td>а</td></tr></table>",
      ),
  ],
  ["too much HTML", () => readHtml(`<p>а</p>${"<img>".repeat(300)}`)],
  [
    "Markdown",
    () =>
      readMarkdown(
        "---\ntitle: Басқа\n---\n# Бас\n\nМәтін <b>x</b>[^1] ![](a.png)\n\n```\nкод\n```\n\n[^1]: Ескерту",
      ),
  ],
  ["a text with soft hyphens", () => readText("Бұл мә\u00adтін.")],
];

describe.each(LANGUAGES)("notes on what was read, in %s", (language) => {
  const t = functionsOf(translator(language, { import: TEXTS[language] }))(
    "import",
  ) as unknown as TFunction<"import">;

  it.each(SOURCES)("are whole sentences for %s", (_name, read) => {
    const result = read();
    if (!result.ok) throw new Error(result.code);
    expect(result.findings).not.toEqual([]);
    for (const finding of result.findings) {
      const words = noteWords(t, finding);
      expect(words).not.toMatch(/\{\{|notes\.|«»|“”/u);
    }
  });
});

"use client";

import type { Language } from "@/core/language/language";
import en from "@/locales/en/problem.json";
import kk from "@/locales/kk/problem.json";
import ru from "@/locales/ru/problem.json";

/** All three are in the bundle: this page cannot ask the server for anything. */
const TEXTS = { kk, ru, en } as const;

type Props = { readonly language: Language; readonly retry: () => void };

/**
 * A document of its own around the error page. It is part of every page's download, the public
 * site's too, so it uses nothing but the browser's own button.
 */
export function GlobalProblem({ language, retry }: Props) {
  const text = TEXTS[language];
  return (
    <html lang={language}>
      <body>
        <title>{text.title}</title>
        <main className="mx-auto flex max-w-lg flex-col items-start gap-4 px-6 py-24">
          <h1 className="text-2xl font-semibold">{text.title}</h1>
          <p className="text-base text-muted">{text.explanation}</p>
          <button
            type="button"
            onClick={retry}
            className="min-h-9 rounded-lg bg-accent px-4 font-medium text-on-accent"
          >
            {text.retry}
          </button>
        </main>
      </body>
    </html>
  );
}

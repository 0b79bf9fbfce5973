"use client";

import type { Language } from "@/core/language/language";
import en from "@/locales/en/errors.json";
import kk from "@/locales/kk/errors.json";
import ru from "@/locales/ru/errors.json";
import { TextsProvider } from "@/ui/i18n/provider";
import { UnexpectedError } from "./unexpected-error";

/** All three are in the bundle: this page cannot ask the server for anything. */
const TEXTS = { kk: { errors: kk }, ru: { errors: ru }, en: { errors: en } } as const;

type Props = {
  readonly language: Language;
  readonly error: unknown;
  readonly retry: () => void;
};

/** A document of its own around the error page. */
export function GlobalProblem({ language, error, retry }: Props) {
  return (
    <html lang={language}>
      <body>
        <title>{TEXTS[language].errors.unexpected.title}</title>
        <TextsProvider language={language} texts={TEXTS[language]}>
          <main>
            <UnexpectedError error={error} retry={retry} />
          </main>
        </TextsProvider>
      </body>
    </html>
  );
}

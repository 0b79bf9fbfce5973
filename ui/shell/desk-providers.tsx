"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import type { Language } from "@/core/language/language";
import { LiveRegion } from "@/ui/primitives/live-region";
import { Toaster } from "@/ui/primitives/toaster";

/** React Aria formats and sorts by region; British English for its day-month order. */
const LOCALES: Readonly<Record<Language, string>> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };

type Props = { readonly language: Language; readonly children: ReactNode };

/** What components of the desk need around them: locale, client navigation, toasts, live regions. */
export function DeskProviders({ language, children }: Props) {
  const router = useRouter();
  return (
    <I18nProvider locale={LOCALES[language]}>
      <RouterProvider navigate={(href) => router.push(href)}>
        {children}
        <LiveRegion />
        <Toaster />
      </RouterProvider>
    </I18nProvider>
  );
}

import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { isLanguage, LANGUAGES } from "@/core/language/language";
import { requestPresentation } from "@/ui/i18n/request";
import { PublicDocument } from "@/ui/shell/public-document";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly lang: string }> };

/** Any other first part of an address is no page at all: the global answer, not this layout. */
export const dynamicParams = false;

export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }));
}

/** The document of the public site: the language is the first part of the address. */
export default async function PublicRootLayout({ children, params }: Props) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const { nonce, theme } = await requestPresentation();
  return (
    <PublicDocument language={lang} nonce={nonce} theme={theme}>
      {children}
    </PublicDocument>
  );
}

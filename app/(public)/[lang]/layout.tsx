import type { ReactNode } from "react";
import "@/app/globals.css";
import { isLanguage } from "@/core/language/language";
import { requestPresentation } from "@/ui/i18n/request";
import { PublicDocument } from "@/ui/shell/public-document";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly lang: string }> };

/**
 * The document of the public site: the language is the first part of the address. What has another
 * first part is no page: the pages say so (not-found.tsx), in the language that the reader prefers.
 */
export default async function PublicRootLayout({ children, params }: Props) {
  const { lang } = await params;
  const { language, nonce, theme } = await requestPresentation();
  return (
    <PublicDocument language={isLanguage(lang) ? lang : language} nonce={nonce} theme={theme}>
      {children}
    </PublicDocument>
  );
}

import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import { FontPreloads } from "@/ui/theme/font-preloads";
import type { Theme } from "@/ui/theme/theme";

type Props = {
  readonly language: Language;
  readonly nonce: string;
  readonly theme: Theme;
  readonly children: ReactNode;
};

/** `<html>` of the public site: set in Literata, in the reader's theme (the device's, unless chosen). */
export function PublicDocument({ language, nonce, theme, children }: Props) {
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <FontPreloads face="literata" />
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body className="bg-page font-serif">{children}</body>
    </html>
  );
}

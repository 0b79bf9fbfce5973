import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import { preloadFace } from "@/ui/theme/fonts";
import type { Theme } from "@/ui/theme/theme";
import { TrustedTypes } from "@/ui/theme/trusted-types";

type Props = {
  readonly language: Language;
  readonly nonce: string;
  readonly theme: Theme;
  readonly children: ReactNode;
};

/** `<html>` of the public site: set in Literata, in the reader's theme (the device's, unless chosen). */
export function PublicDocument({ language, nonce, theme, children }: Props) {
  preloadFace("literata");
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <TrustedTypes nonce={nonce} />
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body className="bg-page font-serif">{children}</body>
    </html>
  );
}

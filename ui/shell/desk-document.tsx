import type { ReactNode } from "react";
import type { Presentation } from "@/ui/i18n/request";
import { Translations } from "@/ui/i18n/translations";
import { FontPreloads } from "@/ui/theme/font-preloads";
import { DeskProviders } from "./desk-providers";

type Props = { readonly presentation: Presentation; readonly children: ReactNode };

/** `<html>` of the desk: language, theme and fonts are right in the first byte, so nothing flashes. */
export function DeskDocument({ presentation, children }: Props) {
  const { language, theme, nonce } = presentation;
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <FontPreloads face="inter" />
        {/* React Aria and CodeMirror read the nonce here for the style sheets they insert. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Translations language={language} namespaces={["common", "shell", "errors", "problem"]}>
          <DeskProviders language={language}>{children}</DeskProviders>
        </Translations>
      </body>
    </html>
  );
}

import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { isLanguage } from "@/core/language/language";
import { signedIn } from "@/server/auth/signed-in";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { DeskDocument } from "@/ui/shell/desk-document";
import { isTheme } from "@/ui/theme/theme";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await presentation();
  const t = await getT(language, "shell");
  return {
    title: { default: t("product.name"), template: t("product.titleTemplate") },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1419" },
  ],
  // The sticky bar of the phone layout must stay above the on-screen keyboard.
  interactiveWidget: "resizes-content",
};

/** The document of the desk and of the sign-in page, in the person's language and theme. */
export default async function DeskRootLayout({ children }: { readonly children: ReactNode }) {
  return <DeskDocument presentation={await presentation()}>{children}</DeskDocument>;
}

/** Language and theme of the person, else of the browser. */
async function presentation() {
  const person = await signedIn();
  if (!person) return requestPresentation();
  const { uiLanguage, settings } = person;
  return requestPresentation({
    uiLanguage: isLanguage(uiLanguage) ? uiLanguage : "kk",
    theme: isTheme(settings.theme) ? settings.theme : "system",
  });
}

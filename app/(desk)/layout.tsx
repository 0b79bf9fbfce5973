import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { DeskDocument } from "@/ui/shell/desk-document";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requestPresentation();
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
  return <DeskDocument presentation={await requestPresentation()}>{children}</DeskDocument>;
}

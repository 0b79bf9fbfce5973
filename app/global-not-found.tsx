import type { Metadata } from "next";
import "@/app/globals.css";
import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { SiteNotFound } from "@/ui/public/site-not-found";
import { PublicDocument } from "@/ui/shell/public-document";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT((await requestPresentation()).language, "errors");
  return { title: t("notFound.title") };
}

/** The answer to an address that no route has: a whole document, outside every layout. */
export default async function GlobalNotFound() {
  const { language, nonce, theme } = await requestPresentation();
  return (
    <PublicDocument language={language} nonce={nonce} theme={theme}>
      <SiteNotFound language={language} />
    </PublicDocument>
  );
}

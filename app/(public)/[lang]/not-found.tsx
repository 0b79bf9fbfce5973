import { requestPresentation } from "@/ui/i18n/request";
import { getT } from "@/ui/i18n/server";
import { SiteNotFound } from "@/ui/public/site-not-found";

/** An address of the public site that no article has, or has no more. */
export default async function PublicNotFound() {
  const { language } = await requestPresentation();
  const t = await getT(language, "errors");
  return (
    <>
      <title>{t("notFound.title")}</title>
      <SiteNotFound language={language} />
    </>
  );
}

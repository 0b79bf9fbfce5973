import { LANGUAGES, type Language } from "@/core/language/language";
import { writeSitemap } from "@/core/publication/feed";
import { machineDocument } from "@/server/http/machine-document";
import { route } from "@/server/http/route";
import { readSitemap } from "@/server/publication/read-public";
import { articleAddress, frontPageAddress } from "@/server/site/site-address";

type Version = { readonly language: Language; readonly address: string };

export const GET = route({ needs: "nobody" }, async ({ request }) => {
  const fronts = LANGUAGES.map((language) => ({ language, address: frontPageAddress(language) }));
  const rows = await readSitemap();
  const versions = new Map<string, Version[]>();
  for (const { articleId, language, slug } of rows) {
    const known = versions.get(articleId) ?? [];
    versions.set(articleId, [...known, { language, address: articleAddress(language, slug) }]);
  }
  const front = fronts.map(({ address }) => ({ address, updatedAt: null, versions: fronts }));
  const articles = rows.map(({ articleId, language, slug, updatedAt }) => ({
    address: articleAddress(language, slug),
    updatedAt: updatedAt.toISOString(),
    versions: versions.get(articleId) ?? [],
  }));
  const sitemap = writeSitemap([...front, ...articles]);
  return machineDocument(request, "application/xml", sitemap);
});

import { AppError } from "@/core/errors";
import { isLanguage } from "@/core/language/language";
import { writeAtom } from "@/core/publication/feed";
import { machineDocument } from "@/server/http/machine-document";
import { route } from "@/server/http/route";
import { readFrontPage } from "@/server/publication/read-public";
import { siteSettings } from "@/server/settings/house-settings";
import { articleAddress, feedAddress, frontPageAddress } from "@/server/site/site-address";

const FEED_SIZE = 50;

export const GET = route({ needs: "nobody" }, async ({ params, request }) => {
  const language = params.lang;
  if (!isLanguage(language)) throw new AppError("not-found");
  const { articles } = await readFrontPage(language, undefined, FEED_SIZE);
  const { name } = await siteSettings();
  const feed = writeAtom({
    title: name[language],
    language,
    address: frontPageAddress(language),
    self: feedAddress(language),
    now: new Date().toISOString(),
    entries: articles.map((article) => ({
      address: articleAddress(language, article.slug),
      title: article.headline,
      summary: article.summary,
      publishedAt: article.firstPublishedAt,
      updatedAt: article.updatedAt,
    })),
  });
  return machineDocument(request, "application/atom+xml", feed);
});

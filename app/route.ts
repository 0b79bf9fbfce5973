import { route } from "@/server/http/route";
import { frontPageAddress } from "@/server/site/site-address";
import { uiLanguage } from "@/ui/i18n/negotiate";

/** The address without a language (hreflang x-default): on to the front page the reader can read. */
export const GET = route({ needs: "nobody" }, async ({ request }) => {
  const language = uiLanguage({ acceptLanguage: request.headers.get("accept-language") });
  return new Response(null, {
    status: 307,
    headers: {
      location: frontPageAddress(language),
      vary: "accept-language",
      "cache-control": "no-store",
    },
  });
});

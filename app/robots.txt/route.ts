import { route } from "@/server/http/route";
import { siteOrigin } from "@/server/site/site-address";

export const GET = route({ needs: "nobody" }, async () => {
  const lines = [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /api",
    "Disallow: /login",
    `Sitemap: ${siteOrigin()}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
});

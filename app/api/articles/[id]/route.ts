import { readArticle } from "@/server/articles/read-articles";
import { idParam, route } from "@/server/http/route";

export const GET = route({ needs: "article.read" }, ({ actor, params }) =>
  readArticle(actor, idParam(params)),
);

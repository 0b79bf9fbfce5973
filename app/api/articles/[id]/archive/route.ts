import { z } from "zod";
import { archiveArticle } from "@/server/articles/archive-article";
import { idParam, route } from "@/server/http/route";

const body = z.strictObject({ archived: z.boolean() });

export const PUT = route({ needs: "article.archive", body }, ({ actor, params, body }) =>
  archiveArticle(actor, idParam(params), body.archived),
);

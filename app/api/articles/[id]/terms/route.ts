import { z } from "zod";
import { findArticleTerms, TERM_PAGE } from "@/server/glossary/find-article-terms";
import { idParam, route } from "@/server/http/route";

const query = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(TERM_PAGE).default(TERM_PAGE),
});

export const GET = route({ needs: "glossary.read", query }, ({ actor, params, query }) =>
  findArticleTerms(actor, idParam(params), query),
);

import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idParam, route } from "@/server/http/route";
import { analyzeArticle } from "@/server/memory/analyze-article";

const query = z.strictObject({ language: languageSchema });

export const GET = route({ needs: "memory.read", query }, ({ actor, params, query }) =>
  analyzeArticle(actor, idParam(params), query.language),
);

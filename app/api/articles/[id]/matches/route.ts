import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idParam, idSchema, route } from "@/server/http/route";
import { MATCHES_AT_ONCE, readArticleMatches } from "@/server/memory/read-article-matches";

const query = z.strictObject({
  language: languageSchema,
  segments: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(idSchema).min(1).max(MATCHES_AT_ONCE)),
  minimum: z.coerce.number().int().min(30).max(101).optional(),
});

export const GET = route(
  { needs: "memory.read", query },
  ({ actor, params, query: { language, segments, minimum } }) =>
    readArticleMatches(actor, idParam(params), {
      language,
      segmentIds: segments,
      ...(minimum === undefined ? {} : { minimum }),
    }),
);

import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { route } from "@/server/http/route";
import { memorySql } from "@/server/memory/index/sql";
import { searchConcordance } from "@/server/memory/search-concordance";

const query = z.strictObject({
  phrase: z.string().max(200),
  language: languageSchema,
  other: languageSchema,
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const GET = route(
  { needs: "memory.read", query },
  ({ actor, query: { phrase, language, other, limit } }) =>
    searchConcordance(memorySql(), actor, {
      phrase,
      language,
      otherLanguage: other,
      ...(limit === undefined ? {} : { limit }),
    }),
);

import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, route } from "@/server/http/route";
import { pretranslateArticle } from "@/server/memory/pretranslate-article";

const body = z.strictObject({
  language: languageSchema,
  minimum: z.number().int().min(50).max(101),
});

export const POST = route(
  { needs: "translation.pretranslate", body },
  ({ actor, params, body, request }) =>
    pretranslateArticle(
      actor,
      idParam(params),
      body.language,
      body.minimum,
      idempotencyKey(request),
    ),
);

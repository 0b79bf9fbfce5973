import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, route } from "@/server/http/route";
import { takeBackPretranslation } from "@/server/memory/take-back-pretranslation";

const body = z.strictObject({
  language: languageSchema,
  filled: z
    .array(z.strictObject({ translationId: z.uuid(), version: z.number().int().min(1) }))
    .max(5000),
});

export const POST = route(
  { needs: "translation.pretranslate", body, limit: "json" },
  ({ actor, params, body, request }) =>
    takeBackPretranslation(
      actor,
      idParam(params),
      body.language,
      body.filled,
      idempotencyKey(request),
    ),
);

import { z } from "zod";
import { contentSchema, insertedMatchSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { saveTranslation } from "@/server/translation/save-translation";

const body = z.strictObject({
  content: contentSchema,
  sourceVersion: z.number().int().min(1),
  origin: z.enum(["human", "memory"]).optional(),
  match: insertedMatchSchema.nullable().optional(),
});

export const PUT = route({ needs: "translation.save", body }, ({ actor, params, body, request }) =>
  saveTranslation(
    actor,
    {
      translationId: idParam(params),
      baseVersion: ifMatchVersion(request),
      idemKey: idempotencyKey(request),
    },
    body,
  ),
);

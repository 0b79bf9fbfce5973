import { z } from "zod";
import { contentSchema, insertedMatchSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { confirmTranslation } from "@/server/translation/confirm-translation";

const body = z.strictObject({
  content: contentSchema,
  sourceVersion: z.number().int().min(1),
  origin: z.enum(["human", "memory"]).optional(),
  match: insertedMatchSchema.nullable().optional(),
});

export const POST = route(
  { needs: "translation.confirm", body },
  ({ actor, params, body, request }) =>
    confirmTranslation(
      actor,
      {
        translationId: idParam(params),
        baseVersion: ifMatchVersion(request),
        idemKey: idempotencyKey(request),
      },
      body,
    ),
);

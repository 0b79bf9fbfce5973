import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idempotencyKey, idParam, idSchema, route } from "@/server/http/route";
import { approveMany, BULK_LIMIT } from "@/server/review/approve-many";

const item = z.strictObject({ translationId: idSchema, version: z.number().int().min(0) });
const body = z.strictObject({
  language: languageSchema,
  items: z.array(item).min(1).max(BULK_LIMIT),
});

export const POST = route(
  { needs: "translation.approve", body, limit: "json" },
  ({ actor, params, body, request }) =>
    approveMany(actor, idParam(params), body.language, body.items, idempotencyKey(request)),
);

import { z } from "zod";
import { RETURN_CATEGORIES, RETURN_SEVERITIES } from "@/core/workflow/translation-state";
import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { returnTranslation } from "@/server/review/return-translation";

const body = z.strictObject({
  category: z.enum(RETURN_CATEGORIES),
  severity: z.enum(RETURN_SEVERITIES),
  reason: z.string().max(2_000),
});

export const POST = route(
  { needs: "translation.return", body },
  ({ actor, params, body, request }) =>
    returnTranslation(
      actor,
      {
        translationId: idParam(params),
        baseVersion: ifMatchVersion(request),
        idemKey: idempotencyKey(request),
      },
      body,
    ),
);

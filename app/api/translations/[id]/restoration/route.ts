import { z } from "zod";
import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { restoreTranslation } from "@/server/translation/restore-translation";

const body = z.strictObject({ version: z.number().int().min(1) });

export const POST = route({ needs: "translation.save", body }, ({ actor, params, body, request }) =>
  restoreTranslation(
    actor,
    {
      translationId: idParam(params),
      baseVersion: ifMatchVersion(request),
      idemKey: idempotencyKey(request),
    },
    body.version,
  ),
);

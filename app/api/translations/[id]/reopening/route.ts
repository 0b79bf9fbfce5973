import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { reopenTranslation } from "@/server/review/reopen-translation";

export const POST = route({ needs: "translation.reopen" }, ({ actor, params, request }) =>
  reopenTranslation(actor, {
    translationId: idParam(params),
    baseVersion: ifMatchVersion(request),
    idemKey: idempotencyKey(request),
  }),
);

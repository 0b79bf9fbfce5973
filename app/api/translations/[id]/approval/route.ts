import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { approveTranslation } from "@/server/review/approve-translation";

export const POST = route({ needs: "translation.approve" }, ({ actor, params, request }) =>
  approveTranslation(actor, {
    translationId: idParam(params),
    baseVersion: ifMatchVersion(request),
    idemKey: idempotencyKey(request),
  }),
);

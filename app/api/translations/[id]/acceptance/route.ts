import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { acceptEdit } from "@/server/review/approve-translation";

export const POST = route({ needs: "translation.accept" }, ({ actor, params, request }) =>
  acceptEdit(actor, {
    translationId: idParam(params),
    baseVersion: ifMatchVersion(request),
    idemKey: idempotencyKey(request),
  }),
);

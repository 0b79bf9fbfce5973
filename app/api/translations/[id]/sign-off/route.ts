import { idempotencyKey, idParam, ifMatchVersion, route } from "@/server/http/route";
import { signOffTranslation } from "@/server/review/sign-off-translation";

export const POST = route({ needs: "translation.sign-off" }, ({ actor, params, request }) =>
  signOffTranslation(actor, {
    translationId: idParam(params),
    baseVersion: ifMatchVersion(request),
    idemKey: idempotencyKey(request),
  }),
);

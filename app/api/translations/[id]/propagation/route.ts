import { idempotencyKey, idParam, route } from "@/server/http/route";
import { propagateTranslation } from "@/server/memory/propagate-translation";

export const POST = route({ needs: "translation.save" }, ({ actor, params, request }) =>
  propagateTranslation(actor, idParam(params), idempotencyKey(request)),
);

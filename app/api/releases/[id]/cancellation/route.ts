import { idParam, route } from "@/server/http/route";
import { cancelRelease } from "@/server/publication/cancel-release";

export const POST = route({ needs: "release.cancel" }, ({ actor, params }) =>
  cancelRelease(actor, idParam(params)),
);

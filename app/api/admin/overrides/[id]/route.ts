import { idParam, route } from "@/server/http/route";
import { revokeOverride } from "@/server/people/grant-override";

export const DELETE = route({ needs: "override.grant" }, ({ actor, params }) =>
  revokeOverride(actor, idParam(params)),
);

import { idParam, route } from "@/server/http/route";
import { readReadiness } from "@/server/publication/read-readiness";

export const GET = route({ needs: "release.read" }, ({ actor, params }) =>
  readReadiness(actor, idParam(params)),
);

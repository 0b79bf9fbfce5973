import { streamChanges } from "@/server/events/stream-changes";
import { idParam, route } from "@/server/http/route";

export const GET = route({ needs: "article.read" }, async ({ actor, params, request }) =>
  streamChanges(actor, idParam(params), request),
);

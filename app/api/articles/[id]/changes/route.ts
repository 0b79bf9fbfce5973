import { z } from "zod";
import { readChanges } from "@/server/events/read-changes";
import { idParam, route } from "@/server/http/route";

const query = z.strictObject({ since: z.string().max(20).optional() });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readChanges(actor, idParam(params), query.since ?? null),
);

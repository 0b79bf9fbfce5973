import { z } from "zod";
import { readSegments } from "@/server/articles/read-segments";
import { idParam, route } from "@/server/http/route";

const query = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readSegments(actor, idParam(params), query),
);

import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { readHistory } from "@/server/translation/read-history";

const query = z.strictObject({ before: z.coerce.number().int().min(1).optional() });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readHistory(actor, idParam(params), query.before),
);

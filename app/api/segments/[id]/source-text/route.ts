import { z } from "zod";
import { readSourceText } from "@/server/articles/read-source-text";
import { idParam, route } from "@/server/http/route";

const query = z.strictObject({ version: z.coerce.number().int().min(1) });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readSourceText(actor, idParam(params), query.version),
);

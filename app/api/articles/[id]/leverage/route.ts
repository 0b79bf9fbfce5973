import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idParam, route } from "@/server/http/route";
import { readLeverage } from "@/server/memory/read-leverage";

const query = z.strictObject({ language: languageSchema });

export const GET = route({ needs: "memory.read", query }, ({ actor, params, query }) =>
  readLeverage(actor, idParam(params), query.language),
);

import { z } from "zod";
import { idParam, route } from "@/server/http/route";
import { readTranslations } from "@/server/translation/read-translations";

const query = z.strictObject({ ids: z.string().regex(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36}){0,99}$/) });

export const GET = route({ needs: "article.read", query }, ({ actor, params, query }) =>
  readTranslations(actor, idParam(params), query.ids.split(",")),
);

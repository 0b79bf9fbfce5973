import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { setPresence } from "@/server/events/set-presence";
import { idParam, idSchema, route } from "@/server/http/route";

const place = z.strictObject({ segmentId: idSchema, language: languageSchema });
const body = z.strictObject({ place: place.nullable() });

export const PUT = route({ needs: "article.read", body }, ({ actor, params, body }) =>
  setPresence(actor, idParam(params), body.place),
);

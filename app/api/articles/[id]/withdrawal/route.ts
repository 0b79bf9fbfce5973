import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import { idParam, route } from "@/server/http/route";
import { withdrawPublication } from "@/server/publication/withdraw-publication";

const body = z.strictObject({
  languages: z.array(languageSchema).min(1).max(3),
  reason: z.string().max(1_000),
});

export const POST = route({ needs: "publication.withdraw", body }, ({ actor, params, body }) =>
  withdrawPublication(actor, idParam(params), body.languages, body.reason),
);

import { z } from "zod";
import { mergeConcepts } from "@/server/glossary/merge-concepts";
import { idParam, idSchema, ifMatchVersion, route } from "@/server/http/route";

/** The concept that is taken in; the one of the address is kept. */
const body = z.strictObject({ id: idSchema, version: z.number().int().min(1) });

export const POST = route({ needs: "glossary.edit", body }, ({ actor, params, body, request }) =>
  mergeConcepts(actor, { id: idParam(params), version: ifMatchVersion(request) }, body),
);

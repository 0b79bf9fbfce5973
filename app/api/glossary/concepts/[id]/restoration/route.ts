import { z } from "zod";
import { restoreConcept } from "@/server/glossary/change-concept";
import { idParam, ifMatchVersion, route } from "@/server/http/route";

const body = z.strictObject({ version: z.number().int().min(1) });

export const POST = route({ needs: "glossary.edit", body }, ({ actor, params, body, request }) =>
  restoreConcept(actor, { id: idParam(params), version: ifMatchVersion(request) }, body.version),
);

import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import { changeConcept, deleteConcept } from "@/server/glossary/change-concept";
import { readConcept } from "@/server/glossary/read-concept";
import { idParam, ifMatchVersion, route } from "@/server/http/route";

export const GET = route({ needs: "glossary.read" }, ({ actor, params }) =>
  readConcept(actor, idParam(params)),
);

export const PUT = route(
  { needs: "glossary.edit", body: conceptDraftSchema, limit: "json" },
  ({ actor, params, body, request }) =>
    changeConcept(actor, { id: idParam(params), version: ifMatchVersion(request) }, body),
);

export const DELETE = route({ needs: "glossary.edit" }, ({ actor, params, request }) =>
  deleteConcept(actor, { id: idParam(params), version: ifMatchVersion(request) }),
);

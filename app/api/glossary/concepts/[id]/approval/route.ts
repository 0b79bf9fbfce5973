import { approveConcept } from "@/server/glossary/change-concept";
import { idParam, ifMatchVersion, route } from "@/server/http/route";

export const POST = route({ needs: "glossary.approve" }, ({ actor, params, request }) =>
  approveConcept(actor, { id: idParam(params), version: ifMatchVersion(request) }),
);

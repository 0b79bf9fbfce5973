import { readConceptHistory } from "@/server/glossary/read-concept";
import { idParam, route } from "@/server/http/route";

export const GET = route({ needs: "glossary.read" }, ({ actor, params }) =>
  readConceptHistory(actor, idParam(params)),
);

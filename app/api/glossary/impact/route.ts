import { impactQuerySchema, readImpact } from "@/server/glossary/read-impact";
import { route } from "@/server/http/route";

export const GET = route({ needs: "glossary.read", query: impactQuerySchema }, ({ actor, query }) =>
  readImpact(actor, query),
);

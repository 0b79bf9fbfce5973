import { formsQuerySchema, suggestForms } from "@/server/glossary/suggest-forms";
import { route } from "@/server/http/route";

export const GET = route({ needs: "glossary.read", query: formsQuerySchema }, ({ actor, query }) =>
  suggestForms(actor, query),
);

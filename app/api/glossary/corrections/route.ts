import { correctionsSchema, openCorrections } from "@/server/glossary/open-corrections";
import { route } from "@/server/http/route";

export const POST = route(
  { needs: "glossary.edit", body: correctionsSchema, limit: "json" },
  ({ actor, body }) => openCorrections(actor, body),
);

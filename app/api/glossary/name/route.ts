import { z } from "zod";
import { suggestName } from "@/server/glossary/suggest-forms";
import { route } from "@/server/http/route";

const query = z.strictObject({ name: z.string().min(1).max(200) });

export const GET = route({ needs: "glossary.propose", query }, async ({ actor, query }) =>
  suggestName(actor, query.name),
);

import { z } from "zod";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import { may } from "@/core/workflow/actor";
import { createConcept, proposeConcept } from "@/server/glossary/create-concept";
import { glossaryQuerySchema, searchGlossary } from "@/server/glossary/search-glossary";
import { route } from "@/server/http/route";

export const GET = route(
  { needs: "glossary.read", query: glossaryQuerySchema },
  ({ actor, query }) => searchGlossary(actor, query),
);

const body = z.strictObject({
  concept: conceptDraftSchema,
  /** Proposals are open to everybody; `approved` and `draft` are a terminologist's. */
  as: z.enum(["proposal", "draft", "approved"]),
  allowDuplicate: z.boolean().default(false),
});

export const POST = route({ needs: "glossary.propose", body, limit: "json" }, ({ actor, body }) =>
  body.as === "proposal" || !may(actor, "glossary.edit")
    ? proposeConcept(actor, body.concept)
    : createConcept(actor, body.concept, {
        status: body.as === "approved" ? "approved" : "proposed",
        allowDuplicate: body.allowDuplicate,
      }),
);

import { z } from "zod";
import { contentSchema, languageSchema } from "@/core/workflow/article-view";
import { idParam, ifMatchVersion, route } from "@/server/http/route";
import { deleteEntry, editEntry } from "@/server/memory/entries/change-entry";

const body = z.strictObject({
  language: languageSchema,
  content: contentSchema,
  dropCodes: z.boolean().optional(),
});

export const PATCH = route(
  { needs: "memory.edit", body },
  async ({ actor, params, body: { dropCodes = false, ...edit }, request }) => ({
    version: await editEntry(
      actor,
      { unitId: idParam(params), version: ifMatchVersion(request) },
      { ...edit, dropCodes },
    ),
  }),
);

export const DELETE = route({ needs: "memory.edit" }, async ({ actor, params, request }) => ({
  version: await deleteEntry(actor, { unitId: idParam(params), version: ifMatchVersion(request) }),
}));

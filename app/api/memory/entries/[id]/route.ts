import { z } from "zod";
import { textContent } from "@/core/article/inline";
import { languageSchema } from "@/core/workflow/article-view";
import { idParam, ifMatchVersion, route } from "@/server/http/route";
import { deleteEntry, editEntry } from "@/server/memory/entries/change-entry";

const body = z.strictObject({ language: languageSchema, text: z.string().min(1).max(20_000) });

export const PATCH = route(
  { needs: "memory.edit", body },
  async ({ actor, params, body: { language, text }, request }) => ({
    version: await editEntry(
      actor,
      { unitId: idParam(params), version: ifMatchVersion(request) },
      { language, content: { content: textContent(text), codes: [] } },
    ),
  }),
);

export const DELETE = route({ needs: "memory.edit" }, async ({ actor, params, request }) => ({
  version: await deleteEntry(actor, { unitId: idParam(params), version: ifMatchVersion(request) }),
}));

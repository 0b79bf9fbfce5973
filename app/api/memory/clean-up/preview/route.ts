import { z } from "zod";
import { idSchema, route } from "@/server/http/route";
import { previewCleanUp } from "@/server/memory/entries/clean-up";

const body = z.strictObject({
  bankId: idSchema,
  before: z.iso.date().optional(),
  doubles: z.boolean().optional(),
  untranslated: z.boolean().optional(),
});

export const POST = route({ needs: "memory.edit", body }, ({ actor, body: { bankId, ...rest } }) =>
  previewCleanUp(actor, {
    bankId,
    ...(rest.before ? { before: rest.before } : {}),
    ...(rest.doubles ? { doubles: true } : {}),
    ...(rest.untranslated ? { untranslated: true } : {}),
  }),
);

import { z } from "zod";
import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { languageSchema } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** What a person sets for themself: theme, sizes, keys, layout. Unknown keys are refused. */
export const personSettingsSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark"]).optional(),
  /** Editor text size in pixels. */
  fontSize: z.number().int().min(14).max(20).optional(),
  keymap: z.enum(["default", "memoq-like"]).optional(),
  /** Own key bindings: command to chord. */
  keys: z.record(z.string().max(60), z.string().max(60)).optional(),
  singleKeys: z.boolean().optional(),
  plainEditor: z.boolean().optional(),
  view: z.enum(["ru", "en", "compare", "focus"]).optional(),
  memoryThreshold: z.number().int().min(30).max(100).optional(),
  /** The least match that the person's last pre-translation took. */
  pretranslationMinimum: z.number().int().min(50).max(101).optional(),
  checklistDone: z.array(z.string().max(40)).max(20).optional(),
});

/** A change of one's own settings; keys left out stay. */
export const ownSettingsSchema = personSettingsSchema.extend({
  uiLanguage: languageSchema.optional(),
});

/** Changes one's own settings. @throws AppError `not-found`. */
export async function changeOwnSettings(
  actor: Actor,
  { uiLanguage, ...change }: z.infer<typeof ownSettingsSchema>,
): Promise<void> {
  await database().$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: actor.personId } });
    if (!person) throw new AppError("not-found");
    const settings = { ...(person.settings as object), ...change } as Prisma.InputJsonObject;
    await tx.person.update({
      where: { id: actor.personId },
      data: { settings, ...(uiLanguage && { uiLanguage }) },
    });
  });
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Actor } from "@/core/workflow/actor";
import { hashPassword } from "@/server/auth/password";
import { database } from "@/server/db/client";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./people";
import { seedOlderArticle } from "./seed-older-article";
import { seedSampleArticle } from "./seed-sample-article";


/** The people of the demonstration desk as actors. Jobs and seeds act without a session. */
export type DemoDesk = Readonly<Record<(typeof DEMO_PEOPLE)[number]["login"], Actor>>;

const translationsSchema = z.array(z.strictObject({ ru: z.string(), en: z.string() }));

/**
 * Fills an empty database with the demonstration desk: people, the sample article in every state,
 * and an older article that is published. Everything goes through the use cases, so the demo shows
 * nothing that the product could not have made. Answers false when somebody is there already.
 */
export async function seedDemo(): Promise<boolean> {
  if ((await database().person.count()) > 0) return false;
  const desk = await createDesk();
  const folder = join(process.cwd(), "prisma", "seed");
  const source = await readFile(join(folder, "sample-article.kk.txt"), "utf8");
  const translations = translationsSchema.parse(
    JSON.parse(await readFile(join(folder, "sample-translations.json"), "utf8")),
  );
  await seedOlderArticle(desk);
  await seedSampleArticle(desk, source, translations);
  return true;
}

async function createDesk(): Promise<DemoDesk> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const entries = await Promise.all(
    DEMO_PEOPLE.map(async ({ login, name, role, language, ui }) => {
      const id = uuid();
      await database().person.create({
        data: {
          id,
          login,
          name,
          passwordHash,
          uiLanguage: ui,
          roles: { create: { role, language } },
        },
      });
      const actor: Actor = { personId: id, sessionId: null, name, roles: [{ role, language }] };
      return [login, actor] as const;
    }),
  );
  return Object.fromEntries(entries) as DemoDesk;
}

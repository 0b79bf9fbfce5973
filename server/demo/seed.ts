import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Actor } from "@/core/workflow/actor";
import { hashPassword } from "@/server/auth/password";
import { database } from "@/server/db/client";
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoDesk } from "./people";
import { seedGlossary } from "./seed-glossary";
import { seedOlderArticle } from "./seed-older-article";
import { seedSampleArticle } from "./seed-sample-article";

const translationsSchema = z.array(z.strictObject({ ru: z.string(), en: z.string() }));

/**
 * Fills an empty database with the demonstration desk: people, the sample article in every state,
 * and an older article that is published. Everything goes through the use cases, so the demo shows
 * nothing that the product could not have made. Answers false when somebody is there already.
 */
export async function seedDemo(): Promise<boolean> {
  const mark = await database().setting.findUnique({ where: { key: MARK } });
  if (mark?.value === "begun") await clearBegunDemo();
  else if ((await database().person.count()) > 0) return false;
  await setMark("begun");
  const desk = await createDesk();
  const folder = join(process.cwd(), "prisma", "seed");
  const source = await readFile(join(folder, "sample-article.kk.txt"), "utf8");
  const translations = translationsSchema.parse(
    JSON.parse(await readFile(join(folder, "sample-translations.json"), "utf8")),
  );
  await seedGlossary(desk.terminologist);
  await seedOlderArticle(desk);
  await seedSampleArticle(desk, source, translations);
  await setMark("whole");
  return true;
}

/** Says how far the demo is, so that a seed that was killed half-way begins anew at the next start. */
const MARK = "demo";

async function setMark(value: "begun" | "whole"): Promise<void> {
  await database().setting.upsert({
    where: { key: MARK },
    create: { key: MARK, value },
    update: { value },
  });
}

/** Empties a database in which a demo was begun and nothing else ever was. */
async function clearBegunDemo(): Promise<void> {
  await database().$executeRawUnsafe(`do $$ declare tables text; begin
    select string_agg(quote_ident(tablename), ', ') into tables from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations';
    execute 'truncate ' || tables || ' cascade';
  end $$`);
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

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { createRelease } from "@/server/publication/create-release";
import { approve, confirm, importArticle, rowsOf } from "./demo-steps";
import type { DemoDesk } from "./people";

const olderSchema = z.strictObject({
  kk: z.array(z.string()),
  ru: z.array(z.string()),
  en: z.array(z.string()),
});

/** A short older article, translated, approved and published in all three languages. */
export async function seedOlderArticle(desk: DemoDesk): Promise<void> {
  const file = join(process.cwd(), "prisma", "seed", "older-article.json");
  const older = olderSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const articleId = await importArticle(
    desk,
    older.kk.join("\n"),
    new Date("2025-09-22T00:00:00Z"),
  );
  for (const language of ["ru", "en"] as const) {
    const rows = await rowsOf(articleId, language);
    for (const [index, id] of rows.entries()) {
      const row = { id, version: 0 };
      const done = await confirm(desk[`translator-${language}`], row, older[language][index] ?? "");
      await approve(desk.reviewer, done);
    }
  }
  await createRelease(desk.editor, articleId, uuid(), {
    languages: ["kk", "ru", "en"],
    scheduledFor: null,
    notices: {},
  });
}

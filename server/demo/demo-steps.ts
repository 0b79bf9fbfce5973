import { v7 as uuid } from "uuid";
import { textContent } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import { createArticle } from "@/server/articles/create-article";
import { readImport } from "@/server/articles/read-import";
import { database } from "@/server/db/client";
import { approveTranslation } from "@/server/review/approve-translation";
import { confirmTranslation } from "@/server/translation/confirm-translation";
import { saveTranslation } from "@/server/translation/save-translation";
import type { DemoDesk } from "./people";

/** What somebody at the demonstration desk does, as one call each. */

/** A translation of a seeded article: its row and the version it has reached. */
export type SeededRow = { readonly id: string; readonly version: number };

/** Imports a pasted Kazakh text with the desk's people on it; answers with the article's id. */
export async function importArticle(desk: DemoDesk, text: string, date: Date): Promise<string> {
  const { blocks } = readImport({ kind: "paste", text, format: "text" }, "kk");
  const { id } = await createArticle(desk.editor, uuid(), {
    sourceLanguage: "kk",
    targetLanguages: ["ru", "en"],
    date: date.toISOString().slice(0, 10),
    deadlineAt: null,
    blocks,
    assignments: [
      { language: "ru", role: "translator", personId: desk["translator-ru"].personId },
      { language: "en", role: "translator", personId: desk["translator-en"].personId },
      { language: "ru", role: "reviewer", personId: desk.reviewer.personId },
      { language: "en", role: "reviewer", personId: desk.reviewer.personId },
    ],
  });
  return id;
}

/** The rows of a language in the order of the article. */
export async function rowsOf(articleId: string, language: Language): Promise<readonly string[]> {
  const rows = await database().translation.findMany({
    where: { articleId, language },
    orderBy: { segment: { position: "asc" } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Saves a text as a draft. */
export function save(actor: Actor, { id, version }: SeededRow, text: string): Promise<SeededRow> {
  return step(
    id,
    saveTranslation(actor, request(id, version), { content: textContent(text), sourceVersion: 1 }),
  );
}

/** Saves a text and confirms it. */
export function confirm(
  actor: Actor,
  { id, version }: SeededRow,
  text: string,
): Promise<SeededRow> {
  return step(
    id,
    confirmTranslation(actor, request(id, version), {
      content: textContent(text),
      sourceVersion: 1,
    }),
  );
}

/** Approves the text that stands there. */
export function approve(actor: Actor, { id, version }: SeededRow): Promise<SeededRow> {
  return step(id, approveTranslation(actor, request(id, version)));
}

/** A request for the version that the row has. */
export function request(translationId: string, baseVersion: number) {
  return { translationId, baseVersion, idemKey: uuid() };
}

async function step(
  id: string,
  answer: Promise<{ readonly translation: { readonly version: number } }>,
): Promise<SeededRow> {
  return { id, version: (await answer).translation.version };
}

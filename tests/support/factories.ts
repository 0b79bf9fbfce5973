import { v7 as uuid } from "uuid";
import { textContent } from "@/core/article/inline";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import type { Language } from "@/core/language/language";
import type { Actor, Role, RoleGrant } from "@/core/workflow/actor";
import { createArticle } from "@/server/articles/create-article";
import { database } from "@/server/db/client";

/** Makes rows that tests of use cases begin from. Each call makes new ones, so tests do not meet. */

/** A key as the browser would send it. */
export function newKey(): string {
  return uuid();
}

/** A person with a live session and the given roles; a bare role means all languages. */
export async function createActor(...roles: readonly (Role | RoleGrant)[]): Promise<Actor> {
  const personId = uuid();
  const sessionId = uuid();
  const grants = roles.map((role) =>
    typeof role === "string" ? { role, language: "*" as const } : role,
  );
  await database().person.create({
    data: {
      id: personId,
      login: `person-${personId}`,
      name: `Person ${personId.slice(-4)}`,
      roles: { create: grants.map((grant) => ({ ...grant })) },
      sessions: {
        create: {
          id: sessionId,
          provider: "credentials",
          expiresAt: new Date(Date.now() + 3_600_000),
        },
      },
    },
  });
  return { personId, sessionId, name: "Person", roles: grants };
}

/** A paragraph with one segment per text. */
export function paragraph(...texts: readonly string[]): SegmentedBlock {
  return {
    kind: "paragraph",
    codes: [],
    segments: texts.map((text, index) => ({
      content: textContent(text),
      gapAfter: index < texts.length - 1 ? " " : "",
    })),
  };
}

/** A headline. */
export function headline(text: string): SegmentedBlock {
  return { ...paragraph(text), kind: "headline" };
}

/** An article of the given blocks, made by the use case; answers with its id. */
export async function createTestArticle(
  blocks: readonly SegmentedBlock[],
  targetLanguages: readonly Language[] = ["ru", "en"],
): Promise<string> {
  const editor = await createActor("editor");
  const { id } = await createArticle(editor, newKey(), {
    sourceLanguage: "kk",
    targetLanguages,
    date: "2026-11-20",
    deadlineAt: null,
    blocks,
    assignments: [],
  });
  return id;
}

/** The translation row of a segment by position (from 0). */
export async function translationAt(articleId: string, position: number, language: Language) {
  return database().translation.findFirstOrThrow({
    where: { articleId, language, segment: { position } },
  });
}

import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { changeTranslation } from "@/server/translation/change-translation";

/** Empties again what a pre-translation filled in, where nobody has touched it since. */

/** A segment that was filled, at the version that the filling gave it. */
export type FilledSegment = { readonly translationId: string; readonly version: number };

/** How many were emptied; `kept` have been worked on since. */
export type TakenBack = { readonly emptied: number; readonly kept: number };

/** What says that somebody was there since: their work stands. */
const TOUCHED: readonly string[] = ["version-conflict", "segment-locked", "wrong-state"];

/**
 * Takes a pre-translation back. A repeated request with the same key empties nothing twice.
 * @throws AppError not-allowed, not-found for segments that are not of the article and language
 */
export async function takeBackPretranslation(
  actor: Actor,
  articleId: string,
  language: Language,
  filled: readonly FilledSegment[],
  idemKey: string,
): Promise<TakenBack> {
  if (!may(actor, "translation.pretranslate", { language })) throw new AppError("not-allowed");
  const known = await database().translation.count({
    where: { articleId, language, id: { in: filled.map(({ translationId }) => translationId) } },
  });
  if (known !== filled.length) throw new AppError("not-found");
  let emptied = 0;
  for (const segment of filled) if (await empty(actor, segment, idemKey)) emptied += 1;
  return { emptied, kept: filled.length - emptied };
}

async function empty(
  actor: Actor,
  { translationId, version }: FilledSegment,
  idemKey: string,
): Promise<boolean> {
  const event = await database().translationEvent.findUnique({
    where: { translationId_version: { translationId, version } },
  });
  // The right to fill is no right to empty what a person wrote.
  if (event?.kind !== "pretranslate") return false;
  try {
    await changeTranslation(
      actor,
      { translationId, baseVersion: version, idemKey: `${idemKey}-${translationId}` },
      {
        kind: "restore",
        match: null,
        action: "translation.pretranslate",
        audit: "translation.saved",
        content: [],
        sourceVersion: event.sourceVersion,
        data: { restored: event.baseVersion },
        toChange: ({ textChanged, hasText }) => ({ kind: "save", textChanged, hasText }),
      },
    );
    return true;
  } catch (error) {
    if (error instanceof AppError && TOUCHED.includes(error.code)) return false;
    throw error;
  }
}

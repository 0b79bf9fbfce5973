import { setImmediate as pause } from "node:timers/promises";
import { type Actor, OPERATOR_ID } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { findMatches } from "./find-matches";
import { memoryReader } from "./index/reader";

/** Segments that are looked up: after so many different ones a process knows most lists that others ask for. */
const RECENT = 200;

/** Looked up at once; others get their turn in between. */
const STEP = 4;

/** Looks up with the rights that everybody has: what is found is not shown to anybody. */
const ANYBODY: Actor = {
  personId: OPERATOR_ID,
  sessionId: null,
  name: "",
  roles: [{ role: "translator", language: "*" }],
};

/**
 * Looks up what the desk has worked on last before somebody asks, so that the first segments of the day do
 * not wait for the lists of common words, and texts begin to be read ahead (`index/known-texts.ts`).
 */
export async function readAheadMemory(): Promise<void> {
  // Identifiers tell the time: the greatest are the newest.
  const recent = await database().segment.findMany({
    where: { removedAt: null },
    orderBy: { id: "desc" },
    take: RECENT,
    select: { plain: true, article: { select: { sourceLanguage: true, targetLanguages: true } } },
  });
  for (let at = 0; at < recent.length; at += STEP) {
    const some = recent.slice(at, at + STEP);
    for (const sourceLanguage of new Set(some.map(({ article }) => article.sourceLanguage))) {
      const mine = some.filter(({ article }) => article.sourceLanguage === sourceLanguage);
      await findMatches(memoryReader(), ANYBODY, {
        sourceLanguage,
        targetLanguage: mine[0]?.article.targetLanguages[0] ?? sourceLanguage,
        queries: mine.map(({ plain }) => ({ text: plain })),
      });
    }
    await pause();
  }
}

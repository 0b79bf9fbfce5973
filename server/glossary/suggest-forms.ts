import { z } from "zod";
import { AppError } from "@/core/errors";
import type { KazakhCase } from "@/core/language/kk/suffixes";
import { type FormSuggestion, suggestRussianForms } from "@/core/terminology/suggest-russian-forms";
import { type NameSuggestion, suggestRussianName } from "@/core/terminology/suggest-russian-name";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { loadRussian } from "@/server/language/load-russian";
import { termRecord } from "./concept-rows";

/** Where the term is to stand: the translation to the left, and what the Kazakh ending says. */
export const formsQuerySchema = z.strictObject({
  termId: z.uuid(),
  left: z.string().max(500).default(""),
  kazakhCase: z.enum(["nom", "gen", "dat", "acc", "loc", "abl", "ins"]).optional(),
  plural: z.enum(["yes", "no"]).default("no"),
});

/**
 * The six forms of a Russian wording, the likeliest first; none for other languages and for wordings
 * that keep their form. @throws AppError `not-allowed`, `not-found`.
 */
export async function suggestForms(
  actor: Actor,
  query: z.infer<typeof formsQuerySchema>,
): Promise<readonly FormSuggestion[]> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const row = await database().term.findUnique({ where: { id: query.termId } });
  if (!row) throw new AppError("not-found");
  const { language, text, exactForm, hints } = termRecord(row);
  if (language !== "ru" || exactForm || hints.indeclinable) return [];
  return suggestRussianForms(text, {
    before: query.left,
    kazakhCase: (query.kazakhCase ?? null) as KazakhCase | null,
    plural: query.plural === "yes",
    analyser: await loadRussian(),
    hints,
  });
}

/** A Russian spelling for a Kazakh name: a suggestion to be checked, never stored by itself. @throws AppError `not-allowed`. */
export function suggestName(actor: Actor, name: string): NameSuggestion {
  if (!may(actor, "glossary.propose")) throw new AppError("not-allowed");
  return suggestRussianName(name);
}

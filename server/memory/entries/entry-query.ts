import { z } from "zod";
import { languageSchema } from "@/core/workflow/article-view";
import type { EntryFilter } from "./read-entries";

/** The search of the memory screen, as its address has it. */
export const entryQuery = z
  .object({
    words: z.string().max(200).optional(),
    language: languageSchema.optional(),
    bank: z.uuid().optional(),
    /** Two languages joined by a hyphen: `kk-ru`. */
    pair: z
      .string()
      .regex(/^(kk|ru|en)-(kk|ru|en)$/)
      .optional(),
    person: z.string().max(200).optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    provenance: z.enum(["approved", "unreviewed", "machine"]).optional(),
    deleted: z.enum(["true"]).optional(),
    /** The place of the last entry shown: of a search by words a text's number, else a unit. */
    after: z.union([z.uuid(), z.string().regex(/^\d{1,15}$/)]).optional(),
  })
  .refine(
    ({ words, after }) => after === undefined || /^\d+$/.test(after) === Boolean(words?.trim()),
    { path: ["after"] },
  );

/** The search as the use case takes it; what is empty does not narrow. */
export function toEntryFilter(query: z.infer<typeof entryQuery>): EntryFilter {
  const { words, language, bank, pair, person, since, until, provenance, deleted, after } = query;
  return {
    ...(words ? { words, language: language ?? "kk" } : {}),
    ...(bank ? { bankIds: [bank] } : {}),
    ...(pair ? { languages: pair.split("-") } : {}),
    ...(person ? { author: person } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(provenance ? { provenance } : {}),
    ...(deleted ? { deleted: true } : {}),
    ...(after ? { after } : {}),
  };
}

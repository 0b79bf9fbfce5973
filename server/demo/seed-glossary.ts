import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "@/core/language/language";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import { changeHoldings } from "@/server/glossary/change-holdings";
import { importConcepts } from "@/server/glossary/import-concepts";

const seedTerm = z.union([
  z.string().transform((text) => ({ text })),
  conceptDraftSchema.shape.terms.element
    .omit({ id: true, language: true })
    .partial()
    .required({ text: true }),
]);

const seedConcept = z.strictObject({
  key: z.string().optional(),
  kind: conceptDraftSchema.shape.kind,
  domain: z.string(),
  source: z.string().min(1),
  country: z.string().default(""),
  definition: z.string().default(""),
  note: z.string().default(""),
  terms: z.strictObject({
    kk: z.array(seedTerm).min(1),
    ru: z.array(seedTerm).min(1),
    en: z.array(seedTerm).min(1),
  }),
  /** Offices that a person holds, by the key of the office. */
  offices: z
    .array(
      z.strictObject({
        office: z.string(),
        validFrom: z.iso.date().nullable(),
        validTo: z.iso.date().nullable(),
      }),
    )
    .default([]),
});

/** A concept of prisma/seed/glossary.json. */
type SeedConcept = z.infer<typeof seedConcept>;

/** Brings the glossary of a government desk into an empty glossary, through the use cases of the product. */
export async function seedGlossary(terminologist: Actor): Promise<void> {
  const path = join(process.cwd(), "prisma", "seed", "glossary.json");
  const concepts = z.array(seedConcept).parse(JSON.parse(await readFile(path, "utf8")));
  const ids = await importConcepts(
    terminologist,
    concepts.map((concept) => ({ draft: draftOf(concept), status: "approved" as const })),
  );
  const byKey = new Map(concepts.map(({ key }, at) => [key, ids[at] ?? ""]));
  for (const [at, { offices, source }] of concepts.entries()) {
    if (offices.length === 0) continue;
    await changeHoldings(
      terminologist,
      ids[at] ?? "",
      offices.map(({ office, validFrom, validTo }) => ({
        officeId: byKey.get(office) ?? "",
        holderId: ids[at] ?? "",
        validFrom,
        validTo,
        source,
      })),
    );
  }
}

function draftOf({ kind, domain, source, country, definition, note, terms }: SeedConcept) {
  const wordings = LANGUAGES.flatMap((language) =>
    terms[language].map((term) => ({ status: "preferred", ...term, language })),
  );
  return conceptDraftSchema.parse({
    kind,
    domain,
    source,
    country,
    definition,
    note,
    terms: wordings,
  });
}

import { expect, it } from "vitest";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import { createConcept } from "@/server/glossary/create-concept";
import { loadGlossary } from "@/server/glossary/load-glossary";
import { readAheadGlossary } from "@/server/glossary/read-ahead";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();

it("what was read ahead is what the first to ask is given", async () => {
  const terminologist = await createActor("terminologist");
  const terms = [{ language: "kk", text: "алдын ала оқылған атау" }];
  const draft = conceptDraftSchema.parse({ kind: "common", source: "x", terms });
  const { id } = await createConcept(terminologist, draft, { status: "approved" });
  await readAheadGlossary();
  const first = await loadGlossary(db());
  expect(first.concepts.has(id)).toBe(true);
  expect(await loadGlossary(db())).toBe(first);
});

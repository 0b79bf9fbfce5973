import { beforeAll, expect, it } from "vitest";
import { AppError } from "@/core/errors";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import { createConcept, proposeConcept } from "@/server/glossary/create-concept";
import { findRemarks } from "@/server/glossary/find-remarks";
import { readConcept } from "@/server/glossary/read-concept";
import { searchGlossary } from "@/server/glossary/search-glossary";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

testDatabase();
let terminologist: Actor;
beforeAll(async () => {
  terminologist = await createActor("terminologist");
});

/** The last letter of the Kazakh wording is a Latin one. */
const draft = (source: string) =>
  conceptDraftSchema.parse({
    kind: "common",
    source,
    terms: [{ language: "kk", text: "сараптама алқаcы" }],
  });

it("remarks on a concept stay in sight after it is stored", async () => {
  const { id } = await createConcept(terminologist, draft("adilet.zan.kz"), { status: "approved" });
  const { findings } = await readConcept(terminologist, id);
  expect(findings).toMatchObject([{ number: 1, code: "term-look-alikes", blocks: false, term: 0 }]);
});

it("remarks on a proposal stand in the queue", async () => {
  const { id } = await proposeConcept(terminologist, {
    ...draft(""),
    terms: conceptDraftSchema.parse({
      kind: "common",
      terms: [{ language: "ru", text: "=экспертный cовет" }],
    }).terms,
  });
  const { concepts } = await searchGlossary(terminologist, { status: "proposed", limit: 200 });
  expect(findRemarks(concepts)[id]?.map(({ code }) => code)).toEqual([
    "source-missing",
    "term-look-alikes",
    "term-like-formula",
  ]);
});

it("a refusal for want of a source tells the other remarks too", async () => {
  const refused = await createConcept(terminologist, draft(""), { status: "approved" }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({
    code: "source-missing",
    details: [{ code: "source-missing" }, { code: "term-look-alikes" }],
  });
});

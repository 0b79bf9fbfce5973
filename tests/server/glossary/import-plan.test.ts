import { beforeEach, expect, it } from "vitest";
import { conceptDraftSchema } from "@/core/terminology/concept-draft";
import type { Actor } from "@/core/workflow/actor";
import { changeConcept, deleteConcept } from "@/server/glossary/change-concept";
import { createConcept } from "@/server/glossary/create-concept";
import { importGlossary, importQuerySchema } from "@/server/glossary/import-glossary";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
let terminologist: Actor;

beforeEach(async () => {
  terminologist = await createActor("terminologist");
});

const draftOf = (kk: string, domain: string) =>
  conceptDraftSchema.parse({
    kind: "common",
    source: "gov.kz",
    domain,
    terms: [{ language: "kk", text: kk }],
  });

const add = (kk: string, domain = "") =>
  createConcept(terminologist, draftOf(kk, domain), { status: "approved" });

const bring = (text: string, more: object) =>
  importGlossary(terminologist, {
    name: "terms.csv",
    bytes: new TextEncoder().encode(text),
    dryRun: true,
    approve: false,
    update: true,
    ...more,
  });

const counts = async () => [await db().concept.count(), await db().conceptEvent.count()];

it("an import that has been looked at is carried out when nothing has changed", async () => {
  await add("қойма ауданы");
  const text = "kk,ru,domain\nқойма ауданы,площадь склада,логистика\nжаңа қойма,новый склад,\n";
  const { plan } = await bring(text, {});
  expect((await bring(text, {})).plan).toBe(plan);
  await add("басқа ұғым");
  const done = await bring(text, { dryRun: false, plan });
  expect([done.created, done.updated]).toEqual([1, 1]);
});

it("an import is refused, and nothing written, when it would not be what was shown", async () => {
  const office = await add("айлақ басшысы", "порт");
  const text =
    "concept_id,language,term,domain,source\n" +
    `${office.id},kk,айлақ басшысы,көлік,gov.kz\nx,kk,айлақ кеңесі,,gov.kz\n`;
  const shown = await bring(text, {});
  expect(shown.concepts.map(({ changes }) => changes)).toContainEqual(["domain"]);
  const changed = await changeConcept(terminologist, office, draftOf("айлақ басшысы", "теңіз"));
  const before = await counts();
  const refused = { code: "glossary-plan-changed" };
  await expect(bring(text, { dryRun: false, plan: shown.plan })).rejects.toMatchObject(refused);
  expect(await counts()).toEqual(before);

  const again = await bring(text, {});
  await deleteConcept(terminologist, { id: office.id, version: changed.version });
  await expect(bring(text, { dryRun: false, plan: again.plan })).rejects.toMatchObject(refused);

  const third = await bring(text, {});
  await add("айлақ кеңесі");
  await expect(bring(text, { dryRun: false, plan: third.plan })).rejects.toMatchObject(refused);
  const choices = { dryRun: false, plan: (await bring(text, {})).plan };
  await expect(bring(text, { ...choices, update: false })).rejects.toMatchObject(refused);
});

it("a request that writes has to carry what was shown", () => {
  const request = (more: object) => importQuerySchema.safeParse({ name: "a.csv", ...more }).success;
  expect(request({ dryRun: "yes" })).toBe(true);
  expect(request({ dryRun: "no" })).toBe(false);
  expect(request({ dryRun: "no", plan: "0".repeat(64) })).toBe(true);
});

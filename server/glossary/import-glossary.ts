import { z } from "zod";
import { AppError } from "@/core/errors";
import type { GlossaryImportReport } from "@/core/terminology/glossary-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { approvedTerms } from "./change-concept";
import { usableDraft } from "./create-concept";
import { appendConceptEvent, beginWrite, storeConcept } from "./glossary-writer";
import { IMPORT_TIMEOUT, insertConcepts } from "./import-concepts";
import { loadGlossary } from "./load-glossary";
import { planDigest } from "./plan-digest";
import { type ImportChoices, type PlannedConcept, planImport } from "./plan-import";
import { type GlossaryFile, type ReadGlossaryFile, readGlossaryFile } from "./read-glossary-file";

/** Concepts and findings listed in a report for a screen; all of them are counted. */
const LISTED = { concepts: 500, findings: 1_000 } as const;
/** Most that would change or are refused: nothing is to be overwritten unseen, so these are listed beyond the others. */
const MOST_LISTED = 5_000;

/** Shape of the fingerprint of a plan. */
const PLAN = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * How a file is to be brought in. `meanings` is a mapping of columns made by hand, parted by «|»;
 * `plan` is the fingerprint of the preview, without which nothing is brought in.
 */
export const importQuerySchema = z
  .strictObject({
    name: z.string().min(1).max(255),
    dryRun: z.enum(["yes", "no"]).default("yes"),
    approve: z.enum(["yes", "no"]).default("no"),
    update: z.enum(["yes", "no"]).default("no"),
    meanings: z.string().max(5_000).optional(),
    plan: PLAN.optional(),
  })
  .refine(({ dryRun, plan }) => dryRun === "yes" || plan !== undefined, { path: ["plan"] });

/** A file with the choices made for it. */
export type GlossaryUpload = ImportChoices & {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly meanings?: readonly string[];
  /** The plan that was shown: when the import would not be that one now, it is refused. */
  readonly plan?: string;
  /** Lists every concept and finding, however many: for a terminal. */
  readonly listAll?: boolean;
};

/** What has to be looked at most stands first; what stays as it is, is only counted. */
const LOOK_FIRST: readonly PlannedConcept["shown"]["action"][] = [
  "refused",
  "update",
  "duplicate",
  "create",
  "same",
];

/**
 * Brings a glossary file in, or tells what it would do (`dryRun`). Rows that cannot be used are told
 * one by one and the rest is taken; what meets a concept of the glossary changes it only when
 * `update` says so. All or nothing, in one transaction, and nothing when the glossary has changed so
 * that the plan that was shown is no longer the one that would be carried out. `read` reads the
 * file: a server has a thread for it.
 * @throws AppError `not-allowed`, `glossary-file`, `import-…`, `glossary-plan-changed`.
 */
export async function importGlossary(
  actor: Actor,
  upload: GlossaryUpload,
  read: ReadGlossaryFile = readGlossaryFile,
): Promise<GlossaryImportReport> {
  if (!may(actor, "glossary.import")) throw new AppError("not-allowed");
  const file = await read(upload.name, upload.bytes, upload.meanings);
  if (upload.dryRun) {
    const planned = await plan(database(), file, upload);
    return report(file, planned, await planDigest(planned, upload), upload);
  }
  return database().$transaction(
    async (tx) => {
      const present = await beginWrite(tx, actor, "glossary.import");
      const planned = await plan(tx, file, upload);
      const digest = await planDigest(planned, upload);
      if (upload.plan !== undefined && upload.plan !== digest)
        throw new AppError("glossary-plan-changed");
      await carryOut(tx, present, planned, upload);
      return report(file, planned, digest, upload);
    },
    { timeout: IMPORT_TIMEOUT, maxWait: 30_000 },
  );
}

async function plan(
  tx: Transaction,
  file: GlossaryFile,
  choices: ImportChoices,
): Promise<readonly PlannedConcept[]> {
  return planImport(file.concepts, file.rows, await loadGlossary(tx), choices);
}

async function carryOut(
  tx: Transaction,
  actor: Actor,
  planned: readonly PlannedConcept[],
  { approve }: ImportChoices,
): Promise<void> {
  const ready = (one: PlannedConcept) =>
    approve && one.status === "approved" ? { ...one, draft: approvedTerms(one.draft) } : one;
  const created = planned.filter(({ shown }) => shown.action === "create").map(ready);
  if (created.length > 0) await insertConcepts(tx, actor, created);
  for (const { shown, draft, ext } of planned) {
    if (shown.action !== "update" || shown.meets === null) continue;
    const concept = await tx.concept.findUniqueOrThrow({ where: { id: shown.meets.id } });
    const status = concept.status === "approved" ? "approved" : "proposed";
    await storeConcept(tx, concept, usableDraft(draft, status).draft, { status, ext });
    await appendConceptEvent(tx, actor, concept.id, "imported");
  }
}

function report(
  file: GlossaryFile,
  planned: readonly PlannedConcept[],
  digest: string,
  { dryRun, listAll = false }: GlossaryUpload,
): GlossaryImportReport {
  const count = (action: PlannedConcept["shown"]["action"]) =>
    planned.filter(({ shown }) => shown.action === action).length;
  const told = planned
    .map(({ shown }) => shown)
    .filter(({ action, findings }) => action !== "same" || findings.length > 0)
    .sort((a, b) => weight(a) - weight(b));
  return {
    dryRun,
    plan: digest,
    format: file.format,
    columns: file.columns,
    created: count("create"),
    updated: count("update"),
    same: count("same"),
    duplicates: count("duplicate"),
    refused: count("refused"),
    findings: listAll ? file.findings : file.findings.slice(0, LISTED.findings),
    findingCount: file.findings.length,
    concepts: listAll ? told : told.slice(0, listedOf(told)),
    conceptCount: told.length,
  };
}

function listedOf(told: readonly PlannedConcept["shown"][]): number {
  const due = told.filter(({ action }) => action === "update" || action === "refused").length;
  return Math.max(LISTED.concepts, Math.min(due, MOST_LISTED));
}

/** Among those of one outcome, what loses a wording comes before what has a remark. */
function weight({ action, findings }: PlannedConcept["shown"]): number {
  const loses = findings.some(({ blocks }) => blocks);
  const order = loses ? 0 : findings.some(({ code }) => code !== "source-missing") ? 1 : 2;
  return LOOK_FIRST.indexOf(action) * 3 + order;
}

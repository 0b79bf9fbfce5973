import { AppError } from "@/core/errors";
import { LONG_COLUMNS, type LongColumn } from "@/core/exchange/csv/long-columns";
import { longRows, writeGlossaryCsv } from "@/core/exchange/csv/write-glossary-csv";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import { writeTbx } from "@/core/exchange/tbx/write-tbx";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { conceptExt, conceptFields, TERM_ORDER, termRecord } from "./concept-rows";
import { writeXlsx } from "./write-xlsx";

/** What a glossary is written as. */
export const GLOSSARY_FORMATS = ["csv", "tsv", "xlsx", "tbx"] as const;
/** One of them. */
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

const BATCH = 2_000;

/** Characters in sight of the columns that hold more than a word. */
const WIDTHS: Readonly<Partial<Record<LongColumn, number>>> = {
  term: 48,
  definition: 40,
  source: 32,
  concept_note: 32,
  term_note: 32,
};

/**
 * The whole glossary as a file; what it holds comes back exactly when it is imported. Without
 * `approvedOnly` proposals are in it, marked as such. @throws AppError `not-allowed`.
 */
export async function exportGlossary(
  actor: Actor,
  format: GlossaryFormat,
  approvedOnly = false,
): Promise<string | Buffer<ArrayBuffer>> {
  if (!may(actor, "glossary.export")) throw new AppError("not-allowed");
  const concepts = await readAll(approvedOnly);
  await recordAudit(database(), actor, {
    action: "glossary.exported",
    subjectType: "glossary",
    data: { format, concepts: concepts.length },
  });
  if (format === "tbx") return [...writeTbx(concepts, "Audarma")].join("");
  if (format === "xlsx") {
    const widths = LONG_COLUMNS.map((column) => WIDTHS[column] ?? 14);
    return writeXlsx({ name: "glossary", rows: longRows(concepts), widths });
  }
  return writeGlossaryCsv(concepts, format === "tsv" ? "\t" : ",");
}

async function readAll(approvedOnly: boolean): Promise<readonly TbxConcept[]> {
  const concepts: TbxConcept[] = [];
  let after = "";
  for (;;) {
    const rows = await database().concept.findMany({
      where: {
        deletedAt: null,
        ...(approvedOnly && { status: "approved" }),
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      include: { terms: { orderBy: TERM_ORDER } },
    });
    for (const row of rows)
      concepts.push({
        id: row.id,
        ...conceptFields(row),
        ext: conceptExt(row),
        terms: row.terms.map(termRecord),
      });
    if (rows.length < BATCH) return concepts;
    after = rows.at(-1)?.id ?? "";
  }
}

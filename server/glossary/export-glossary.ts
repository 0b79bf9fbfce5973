import { AppError } from "@/core/errors";
import { LONG_COLUMNS, type LongColumn } from "@/core/exchange/csv/long-columns";
import { longRows, writeGlossaryCsv } from "@/core/exchange/csv/write-glossary-csv";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import { writeTbx } from "@/core/exchange/tbx/write-tbx";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { conceptExt, conceptFields, holdingRecord, TERM_ORDER, termRecord } from "./concept-rows";
import type { KnownHolding } from "./load-glossary";
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
  const concepts = withHoldings(await readAll(approvedOnly));
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

type Read = { readonly concept: TbxConcept; readonly held: readonly KnownHolding[] };

/** Who held which office, where both are in the file. */
function withHoldings(all: readonly Read[]): readonly TbxConcept[] {
  const names = new Map(all.map(({ concept }) => [concept.id, concept.terms[0]?.text ?? ""]));
  return all.map(({ concept, held }) => {
    const holdings = held.flatMap(({ officeId, validFrom, validTo, source }) => {
      const office = names.get(officeId);
      return office === undefined ? [] : [{ officeId, office, validFrom, validTo, source }];
    });
    return holdings.length === 0 ? concept : { ...concept, holdings };
  });
}

async function readAll(approvedOnly: boolean): Promise<readonly Read[]> {
  const concepts: Read[] = [];
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
      include: { terms: { orderBy: TERM_ORDER }, holdings: { orderBy: { id: "asc" } } },
    });
    for (const row of rows)
      concepts.push({
        concept: {
          id: row.id,
          ...conceptFields(row),
          ext: conceptExt(row),
          terms: row.terms.map(termRecord),
        },
        held: row.holdings.map(holdingRecord),
      });
    if (rows.length < BATCH) return concepts;
    after = rows.at(-1)?.id ?? "";
  }
}

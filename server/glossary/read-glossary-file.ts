import { AppError } from "@/core/errors";
import {
  type ColumnMeaning,
  readGlossaryTable,
  splitTable,
  type TableImport,
} from "@/core/exchange/csv/glossary-table";
import { readTbx } from "@/core/exchange/tbx/read-tbx";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import { decodeText } from "@/core/exchange/text/decode";
import type { FileFinding } from "@/core/terminology/glossary-view";
import { readXlsx } from "./read-xlsx";

/** Largest glossary file, in bytes. */
export const GLOSSARY_FILE_LIMIT = 64 * 1024 * 1024;

/** What a file gave, whatever its format. */
export type GlossaryFile = {
  readonly format: "csv" | "xlsx" | "tbx";
  readonly concepts: readonly TbxConcept[];
  readonly rows: ReadonlyMap<string, number>;
  readonly findings: readonly FileFinding[];
  readonly columns: TableImport["columns"];
};

/** Reads a glossary file, here or elsewhere. */
export type ReadGlossaryFile = (
  name: string,
  bytes: Uint8Array,
  meanings?: readonly ColumnMeaning[],
) => Promise<GlossaryFile>;

/**
 * Reads a glossary file by its content: a workbook, TBX, or a table in any encoding and with any
 * delimiter. `meanings` is a mapping of columns made by hand.
 * @throws AppError `glossary-file` (params: reason), `import-…` for bytes that are no text.
 */
export async function readGlossaryFile(
  name: string,
  bytes: Uint8Array,
  meanings?: readonly ColumnMeaning[],
): Promise<GlossaryFile> {
  if (isZip(bytes)) {
    const workbook = await readXlsx(bytes);
    if (!workbook.ok) throw new AppError("glossary-file", { reason: workbook.code });
    return { format: "xlsx", ...fromTable(workbook.rows, meanings, []) };
  }
  const decoded = decodeText(bytes, GLOSSARY_FILE_LIMIT);
  if (!decoded.ok) throw new AppError(decoded.code);
  const looksLikeXml = /^\uFEFF?\s*</u.test(decoded.text);
  if (looksLikeXml || /\.(?:tbx|xml)$/iu.test(name)) return fromTbx(decoded.text);
  const table = splitTable(decoded.text);
  return { format: "csv", ...fromTable(table.rows, meanings, table.brokenQuotes, table.places) };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function fromTbx(text: string): GlossaryFile {
  const { concepts, findings } = readTbx(text);
  return { format: "tbx", concepts, findings, rows: new Map(), columns: [] };
}

function fromTable(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[] | undefined,
  brokenQuotes: readonly number[],
  places?: readonly number[],
): Omit<GlossaryFile, "format"> {
  const table = readGlossaryTable(rows, {
    ...(meanings === undefined ? {} : { meanings }),
    ...(places === undefined ? {} : { places }),
  });
  const quotes = brokenQuotes.map((row) => ({ code: "row-broken-quotes", row, params: {} }));
  const findings = [...quotes, ...table.findings]
    .sort((a, b) => a.row - b.row)
    .map((finding, at) => ({ ...finding, number: at + 1 }));
  return { concepts: table.concepts, rows: table.rows, findings, columns: table.columns };
}

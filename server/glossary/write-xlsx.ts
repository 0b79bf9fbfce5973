import { Readable } from "node:stream";
import yazl from "yazl";
import { type SheetToWrite, workbookParts } from "@/core/exchange/xlsx/write-sheet";

/** A fixed time in the package, so that the same glossary gives the same bytes. */
const WRITTEN_AT = new Date("2020-01-01T00:00:00Z");

/** A workbook of one sheet, compressed outside of the request's thread. */
export async function writeXlsx(sheet: SheetToWrite): Promise<Buffer<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const [name, pieces] of workbookParts(sheet)) {
    zip.addReadStream(Readable.from(pieces, { objectMode: false }), name, { mtime: WRITTEN_AT });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import yauzl from "yauzl";
import { MAX_GLOSSARY_ROWS } from "@/core/exchange/csv/read-glossary-csv";
import { readSharedStrings, readSheet } from "@/core/exchange/xlsx/read-sheet";

/** Unpacked size of one part; a compressed file of a few kilobytes may claim gigabytes. */
const MAX_PART = 64 * 1024 * 1024;
/** Parts looked at; a workbook has a few dozen. */
const MAX_ENTRIES = 2_000;

/** Rows of the first sheet, or why the workbook could not be read. */
export type Workbook =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly code: "xlsx-not-a-workbook" | "xlsx-too-large" | "xlsx-broken" };

const WANTED = /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/u;

/** Reads the first worksheet of an XLSX file. Formulas are not run; macros are not looked at. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  let parts: ReadonlyMap<string, string>;
  try {
    parts = await unpack(bytes);
  } catch (error) {
    const isLarge = error instanceof TooLarge;
    return { ok: false, code: isLarge ? "xlsx-too-large" : "xlsx-broken" };
  }
  const name = [...parts.keys()].filter((key) => key.includes("worksheets/")).sort(bySheet)[0];
  if (name === undefined) return { ok: false, code: "xlsx-not-a-workbook" };
  const shared = parts.get("xl/sharedStrings.xml");
  const strings = shared === undefined ? [] : readSharedStrings(shared);
  if ("code" in strings) return { ok: false, code: "xlsx-broken" };
  const sheet = readSheet(parts.get(name) ?? "", strings, MAX_GLOSSARY_ROWS + 2);
  return "fault" in sheet ? { ok: false, code: "xlsx-broken" } : { ok: true, rows: sheet.rows };
}

const bySheet = (a: string, b: string) =>
  Number(/\d+/u.exec(a)?.[0] ?? 0) - Number(/\d+/u.exec(b)?.[0] ?? 0);

class TooLarge extends Error {}

async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), {
    lazyEntries: true,
    validateEntrySizes: true,
  });
  const parts = new Map<string, string>();
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > MAX_ENTRIES) throw new TooLarge();
      if (WANTED.test(entry.fileName)) parts.set(entry.fileName, await readPart(zip, entry));
    }
  } finally {
    zip.close();
  }
  return parts;
}

async function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  if (entry.uncompressedSize > MAX_PART) throw new TooLarge();
  const stream = await zip.openReadStreamPromise(entry);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_PART) throw new TooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createTmxReader, type TmxSink } from "@/core/exchange/tmx/read-tmx";
import type { TmxFault } from "@/core/exchange/tmx/tmx";
import { XmlDecoder, XmlEncodingError } from "@/core/exchange/xml/xml-decoder";

/** Streams a TMX file from disk: bytes → text → units, a piece at a time. */

const PIECE = 1 << 16;

/** What the file came to. `fault` is null for a file that could be read to its end. */
export type TmxFileRead = {
  readonly fault: TmxFault | null;
  readonly bytes: number;
  readonly hash: string;
};

/**
 * Reads a file. `afterPiece` runs after each piece and may wait (for the database) and may end the
 * reading early by answering false.
 */
export async function readTmxFile(
  path: string,
  sink: TmxSink,
  afterPiece: (bytes: number) => Promise<boolean> = async () => true,
): Promise<TmxFileRead> {
  const decoder = new XmlDecoder();
  const hash = createHash("sha256");
  let bytes = 0;
  let line = 1;
  const reader = createTmxReader(sink);
  const decode = (piece: Uint8Array | null): string | TmxFault => {
    try {
      const text = piece ? decoder.write(piece) : decoder.end();
      line += text.split("\n").length - 1;
      return text;
    } catch (error) {
      if (!(error instanceof XmlEncodingError)) throw error;
      return {
        code: "tmx-encoding",
        message: error.message,
        line: line + error.linesBefore,
        column: 1,
      };
    }
  };
  const take = (piece: Uint8Array | null): TmxFault | null => {
    const text = decode(piece);
    if (typeof text !== "string") return text;
    return reader.write(text) ?? (piece ? null : reader.end());
  };
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const buffer = piece as Buffer;
    bytes += buffer.length;
    hash.update(buffer);
    const fault = take(buffer);
    if (fault) return { fault, bytes, hash: "" };
    if (!(await afterPiece(bytes))) return { fault: null, bytes, hash: "" };
  }
  return { fault: take(null), bytes, hash: hash.digest("hex") };
}

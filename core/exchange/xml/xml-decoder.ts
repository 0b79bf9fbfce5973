/**
 * Bytes of an XML file → text, piece by piece. No JavaScript XML parser decodes bytes: left to
 * them, UTF-16 and windows-1251 arrive as nonsense. The order of evidence is that of the standard:
 * byte order mark, zero bytes around the first `<`, then the declaration; UTF-8 when nothing is said.
 * Source: W3C XML 1.0 (5th ed.), appendix F.
 */

/** Raised for bytes that are not valid in the encoding of the file, or for an encoding nobody knows. */
export class XmlEncodingError extends Error {
  readonly encoding: string;
  /** Line breaks of the piece before the first wrong byte. */
  readonly linesBefore: number;
  constructor(encoding: string, linesBefore = 0) {
    super(`The file is not valid ${encoding}.`);
    this.name = "XmlEncodingError";
    this.encoding = encoding;
    this.linesBefore = linesBefore;
  }
}

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0x3c, 0x00]],
  ["utf-16be", [0x00, 0x3c]],
];

const DECLARED = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/;

/** The encoding of an XML file by its first bytes (some 300 are enough), as TextDecoder names it. */
export function sniffXmlEncoding(head: Uint8Array): string {
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (mark) return mark[0];
  const ascii = Array.from(head.subarray(0, 300), (byte) => String.fromCharCode(byte)).join("");
  return DECLARED.exec(ascii)?.[1]?.toLowerCase() ?? "utf-8";
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new XmlEncodingError(encoding);
  }
}

/** Decodes one file; fed in pieces, the first of which should hold the declaration. */
export class XmlDecoder {
  private decoder: TextDecoder | null = null;

  /** @throws XmlEncodingError */
  write(bytes: Uint8Array): string {
    this.decoder ??= decoderFor(sniffXmlEncoding(bytes));
    return this.decode(this.decoder, bytes, true);
  }

  /** The rest. @throws XmlEncodingError when the file ends in the middle of a character */
  end(): string {
    return this.decoder === null ? "" : this.decode(this.decoder, new Uint8Array(), false);
  }

  private decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      const readable = new TextDecoder(decoder.encoding).decode(bytes).split("\uFFFD")[0] ?? "";
      throw new XmlEncodingError(decoder.encoding, readable.split("\n").length - 1);
    }
  }
}

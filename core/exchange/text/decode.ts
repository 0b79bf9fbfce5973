/**
 * Bytes of an uploaded text file → text. Encoding is the reader's job: no parser of ours guesses
 * it, and a wrong guess would be stored as nonsense. Order: byte order mark, strict UTF-8, UTF-16
 * by where its zero bytes stand, then the one-byte Cyrillic encodings by their letters. What is
 * none of these is refused with the reason.
 */
import { IMPORT_LIMITS, type ImportFailure } from "@/core/exchange/import-result";
import { decodeSingleByte } from "@/core/exchange/text/single-byte";

/** The encodings a text file may have. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "kz-1048";

/** The text, or why the bytes are no text we can read. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | ImportFailure;

/** First bytes of the files that are most often renamed to .txt: zip/docx, pdf, doc, png, jpeg, gif, gzip, rtf, rar, 7z. */
const SIGNATURES = [
  "504b0304",
  "25504446",
  "d0cf11e0",
  "89504e47",
  "ffd8ff",
  "47494638",
  "1f8b08",
  "7b5c727466",
  "526172211a",
  "377abcaf",
];

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodeResult {
  if (bytes.length % 2 !== 0) return { ok: false, code: "import-bad-utf16", at: bytes.length };
  try {
    return { ok: true, encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, code: "import-bad-utf16" };
  }
}

function decodeUtf8(bytes: Uint8Array): DecodeResult {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, encoding: "utf-8", text };
  } catch {
    return { ok: false, code: "import-bad-utf8" };
  }
}

/**
 * UTF-16 without a mark: in Cyrillic or Latin text the high byte of almost every character is
 * 00–04, and line ends and spaces have a zero on one side only.
 */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  const small = [0, 0];
  const zero = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte <= 4) small[at % 2] = (small[at % 2] ?? 0) + 1;
    if (byte === 0) zero[at % 2] = (zero[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = small;
  const [zeroEven = 0, zeroOdd = 0] = zero;
  const enough = sample.length * 0.4;
  if (odd >= enough && even < sample.length * 0.1 && zeroOdd > zeroEven) return "utf-16le";
  if (even >= enough && odd < sample.length * 0.1 && zeroEven > zeroOdd) return "utf-16be";
  return null;
}

/**
 * Whether strict UTF-8 failed on a damaged place only (a lone surrogate gives three): then UTF-8 it
 * was, not another encoding. One-byte Cyrillic read as UTF-8 is damaged at nearly every letter.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const read = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return read > damaged;
}

function decodeUnmarked(bytes: Uint8Array): DecodeResult {
  const zeroAt = bytes.indexOf(0);
  if (zeroAt >= 0) {
    const utf16 = guessUtf16(bytes);
    if (utf16) return decodeUtf16(bytes, utf16);
    const control = bytes.some((byte) => byte < 9 && byte !== 0);
    return control
      ? { ok: false, code: "import-not-text", at: zeroAt }
      : { ok: false, code: "text-has-nul", at: zeroAt };
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8.ok) return utf8;
  const controlAt = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32));
  if (controlAt >= 0) return { ok: false, code: "import-not-text", at: controlAt };
  if (isDamagedUtf8(bytes)) return utf8;
  const single = decodeSingleByte(bytes);
  return single ? { ok: true, ...single } : { ok: false, code: "import-unknown-encoding" };
}

/**
 * Decodes an uploaded file. Refuses empty files, files over the limit, binary files, damaged UTF-8
 * and UTF-16 (a lone surrogate included) and encodings it does not know.
 */
export function decodeText(
  bytes: Uint8Array,
  maxBytes: number = IMPORT_LIMITS.bytes,
): DecodeResult {
  if (bytes.length === 0) return { ok: false, code: "import-empty" };
  if (bytes.length > maxBytes)
    return {
      ok: false,
      code: "import-too-large",
      params: { bytes: bytes.length, limit: maxBytes },
    };
  const start = hex(bytes.subarray(0, 8));
  if (SIGNATURES.some((signature) => start.startsWith(signature)))
    return { ok: false, code: "import-not-text", at: 0 };
  if (start.startsWith("efbbbf")) return decodeUtf8(bytes);
  if (start.startsWith("fffe")) return decodeUtf16(bytes, "utf-16le");
  if (start.startsWith("feff")) return decodeUtf16(bytes, "utf-16be");
  return decodeUnmarked(bytes);
}

import { describe, expect, it } from "vitest";
import { decodeText } from "@/core/exchange/text/decode";

const kazakh =
  "Үкімет отырысында әлеуметтік қолдау шаралары, оның ішінде өңірлердегі жұмыс қаралды.\n";
const russian =
  "На заседании правительства рассмотрели меры поддержки, в том числе работу в регионах.\n";
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1)
    view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return bytes;
}

/** Encodes by the inverse of a table built from the 128 high bytes. */
function singleByte(text: string, encoding: string, changes: Record<string, number> = {}) {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (char) => changes[char] ?? table.get(char) ?? 63);
}

const KZ = { ү: 0xbf, Ү: 0xaf, ә: 0xbc, қ: 0x9d, ғ: 0xba, ң: 0xbe, ө: 0xb4, ұ: 0xa2, і: 0xb3 };

describe("decodeText reads", () => {
  it.each([
    ["UTF-8", utf8(kazakh), "utf-8", kazakh],
    ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(kazakh)), "utf-8", kazakh],
    ["UTF-16 LE with a mark", utf16(kazakh, true, true), "utf-16le", kazakh],
    ["UTF-16 BE with a mark", utf16(kazakh, false, true), "utf-16be", kazakh],
    ["UTF-16 LE without", utf16(kazakh, true, false), "utf-16le", kazakh],
    ["UTF-16 BE without", utf16(russian, false, false), "utf-16be", russian],
    [
      "UTF-16 LE English",
      utf16("The cabinet met.\n", true, false),
      "utf-16le",
      "The cabinet met.\n",
    ],
    ["windows-1251 Russian", singleByte(russian, "windows-1251"), "windows-1251", russian],
    [
      "windows-1251 with quotes, dashes, № and an agency's inner capitals",
      singleByte("«КазТАГ» — №5… «Да», — сказал он. І тоқсан", "windows-1251", { қ: 0xea }),
      "windows-1251",
      "«КазТАГ» — №5… «Да», — сказал он. І токсан",
    ],
    ["KZ-1048 Kazakh", singleByte(kazakh, "windows-1251", KZ), "kz-1048", kazakh],
    [
      "English with curly quotes",
      singleByte("The “new” law – it’s here", "windows-1251"),
      "windows-1251",
      "The “new” law – it’s here",
    ],
  ])("%s", (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, encoding, text });
  });
});

describe("decodeText refuses", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
  const noise = Uint8Array.from({ length: 900 }, (_, at) => (at * at * 31 + at * 7) % 256);
  const damaged = Uint8Array.from(utf8(kazakh));
  damaged[40] = 0xff;
  it.each([
    ["nothing", new Uint8Array(), "import-empty"],
    ["a picture renamed .txt", png, "import-not-text"],
    ["a .docx renamed .txt", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "import-not-text"],
    ["noise", noise, "import-not-text"],
    ["control characters", utf8(russian).with(5, 0xff).with(9, 1), "import-not-text"],
    ["NUL in a text", utf8("аб\0вг текст"), "text-has-nul"],
    ["one damaged byte in UTF-8", damaged, "import-bad-utf8"],
    [
      "a lone surrogate in the UTF-8 of two words",
      Uint8Array.of(...utf8("Бас"), 0xed, 0xa0, 0x80, ...utf8("\nМ")),
      "import-bad-utf8",
    ],
    ["a lone surrogate in UTF-16", utf16("аб\uD800вг", true, true), "import-bad-utf16"],
    ["half a character of UTF-16", utf16(kazakh, true, true).slice(0, -1), "import-bad-utf16"],
    ["KOI8-R", singleByte(russian, "koi8-r"), "import-unknown-encoding"],
    ["CP866", singleByte(russian, "ibm866"), "import-unknown-encoding"],
    ["ISO 8859-5", singleByte(russian, "iso-8859-5"), "import-unknown-encoding"],
    [
      "Mac Cyrillic",
      singleByte(`${russian}Новая большая станция. `.repeat(3), "x-mac-cyrillic"),
      "import-unknown-encoding",
    ],
    [
      "Turkish",
      singleByte("Bakanlar Kurulu toplantısında görüşüldü", "windows-1254"),
      "import-unknown-encoding",
    ],
    [
      "French",
      singleByte("Le café a été fermé à l'été", "windows-1252"),
      "import-unknown-encoding",
    ],
  ])("%s", (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, code });
  });

  it("says how large a file may be", () => {
    expect(decodeText(new Uint8Array(5_000_000).fill(97))).toEqual({
      ok: false,
      code: "import-too-large",
      params: { bytes: 5_000_000, limit: 2_097_152 },
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/core/article/inline";
import { readText } from "@/core/exchange/text/read-text";

function lines(raw: string): readonly string[] {
  const result = readText(raw);
  if (!result.ok) throw new Error(result.code);
  return result.blocks.map((block) => plainText(block.content));
}

describe("readText", () => {
  it("takes each line for a paragraph, with or without empty lines between", () => {
    expect(lines("Тақырып\r\nБірінші абзац.\r\n\r\n  Екінші \t абзац.  \n")).toEqual([
      "Тақырып",
      "Бірінші абзац.",
      "Екінші абзац.",
    ]);
  });

  it("joins lines that a mail program broke at a fixed width", () => {
    const mail = [
      "Министрлік өкілінің айтуынша, биыл елімізде жүзден астам мектеп салынып,",
      "олардың жартысына жуығы ауылдық жерлерде пайдалануға беріледі деп күтіледі.",
      "",
      "Сонымен қатар ескі ғимараттарды жөндеу жұмыстары да жалғасып жатқанын айтты",
      "ведомство басшысы, бұл ретте қаражат республикалық бюджеттен бөлінеді және",
      "оның игерілуін қоғамдық кеңес қадағалайды.",
    ].join("\n");
    expect(lines(mail)).toHaveLength(2);
    expect(readText(mail)).toMatchObject({ findings: [{ number: 1, code: "lines-joined" }] });
  });

  it("keeps short lines of a list apart", () => {
    expect(lines("Құжаттар:\n\nбірінші құжат;\nекінші құжат;\nүшінші құжат.")).toHaveLength(4);
  });

  it("reads what Word leaves in a copy", () => {
    expect(lines("\uFEFFБірінші\vекінші\u2028үшінші\n\uF0B7\tтар\u00ADмақ")).toEqual([
      "Бірінші",
      "екінші",
      "үшінші",
      "• тармақ",
    ]);
  });

  it("takes one line of 100,000 characters", () => {
    expect(lines("сөз ".repeat(25_000))[0]).toHaveLength(99_999);
  });

  it.each([
    ["empty text", "", "import-empty"],
    ["white space only", " \n\t\n", "import-empty"],
    ["NUL", "а\n\nб\0", "text-has-nul"],
    ["a lone surrogate", "а\uD83D", "text-not-well-formed"],
    ["private-use characters", "а\uE001", "text-has-private-use"],
    ["5 million characters", "а".repeat(5_000_000), "import-too-large"],
    ["too many lines", "а\n".repeat(5001), "import-too-many-blocks"],
  ])("refuses %s", (_, raw, code) => {
    expect(readText(raw)).toMatchObject({ ok: false, code });
  });

  it("names the line of a refused character", () => {
    expect(readText("а\r\nб\r\nв\0")).toMatchObject({ line: 3 });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const result = readText(raw);
        if (result.ok) expect(result.blocks.length).toBeGreaterThan(0);
      }),
    );
  });
});

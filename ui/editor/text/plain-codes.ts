import { codeCharacter, readCodeCharacter } from "@/core/article/coded-text";

/*
 * Codes in a plain text field, which can show characters only: ⟦1⟧ opens, ⟦/1⟧ closes, ⟦1/⟧ stands
 * alone. The brackets are mathematical signs that no news text has.
 */
const WRITTEN = /⟦(\/?)(\d{1,4})(\/?)⟧/gu;

/** A working string as a plain field shows it. */
export function toPlainField(coded: string): string {
  return coded.replaceAll(/[\uE000-\uEBFF]/gu, (char) => {
    const code = readCodeCharacter(char);
    if (!code) return "";
    const number = code.index + 1;
    const written = { open: `${number}`, close: `/${number}`, ph: `${number}/` };
    return `⟦${written[code.kind]}⟧`;
  });
}

/** The working string of what a plain field shows; a code that the block does not have stays text. */
export function fromPlainField(text: string, codeCount: number): string {
  const own = text.replaceAll(/[\uE000-\uF8FF]/gu, "");
  return own.replaceAll(WRITTEN, (written, before: string, digits: string, after: string) => {
    const index = Number(digits) - 1;
    if (index < 0 || index >= codeCount || (before && after)) return written;
    return codeCharacter(before ? "close" : after ? "ph" : "open", index);
  });
}

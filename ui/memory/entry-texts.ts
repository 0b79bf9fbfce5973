import { fromCodedText, toCodedText } from "@/core/article/coded-text";
import { type Content, textContent } from "@/core/article/inline";
import { lostCodes } from "@/core/memory/memory-text";
import { fromPlainField, toPlainField } from "@/ui/editor/text/plain-codes";
import type { MemoryEntry } from "./memory-entry";

/** A text of an entry. */
export type EntryText = MemoryEntry["texts"][number];

/** The text as a field shows it, its codes in brackets. */
export function fieldText({ plain, coded }: EntryText): string {
  return coded === null ? plain : toPlainField(toCodedText(coded.content, coded.codes));
}

/** The content of what a field shows. */
export function fieldContent({ coded }: EntryText, text: string): Content {
  if (coded === null) return textContent(text);
  return fromCodedText(fromPlainField(text, coded.codes.length), coded.codes);
}

/** How many codes of the text the field has lost. */
export function lostInField(entry: EntryText, text: string): number {
  return entry.coded === null
    ? 0
    : lostCodes(entry.coded.content, fieldContent(entry, text)).length;
}

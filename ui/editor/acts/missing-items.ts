import { codeCharacter, readCodeCharacter } from "@/core/article/coded-text";
import type { Finding } from "@/core/checks/finding";

/** Something of the source that the translation has not got yet. */
export type MissingItem =
  | {
      readonly kind: "code";
      readonly text: string;
      readonly index: number;
      readonly role: "open" | "close" | "ph";
    }
  | { readonly kind: "figure"; readonly text: string };

/**
 * Codes of the source that are not in the target, in the source's order, then figures that the
 * checks miss. Texts are working strings, so a code is one character.
 */
export function missingItems(
  source: string,
  target: string,
  findings: readonly Finding[],
): readonly MissingItem[] {
  const codes = [...source].flatMap((char): readonly MissingItem[] => {
    const code = readCodeCharacter(char);
    if (!code || target.includes(char)) return [];
    return [{ kind: "code", text: char, index: code.index, role: code.kind }];
  });
  const figures = findings
    .filter(({ code }) => code === "figures-missing")
    .map(({ params }) => String(params["expected"] || params["source"] || ""))
    .filter((text) => text !== "")
    .map((text): MissingItem => ({ kind: "figure", text }));
  return [...codes, ...figures];
}

/**
 * What to put around a selection for the next missing item: a pair of codes takes the selected
 * words between them, everything else replaces nothing and stands where the caret is.
 */
export function insertionOf(
  item: MissingItem,
  items: readonly MissingItem[],
  selected: string,
): string {
  if (item.kind !== "code" || item.role !== "open" || selected === "")
    return item.text + (item.kind === "code" ? selected : "");
  const closing = codeCharacter("close", item.index);
  const hasClosing = items.some((other) => other.kind === "code" && other.text === closing);
  return item.text + selected + (hasClosing ? closing : "");
}

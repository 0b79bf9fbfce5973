/**
 * Pasted text and .txt files → paragraphs. News sites and word processors put one paragraph on one
 * line; mail programs break lines at a fixed width and put an empty line between paragraphs. The
 * second is recognised by its shape and its lines are joined again.
 */
import type { Block } from "@/core/article/block";
import { textContent } from "@/core/article/inline";
import { type ImportResult, importResult } from "@/core/exchange/import-result";
import { prepareText } from "@/core/exchange/text/prepare-text";

/** A line this long was broken by a program, not by an author (mail clients use 72 to 78). */
const WRAP_MIN = 50;
const WRAP_MAX = 100;

/** Lines in groups that empty lines divide. */
function lineGroups(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) =>
      group
        .split("\n")
        .map((line) => line.replace(/[^\S\u00A0]+/g, " ").trim())
        .filter((line) => line !== ""),
    )
    .filter((group) => group.length > 0);
}

/**
 * Whether lines were broken at a fixed width: there are groups of lines, none is longer than the
 * width, and most lines inside a group reach it without ending a sentence.
 */
function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  if (groups.some((group) => group.some((line) => line.length > WRAP_MAX))) return false;
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const broken = inner.filter((line) => line.length >= WRAP_MIN && !/[.!?…:;»"”]$/.test(line));
  return inner.length >= 3 && broken.length >= inner.length * 0.7;
}

/** Joins the lines of a group; a hyphen that a program put at the line end cannot be told from a real one and stays. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text.endsWith("-") ? text + line : `${text} ${line}`));
}

/** Reads a text into paragraphs; `recogniseBlocks` then says what each of them is. */
export function readText(raw: string): ImportResult {
  const prepared = prepareText(raw);
  if (!prepared.ok) return prepared;
  const groups = lineGroups(prepared.text);
  const wrapped = isHardWrapped(groups);
  const paragraphs = wrapped ? groups.map(joinLines) : groups.flat();
  if (wrapped)
    prepared.findings.add("lines-joined", undefined, {
      count: groups.flat().length - paragraphs.length,
    });
  const blocks = paragraphs.map(
    (text): Block => ({ kind: "paragraph", content: textContent(text), codes: [] }),
  );
  return importResult(blocks, prepared.findings);
}

/**
 * Markdown text → mdast tree, with the work capped. The parser's time grows with the square of what
 * nests or pairs: measured on this parser, 10,000 nested list markers take 86 s, 19,000 emphasis
 * marks in one paragraph 11 s, a table of 100,000 rows 18 s. So those are counted on the text first,
 * in one linear pass; real articles stay far below every limit.
 */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Why a text is not parsed. */
export type ParseRefusal = "import-too-deep" | "import-too-complex";

const LIMITS = {
  /** Quotes and lists inside each other. */
  depth: 100,
  /** Quote and list markers of all lines. */
  containers: 20_000,
  /** Marks that may pair: in one run of lines without an empty line, and in all. */
  delimitersTogether: 2000,
  delimiters: 20_000,
  /** Cell borders of tables. */
  pipes: 10_000,
  /** Link reference definitions. */
  definitions: 500,
} as const;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The quote and list markers that open a line, and how deep its indentation may nest it. */
function containersOf(line: string): { readonly marks: number; readonly depth: number } {
  const prefix = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? "";
  const marks = count(prefix, />|[-*+](?=\s)|\d[.)](?=\s)/g);
  const indent = prefix.length - prefix.trimStart().length;
  return { marks, depth: marks === 0 ? 0 : marks + Math.floor(indent / 2) };
}

function refusal(text: string): ParseRefusal | null {
  let containers = 0;
  for (const line of text.split("\n")) {
    const { marks, depth } = containersOf(line);
    if (depth > LIMITS.depth) return "import-too-deep";
    containers += marks;
  }
  const delimiters = text.split(/\n[ \t]*\n/).map((run) => count(run, /[[\]*_`~<]/g));
  const tooComplex =
    containers > LIMITS.containers ||
    delimiters.some((marks) => marks > LIMITS.delimitersTogether) ||
    delimiters.reduce((sum, marks) => sum + marks, 0) > LIMITS.delimiters ||
    count(text, /\|/g) > LIMITS.pipes ||
    count(text, /^ {0,3}\[[^\]\n]{1,999}\]:/gm) > LIMITS.definitions;
  return tooComplex ? "import-too-complex" : null;
}

/** The tree, or why the text is refused. */
export function parseMarkdown(text: string): Root | ParseRefusal {
  const refused = refusal(text);
  if (refused) return refused;
  try {
    return unified().use(remarkParse).use(remarkGfm).parse(text);
  } catch (error) {
    if (error instanceof RangeError) return "import-too-deep";
    throw error;
  }
}

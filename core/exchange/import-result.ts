/**
 * What every reader of an article file gives back: blocks and numbered findings, or one coded
 * reason why the file cannot be an article. Readers never throw on what a user uploads; they save
 * what they can and say, with a line, what they left out.
 */
import type { Block } from "@/core/article/block";
import { plainText } from "@/core/article/inline";
import { gateText, type TextGateCode } from "@/core/article/text-gate";

/** Why a file or a pasted text cannot be read at all. */
export type ImportErrorCode =
  | TextGateCode
  | "import-empty"
  | "import-too-large"
  | "import-not-text"
  | "import-unknown-encoding"
  | "import-bad-utf8"
  | "import-bad-utf16"
  | "import-too-deep"
  | "import-too-complex"
  | "import-too-many-blocks"
  | "import-no-text";

/** What a reader left out or changed. Params: see each code. */
export type ImportFindingCode =
  /** A script, frame, form and the like: `{ element }`. */
  | "element-removed"
  /** A picture: `{ alt }`, its alternative text, empty where it has none. */
  | "image-removed"
  /** A link to somewhere other than http, https or mailto: `{ href }`; its text stayed. */
  | "link-removed"
  /** Raw HTML inside Markdown was ignored: `{ html }`. */
  | "raw-html-ignored"
  /** A table became one paragraph per cell. */
  | "table-flattened"
  /** A footnote mark was left out; notes stand at the end. */
  | "footnote-moved"
  /** Code listing read as a paragraph. */
  | "code-as-paragraph"
  /** The title of the front matter differs from the first heading and was left out: `{ title }`. */
  | "title-ignored"
  /** Page furniture around the article was left out. */
  | "outside-article-removed"
  /** Invisible characters (soft hyphen, zero-width space, byte order mark) were removed: `{ count }`. */
  | "invisible-removed"
  /** Lines broken at a fixed width were joined to paragraphs: `{ count }`. */
  | "lines-joined"
  /** The list of findings was cut: `{ count }` more. */
  | "more-findings";

/** One finding of a reader; `number` counts from 1, `line` is the line of the file, from 1. */
export type ImportFinding = {
  readonly number: number;
  readonly code: ImportFindingCode;
  readonly line?: number;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** `at` is a UTF-16 offset of the text or a byte offset of the file, `line` counts from 1. */
export type ImportFailure = {
  readonly ok: false;
  readonly code: ImportErrorCode;
  readonly at?: number;
  readonly line?: number;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What a reader gives back. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly blocks: readonly Block[];
      readonly findings: readonly ImportFinding[];
    }
  | ImportFailure;

/** Caps on the work of a reader. The longest articles seen have about 2,000 segments. */
export const IMPORT_LIMITS = {
  /** Bytes of an uploaded file: UTF-16 needs two for each character. */
  bytes: 2 * 1024 * 1024,
  /** UTF-16 units of a text after decoding. */
  characters: 1024 * 1024,
  blocks: 5000,
  /** Nested elements, quotes or lists. */
  depth: 200,
  findings: 200,
} as const;

/** Collects findings and numbers them; after the cap it only counts. */
export class FindingList {
  readonly #all: ImportFinding[] = [];
  #more = 0;

  add(code: ImportFindingCode, line?: number, params?: ImportFinding["params"]): void {
    if (this.#all.length >= IMPORT_LIMITS.findings) this.#more += 1;
    else
      this.#all.push({
        number: this.#all.length + 1,
        code,
        ...(line === undefined ? {} : { line }),
        ...(params === undefined ? {} : { params }),
      });
  }

  get all(): readonly ImportFinding[] {
    if (this.#more === 0) return this.#all;
    const number = this.#all.length + 1;
    return [...this.#all, { number, code: "more-findings", params: { count: this.#more } }];
  }
}

/**
 * Closes the work of a reader: a result with blocks, or the reason why there are none, too many, or
 * some that the text gate refuses (HTML and Markdown can spell any character as a reference).
 */
export function importResult(blocks: readonly Block[], findings: FindingList): ImportResult {
  if (blocks.length === 0) return { ok: false, code: "import-no-text" };
  if (blocks.length > IMPORT_LIMITS.blocks)
    return {
      ok: false,
      code: "import-too-many-blocks",
      params: { blocks: blocks.length, limit: IMPORT_LIMITS.blocks },
    };
  for (const { content } of blocks) {
    const gated = gateText(plainText(content));
    if (!gated.ok) return { ok: false, code: gated.code };
  }
  return { ok: true, blocks: withOneHeadline(blocks), findings: findings.all };
}

/** An article has one headline; further top headings of a file become subheadings. */
function withOneHeadline(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "headline");
  return blocks.map((block, index) =>
    block.kind === "headline" && index !== first ? { ...block, kind: "subheading" } : block,
  );
}

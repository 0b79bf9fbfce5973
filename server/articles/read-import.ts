import type { Block } from "@/core/article/block";
import { recogniseBlocks } from "@/core/article/recognise";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import { checkSourceBlock, type SourceOptions } from "@/core/checks/check-source";
import type { Finding } from "@/core/checks/finding";
import { AppError } from "@/core/errors";
import { type ArticleFormat, articleFormat } from "@/core/exchange/article-files";
import { readHtml } from "@/core/exchange/html/read-html";
import type { ImportFinding, ImportResult } from "@/core/exchange/import-result";
import { readMarkdown } from "@/core/exchange/markdown/read-markdown";
import { decodeText, type TextEncoding } from "@/core/exchange/text/decode";
import { readText } from "@/core/exchange/text/read-text";
import type { Language } from "@/core/language/language";
import { segmentContent } from "@/core/segmentation/segment-content";
import { readEnvironment } from "@/server/env";
import { getSegmenter } from "@/server/segmentation/load-rules";

/** A file or a pasted text on its way in. */
export type ImportSource =
  | { readonly kind: "paste"; readonly text: string; readonly format: ArticleFormat }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** An article as it would be made; nothing is stored yet. */
export type ImportPreview = {
  readonly encoding: TextEncoding | null;
  readonly blocks: readonly SegmentedBlock[];
  readonly findings: readonly ImportFinding[];
  /** What is wrong with the source text, by block and segment index. */
  readonly sourceFindings: readonly (readonly (readonly Finding[])[])[];
};

const READERS: Readonly<Record<ArticleFormat, (text: string) => ImportResult>> = {
  text: readText,
  html: readHtml,
  markdown: readMarkdown,
};

/**
 * Reads a text, recognises its blocks and cuts them into segments. The worst document that the
 * readers accept takes some seconds: requests ask `previewImport`, which does this in a thread, by
 * the checks of the house.
 * @throws AppError `file-type`, and the refusals of the readers.
 */
export function readImport(
  source: ImportSource,
  language: Language,
  house: SourceOptions = {},
): ImportPreview {
  const { text, encoding, format } =
    source.kind === "paste" ? { ...source, encoding: null } : readFile(source);
  const result = READERS[format](text);
  if (!result.ok) throw refusal(result);
  const blocks = recogniseBlocks(result.blocks, language).map((block) =>
    segmentBlock(block, language),
  );
  return {
    encoding,
    blocks,
    findings: result.findings,
    sourceFindings: blocks.map(({ segments }) =>
      checkSourceBlock(
        segments.map(({ content }) => content),
        language,
        house,
      ),
    ),
  };
}

function readFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const format = articleFormat(name);
  if (!format) throw new AppError("file-type", { name: name.slice(0, 100) });
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw refusal(decoded);
  return { text: decoded.text, encoding: decoded.encoding, format };
}

function refusal(failure: Extract<ImportResult, { ok: false }>): AppError {
  const { code, at, line, params } = failure;
  return new AppError(code, {
    ...params,
    ...(at !== undefined && { at }),
    ...(line !== undefined && { line }),
  });
}

/** A block cut into segments, with the white space between them kept beside each. */
export function segmentBlock(block: Block, language: Language): SegmentedBlock {
  const { kind, codes, marker } = block;
  const shared = { kind, codes, ...(marker !== undefined && { marker }) };
  if (kind === "headline" || kind === "subheading" || kind === "credit") {
    return { ...shared, segments: [{ content: block.content, gapAfter: "" }] };
  }
  const { parts } = segmentContent(block.content, houseSegmenter(language), codes);
  return { ...shared, segments: parts };
}

/** The rules of the house, then ours. */
function houseSegmenter(language: Language) {
  return getSegmenter(language, readEnvironment().AUDARMA_SEGMENTATION_RULES);
}

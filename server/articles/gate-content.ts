import { type Content, type InlineCode, normalizeContent } from "@/core/article/inline";
import { gateText } from "@/core/article/text-gate";
import { AppError } from "@/core/errors";

/** Longest segment, in UTF-16 units: what the checks promise to read in linear time. */
export const SEGMENT_LIMIT = 20_000;

/**
 * Content as it may be stored: every text token through the text gate and in NFC, only codes that
 * the unit has, not longer than a segment may be.
 * @throws AppError with the text gate's codes, `text-too-long`, `codes-unknown`.
 */
export function gateContent(content: Content, codes: readonly InlineCode[]): Content {
  const known = new Set(codes.map((code) => code.id));
  let length = 0;
  const gated = content.map((token) => {
    if ("c" in token && !known.has(token.c)) throw new AppError("codes-unknown", { code: token.c });
    if (token.t !== "text") return token;
    const v = gateLine(token.v);
    length += v.length;
    return { t: "text", v } as const;
  });
  if (length > SEGMENT_LIMIT) throw new AppError("text-too-long", { limit: SEGMENT_LIMIT });
  return normalizeContent(gated);
}

/** One string through the text gate. @throws AppError as above. */
export function gateLine(text: string): string {
  const result = gateText(text);
  if (result.ok) return result.text;
  throw new AppError(result.code, { at: result.at });
}

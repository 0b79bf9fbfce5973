import fc from "fast-check";
import type { Content, InlineCode, Token } from "@/core/article/inline";

/** Texts with Kazakh letters, surrogate pairs, spaces and ends of sentences. */
export const articleText = () =>
  fc.string({
    unit: fc.constantFrom(..."әғқңөұүһіабвгҚАЗAbc 1.,;:«»–\u00A0", "🙂", "\u0301", "\n"),
    maxLength: 12,
  });

/** A content with up to six codes in any order, balanced or not, and the list of its codes. */
export const contentWithCodes = (): fc.Arbitrary<{
  readonly content: Content;
  readonly codes: readonly InlineCode[];
}> =>
  fc
    .array(
      fc.oneof(
        articleText().map((v): Token => ({ t: "text", v })),
        fc.record({
          t: fc.constantFrom("open" as const, "close" as const, "ph" as const),
          c: fc.constantFrom("1", "2", "3", "4", "5", "6"),
        }),
      ),
      { maxLength: 14 },
    )
    .map((content) => ({
      content,
      codes: ["1", "2", "3", "4", "5", "6"].map(
        (id): InlineCode => ({
          id,
          type: id === "3" ? "link" : "fmt",
          subType: id === "1" ? "xlf:b" : "xlf:i",
          ...(id === "3" ? { href: "https://example.org/" } : {}),
        }),
      ),
    }));

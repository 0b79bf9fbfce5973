/**
 * What each language tells about the parts of a news article: how a photo is credited, how a
 * dateline is written, how an agency states its rights. Data only; core/article/recognise.ts holds
 * the rules.
 */

/** The article markers of one language. */
export type ArticleMarkers = {
  /** Words that open a credit, lower case, before a colon or a dash: «фото: …». */
  readonly creditLabels: readonly string[];
  /** A credit without a colon, tested at the start of the block: «Фото с сайта …». */
  readonly creditPhrases: readonly RegExp[];
  /** Names of the months as datelines write them, and their abbreviations, lower case. */
  readonly months: readonly string[];
  /** Words that may follow a date: «12 маусым 2025 жылы». */
  readonly yearWords: readonly string[];
  /** Sentences about reuse and rights; each must be telling without its neighbours. */
  readonly notices: readonly RegExp[];
};

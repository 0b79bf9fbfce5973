/**
 * The shape of a finding: what a check reports about a segment or an article. Messages are not
 * here: screens and the command line translate `code` and `params` (locales, namespace "checks").
 */

/** How much a finding weighs: an error blocks *translated* and approval, never saving. */
export type Severity = "error" | "warning" | "note";

/** A stretch of plain text: UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A certain correction: replace `span` of the target's plain text (of the source, for source checks) by `text`. */
export type Fix = { readonly span: Span; readonly text: string };

/** One finding. `source` and `target` are null where the finding has no place on that side. */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix: Fix | null;
};

/** Values of a message for a reader of `language`: a house rule has its text in each (user-rule.ts). */
export function paramsFor(
  params: Finding["params"],
  language: "kk" | "ru" | "en",
): Finding["params"] {
  const own = params[language];
  return own === undefined ? params : { ...params, text: own };
}

/**
 * What tells one finding of a text from another: its code and places. Stable as long as the text is,
 * which is as long as an ignored finding stays ignored.
 */
export function findingKey({ code, source, target }: Finding): string {
  return `${code}|${source?.join("-") ?? ""}|${target?.join("-") ?? ""}`;
}

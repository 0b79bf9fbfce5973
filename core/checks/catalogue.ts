/**
 * The catalogue of checks: one row per code that can appear in a finding. Screens, settings, the
 * findings report and the command line all read this list, so a check that is not here does not
 * exist. Titles, messages and advice stand in locales/{kk,ru,en}/checks.json under the same code.
 */
import type { Severity } from "@/core/checks/finding";

/** Headings under which the findings report groups checks. */
export const CHECK_GROUPS = [
  "figures",
  "translation",
  "letters",
  "punctuation",
  "spaces",
  "words",
  "characters",
  "codes",
  "links",
  "consistency",
  "memory",
  "terms",
  "rules",
] as const;

/** One heading of the findings report. */
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/**
 * One check. `severity` is the default weight; `side` says whose text a finding is about ("pair":
 * both must be compared); `scope` says what is looked at ("article" needs several segments);
 * `onSource` marks checks that also run on the Kazakh article before translation; `ignorable`
 * says whether a person may ever wave a finding through with a reason.
 */
export type Check = {
  readonly code: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly side: "target" | "pair";
  readonly scope: "segment" | "article" | "both";
  readonly onSource: boolean;
  readonly ignorable: boolean;
};

type Options = Partial<Pick<Check, "side" | "scope" | "onSource" | "ignorable">>;

function check<const Code extends string>(
  code: Code,
  group: CheckGroup,
  severity: Severity,
  options: Options = {},
): Check & { readonly code: Code } {
  const defaults = { side: "target", scope: "segment", onSource: false, ignorable: true } as const;
  return { ...defaults, ...options, code, group, severity };
}

const pair = { side: "pair" } as const;
const source = { onSource: true } as const;
const article = { side: "pair", scope: "article" } as const;

/** Every check, in the order in which the report lists them. */
export const CHECKS = [
  check("figures-missing", "figures", "error", pair),
  check("figures-added", "figures", "error", pair),
  check("figures-changed", "figures", "error", pair),
  check("figures-format", "figures", "warning", pair),
  check("figures-converted", "figures", "note", pair),
  check("untranslated", "translation", "error", { ...pair, ignorable: false }),
  check("same-as-source", "translation", "error", pair),
  check("untranslated-part", "translation", "warning", pair),
  check("length-ratio", "translation", "warning", pair),
  check("sentence-count", "translation", "note", pair),
  check("leftover-kazakh", "letters", "error"),
  check("foreign-script", "letters", "error"),
  check("mixed-script", "letters", "error", source),
  check("lost-kazakh-letters", "letters", "warning", source),
  check("end-punctuation", "punctuation", "warning", pair),
  check("question-exclamation", "punctuation", "warning", pair),
  check("ellipsis", "punctuation", "warning", { ...pair, ...source }),
  check("repeated-punctuation", "punctuation", "warning", source),
  check("brackets-unbalanced", "punctuation", "warning", { ...pair, ...source, scope: "both" }),
  check("quotes-unbalanced", "punctuation", "warning", { ...pair, ...source, scope: "both" }),
  check("quotes-mismatched", "punctuation", "warning", source),
  check("quotes-wrong-language", "punctuation", "warning"),
  check("quotes-lost", "punctuation", "note", pair),
  check("dash", "punctuation", "note", source),
  check("hyphen", "punctuation", "warning", source),
  check("space-double", "spaces", "warning", source),
  check("space-edge", "spaces", "warning", source),
  check("space-before-punctuation", "spaces", "warning", source),
  check("space-inside-brackets", "spaces", "warning", source),
  check("space-missing", "spaces", "warning", source),
  check("nbsp-missing", "spaces", "note"),
  check("repeated-word", "words", "warning", source),
  check("capitals", "words", "warning", pair),
  check("invisible-characters", "characters", "error", source),
  check("bidi", "characters", "error", source),
  check("control-characters", "characters", "error", { ...source, ignorable: false }),
  check("codes-missing", "codes", "error", pair),
  check("codes-extra", "codes", "error", pair),
  check("codes-order", "codes", "warning", pair),
  check("codes-unbalanced", "codes", "error", { ...pair, ignorable: false }),
  check("url-changed", "links", "error", pair),
  check("email-changed", "links", "error", pair),
  check("inconsistent-target", "consistency", "warning", article),
  check("inconsistent-source", "consistency", "note", article),
  check("list-integrity", "consistency", "error", { side: "pair", scope: "both" }),
  check("fuzzy-unedited", "memory", "warning", pair),
  check("exact-edited", "memory", "note", pair),
  check("term-missing", "terms", "warning", pair),
  check("term-wrong-form", "terms", "warning", pair),
  check("term-other-concept", "terms", "warning", pair),
  check("term-forbidden", "terms", "error", pair),
  check("term-deprecated", "terms", "warning", pair),
  check("term-not-preferred", "terms", "note", pair),
  check("office-disagrees", "terms", "warning", pair),
  check("participants-missing", "terms", "warning", pair),
  check("participants-order", "terms", "warning", pair),
  check("user-rule", "rules", "warning", { ...pair, ...source }),
] as const;

/** A code of the catalogue. */
export type CheckCode = (typeof CHECKS)[number]["code"];

const byCode: ReadonlyMap<string, Check> = new Map(CHECKS.map((row) => [row.code, row]));

/** The catalogue row of a code, or null for a code this version does not know. */
export function checkOf(code: string): Check | null {
  return byCode.get(code) ?? null;
}

/** Whether a string from outside is a code of the catalogue. */
export function isCheckCode(code: string): code is CheckCode {
  return byCode.has(code);
}

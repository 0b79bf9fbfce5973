/**
 * Faults planted into correct pairs, one per row of the catalogue: a check that does not find its
 * own fault is no check. A planter answers null where a pair has no place for its fault.
 */
import { type Content, type InlineCode, textContent } from "@/core/article/inline";
import type { CheckCode } from "@/core/checks/catalogue";
import type { SegmentInput } from "@/core/checks/check-segment";
import { compileRule, isRefusal, type UserRule } from "@/core/checks/user-rule";
import type { Pair } from "./correct-pairs";

/** Plants a fault; the answer is what a check is given, or null where the pair has no place for it. */
export type Planter = (pair: Pair) => SegmentInput | null;

/** The input of a pair as it is. */
export function inputOf(pair: Pair): SegmentInput {
  const { sourceLanguage, targetLanguage } = pair;
  return {
    source: textContent(pair.source),
    target: textContent(pair.target),
    sourceLanguage,
    targetLanguage,
  };
}

// A fault as a change of the target text; a target that stays as it was had no place for it.
function inTarget(change: (target: string, pair: Pair) => string | null): Planter {
  return (pair) => {
    const target = change(pair.target, pair);
    return target === null || target === pair.target ? null : inputOf({ ...pair, target });
  };
}

function replacing(pattern: RegExp, replacement: string, languages?: readonly string[]): Planter {
  return inTarget((target, { targetLanguage }) =>
    languages === undefined || languages.includes(targetLanguage)
      ? target.replace(pattern, replacement)
      : null,
  );
}

const bold: InlineCode = { id: "1", type: "fmt", subType: "xlf:b", canReorder: "yes" };
const image: InlineCode = { id: "2", type: "image" };
const open = { t: "open", c: "1" } as const;
const close = { t: "close", c: "1" } as const;
const picture = { t: "ph", c: "2" } as const;

// Bold over the first word and a picture at the end, then what was done to the target's codes.
function withCodes(change: (first: string, rest: string) => Content): Planter {
  return (pair) => {
    const at = pair.target.indexOf(" ");
    const place = pair.source.indexOf(" ");
    if (at < 0 || place < 0) return null;
    const text = (v: string) => ({ t: "text", v }) as const;
    const source: Content = [
      open,
      text(pair.source.slice(0, place)),
      close,
      text(pair.source.slice(place)),
      picture,
    ];
    const target = change(pair.target.slice(0, at), pair.target.slice(at));
    return { ...inputOf(pair), source, target, codes: [bold, image] };
  };
}

const text = (v: string) => ({ t: "text", v }) as const;

function withRule(rule: UserRule): Planter {
  const compiled = compileRule(rule);
  if (isRefusal(compiled)) throw new Error(`The sample rule was refused: ${compiled.code}`);
  return (pair) => ({ ...inputOf(pair), userRules: [compiled] });
}

function withTerm(code: string): Planter {
  const span = [0, 1] as const;
  const params = { term: "a", found: "b", expected: "c" };
  return (pair) => ({
    ...inputOf(pair),
    termFindings: [{ code, severity: "warning", source: span, target: span, params, fix: null }],
  });
}

/** One planter per code that a single segment can show, or several where a fault has several faces. */
export const PLANTED: Readonly<Partial<Record<CheckCode, readonly Planter[]>>> = {
  "figures-missing": [replacing(/(?<![\d№/][ \u00A0]?)\d{3,}(?!\d)(?=[^/\d]*$)/u, "", ["ru"])],
  "figures-added": [replacing(/(\p{L}{4,})(?=[.]$)/u, "$1 (77 км)", ["ru"])],
  "figures-changed": [
    replacing(/(?<=^[^:/]*)1(?=\d)/u, "7"),
    replacing(/млн/u, "млрд"),
    replacing(/million/u, "billion"),
  ],
  "figures-format": [replacing(/(?<=\d),(?=\d)/u, ".", ["ru"])],
  untranslated: [inTarget(() => ""), inTarget(() => "  ")],
  "same-as-source": [inTarget((_, { source }) => (source.split(" ").length > 3 ? source : null))],
  "untranslated-part": [
    inTarget((target, { source }) => {
      const middle = source.split(" ").slice(1, 5).join(" ");
      return /^(?:\p{Ll}{4,},? ){2}\p{Ll}{4,}/u.test(middle) ? `${target} ${middle}` : null;
    }),
  ],
  "length-ratio": [
    inTarget((target) => (target.length > 60 ? `${target.slice(0, 8)}.` : null)),
    inTarget((target) => (target.length > 40 ? `${target} ${target} ${target}` : null)),
  ],
  "sentence-count": [
    inTarget((target) => (target.endsWith(".") ? `${target} Это так. Так и есть.` : null)),
  ],
  "leftover-kazakh": [
    inTarget((target) => target.replace(/ (?=\p{L})/u, " үкімет ")),
    inTarget((target) => `${target} Қазақстан`),
  ],
  "foreign-script": [replacing(/ (?=\p{L})/u, " правительство ", ["en"])],
  "mixed-script": [
    replacing(/(?<=\p{Script=Cyrillic}{2})о(?=\p{Script=Cyrillic})/u, "o"),
    replacing(/(?<=^[A-Z][^/@]*[A-Za-z])o(?=[a-z])/u, "о", ["en"]),
  ],
  "end-punctuation": [replacing(/\.$/u, ""), replacing(/(?<=\p{L})$/u, "."), replacing(/;$/u, ".")],
  "question-exclamation": [replacing(/[?!]$/u, "."), replacing(/(?<=\p{L})\.$/u, "?")],
  ellipsis: [
    replacing(/…$/u, "."),
    replacing(/(?<=\p{L})\.$/u, "...."),
    replacing(/(?<=\p{L})\.$/u, "…"),
  ],
  "repeated-punctuation": [replacing(/,(?= )/u, ",,"), replacing(/(?<=\p{L})\.$/u, "..")],
  "brackets-unbalanced": [
    replacing(/(?<=\p{L})\)/u, ""),
    replacing(/\(/u, ""),
    replacing(/ (?=\p{L}{4})/u, " ("),
  ],
  "quotes-unbalanced": [
    replacing(/[»”]/u, ""),
    replacing(/[«“]/u, ""),
    replacing(/ (?=\p{L}{4})/u, " «"),
  ],
  "quotes-mismatched": [replacing(/»/u, "”"), replacing(/”/u, "“", ["en"])],
  "quotes-wrong-language": [
    inTarget((target, { targetLanguage }) =>
      targetLanguage === "en"
        ? target.replace(/“([^”]*)”/u, "«$1»")
        : target.replace(/«([^»]*)»/u, "“$1”"),
    ),
    replacing(/«([^»]*)»/u, '"$1"', ["ru"]),
  ],
  dash: [
    replacing(/\u00A0— /u, " - "),
    replacing(/ (?=\p{L}{4})/u, " -- "),
    replacing(/ (?=\p{L}{4})/u, " - ", ["ru", "en"]),
  ],
  hyphen: [
    replacing(/(?<=\p{L})-(?=\p{L})/u, "–", ["ru"]),
    replacing(/(?<=\p{L})-(?=\p{L})/u, " -"),
  ],
  "space-double": [replacing(/ /u, "  "), replacing(/ (?=\S+$)/u, "\u00A0 ")],
  "space-edge": [inTarget((target) => ` ${target}`), inTarget((target) => `${target} `)],
  "space-before-punctuation": [
    replacing(/(?<=\p{L})(?=[.,;?!]$)/u, " "),
    replacing(/(?<=\p{L})(?=, )/u, " "),
  ],
  "space-inside-brackets": [
    replacing(/\(/u, "( "),
    replacing(/(?<=\p{L})\)/u, " )"),
    replacing(/«/u, "« "),
  ],
  "space-missing": [replacing(/(?<=\p{L}), (?=\p{L})/u, ",")],
  "nbsp-missing": [replacing(/\u00A0(?=млн|млрд|—|\d)/u, " ", ["ru"])],
  "repeated-word": [
    replacing(/(?<![\p{L}-])(в|на|по|с)(?= )/u, "$1 $1", ["ru"]),
    replacing(/(?<![\p{L}-])(the|of|to|in)(?= )/u, "$1 $1", ["en"]),
    replacing(/(?<= )(\p{Ll}{5,})(?= )/u, "$1 $1"),
  ],
  capitals: [
    inTarget((target, { source }) =>
      /^\p{Lu}/u.test(source) && /^\p{Lu}\p{Ll}/u.test(target)
        ? target.charAt(0).toLowerCase() + target.slice(1)
        : null,
    ),
    inTarget((target) =>
      target.includes("/") || target.includes("@") ? null : target.toUpperCase(),
    ),
    replacing(/^(\p{Lu}\p{Ll})(?=\p{Ll}{3})/u, "$1", ["ru"]),
  ],
  "invisible-characters": [
    replacing(/ (?=\p{L})/u, " \u200B"),
    replacing(/(?<=\p{L}{3})(?=\p{L})/u, "\u00AD"),
  ],
  bidi: [replacing(/ (?=\p{L})/u, " \u202E")],
  "control-characters": [replacing(/ (?=\p{L})/u, " \u0007"), replacing(/ (?=\p{L})/u, "\n")],
  "codes-missing": [
    withCodes((first, rest) => [open, text(first), close, text(rest)]),
    withCodes((first, rest) => [text(first + rest), picture]),
  ],
  "codes-extra": [
    withCodes((first, rest) => [open, text(first), close, text(rest), picture, picture]),
  ],
  "codes-order": [
    (pair) => {
      const input = withCodes((first, rest) => [picture, open, text(first), close, text(rest)])(
        pair,
      );
      return input && { ...input, codes: [{ ...bold, canReorder: "no" }, image] };
    },
  ],
  "codes-unbalanced": [
    withCodes((first, rest) => [close, text(first), open, text(rest), picture]),
    withCodes((first, rest) => [open, text(first + rest), picture]),
  ],
  "url-changed": [replacing(/news\/123/u, "news/132"), replacing(/https:\S+?(?=\.?$| )/u, "сайт")],
  "email-changed": [replacing(/press@/u, "pres@"), replacing(/press@example\.kz/u, "редакция")],
  "list-integrity": [replacing(/^1\)/u, "2)"), replacing(/^1\) /u, "")],
  "fuzzy-unedited": [(pair) => ({ ...inputOf(pair), match: { score: 85, edited: false } })],
  "exact-edited": [(pair) => ({ ...inputOf(pair), match: { score: 101, edited: true } })],
  "term-missing": [withTerm("term-missing")],
  "term-wrong-form": [withTerm("term-wrong-form")],
  "term-forbidden": [withTerm("term-forbidden")],
  "term-other-concept": [withTerm("term-other-concept")],
  "term-deprecated": [withTerm("term-deprecated")],
  "term-not-preferred": [withTerm("term-not-preferred")],
  "office-disagrees": [withTerm("office-disagrees")],
  "participants-missing": [withTerm("participants-missing")],
  "participants-order": [withTerm("participants-order")],
  "user-rule": [
    withRule({
      id: "sample",
      kind: "forbidden",
      pattern: "\\p{L}{4}",
      ignoreCase: false,
      languages: [],
      message: { kk: "sample", ru: "sample", en: "sample" },
    }),
  ],
};

/**
 * Spaces that should not break: before a Russian dash, between № and its number, between a number
 * and its unit or scale word, after initials. Only remarks: a page reads well enough without.
 * Source: Milchin & Cheltsova, reference for publishers, §6.1; CLDR 48 for the percent sign.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import type { Reading } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

const number = "№ (?=\\d)";
const initials = '(?<=(?:^|[\\s(«“"])(?:\\p{Lu}\\.)) (?=\\p{Lu}\\p{Ll})';

function units(words: string): string {
  return `(?<=\\d) (?=(?:${words})(?![\\p{L}\\p{M}]))`;
}

const PLACES: Readonly<Record<Language, RegExp | null>> = {
  ru: new RegExp(
    [
      "(?<=\\S) (?=— )",
      number,
      initials,
      units(
        "тыс\\.|млн|млрд|трлн|км|м|см|мм|кг|г|т|га|л|кВт|МВт|ГВт|МВт·ч|кВт·ч|°C|°С|руб\\.|тг|долл\\.",
      ),
      "(?<=\\d) (?=[%‰°€₸₽])",
      // Groups of thousands; a number that goes on in more groups with a 0 or + in front is a telephone.
      "(?<=(?<![\\d+(-] ?)[1-9]\\d{0,2}) (?=\\d{3}(?!\\d| \\d))",
    ].join("|"),
    "gu",
  ),
  kk: new RegExp(
    [number, initials, units("мың|млн|млрд|трлн|км|м|см|мм|кг|га|л|кВт|МВт|тг")].join("|"),
    "gu",
  ),
  // English desks do not set them; line breaks are left to the page.
  en: null,
};

/** Reports ordinary spaces where the language wants a non-breaking one; each fix puts U+00A0 there. The message quotes the words on both sides. */
export function checkNonBreaking({ text, language }: Reading, raise: Raise): void {
  const places = PLACES[language];
  if (places === null) return;
  for (const match of text.matchAll(places)) {
    const end = match.index + match[0].length;
    const span: Span = [end - 1, end];
    const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, span[0] - 20), span[0]))?.[0] ?? "";
    const after = /^\S{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? "";
    raise("nbsp-missing", {
      target: span,
      params: { text: `${before} ${after}` },
      fix: { span, text: "\u00A0" },
    });
  }
}

import type { TermIndex } from "./term-index";

/**
 * Characters that comparing takes as they stand, apart from capitals and ё: plain Latin, Cyrillic,
 * figures and the punctuation of print. A text with any other may be folded into something else.
 */
const PLAIN = "\\u0009\\u000a\\u0020-\\u007e\\u00ab\\u00bb\\u0400-\\u0482\\u048a-\\u04ff–—“”„…№’";
/** Latin and Cyrillic side by side: look-alike letters. */
const MIXED = "[A-Za-z][\\u0400-\\u04ff]|[\\u0400-\\u04ff][A-Za-z]";

/**
 * A regular expression that every text with a match of the index fits, and few others; PostgreSQL
 * and JavaScript read it alike, whatever the database knows of letters. Null when it would fit all.
 */
export function textPattern({ starts, language }: TermIndex): string | null {
  const all = [...starts()].sort((a, b) => a.length - b.length);
  // A longer beginning says nothing new beside a shorter one that it begins with.
  const needed = all.filter((one, at) => !all.slice(0, at).some((other) => one.startsWith(other)));
  if (needed.length === 0 || needed.includes("")) return null;
  const letters = (start: string) =>
    [...start].map((letter) => caseless(letter, language)).join("");
  return `[^${PLAIN}]|${MIXED}|${needed.map(letters).join("|")}`;
}

function caseless(letter: string, language: TermIndex["language"]): string {
  const spellings = language === "ru" && letter === "е" ? ["е", "ё"] : [letter];
  const both = spellings.flatMap((one) => [one, one.toUpperCase()]);
  const plain = both.filter((one) => /^[\p{L}\p{N}]$/u.test(one));
  // What has no plain capital stands in texts that fit anyway.
  return plain.length > 0 ? `[${[...new Set(plain)].join("")}]` : ".";
}

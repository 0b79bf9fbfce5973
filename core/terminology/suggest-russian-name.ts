/**
 * A Russian spelling for a Kazakh name, by the letter practice of the press. Only a suggestion: the
 * established spelling of a person is a glossary entry and always wins, and an English spelling is
 * never computed at all.
 * Source: transliteration practice Ә→А Ө→О Ү,Ұ→У Қ→К Ғ→Г Ң→Н Һ→Х І→И, йы and йі → и.
 */

/** A suggested spelling; `isSuggestion` is always true and keeps it apart from glossary entries in types. */
export type NameSuggestion = { readonly text: string; readonly isSuggestion: true };

const PAIRS: Readonly<Record<string, string>> = {
  ә: "а",
  ө: "о",
  ү: "у",
  ұ: "у",
  қ: "к",
  ғ: "г",
  ң: "н",
  һ: "х",
  і: "и",
};

/** The suggestion for a name in its Kazakh spelling; capitals are kept. */
export function suggestRussianName(name: string): NameSuggestion {
  const merged = name
    .normalize("NFC")
    .replace(/й[ыі]/giu, (pair) => (isCapital(pair) ? "И" : "и"))
    .replace(/и[ыі]/giu, (pair) => (isCapital(pair) ? "И" : "и"));
  const text = merged.replace(/[әөүұқғңһі]/giu, (letter) => {
    const small = PAIRS[letter.toLowerCase()] ?? letter;
    return isCapital(letter) ? small.toUpperCase() : small;
  });
  return { text, isSuggestion: true };
}

function isCapital(letters: string): boolean {
  const first = letters.charAt(0);
  return first !== first.toLowerCase();
}

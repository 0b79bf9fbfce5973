/**
 * The paradigm of a Kazakh noun, written down from the grammar and apart from the engine, so that
 * the engine is measured against something that does not share its mistakes.
 */

type Endings = Readonly<
  Record<"plural" | "genitive" | "dative" | "accusative" | "locative" | "ablative", string> & {
    instrumental: string;
  }
>;

const VOWEL = /[аәеёиоөуұүыіэюя]$/iu;

/** Back-vowel endings after a sound; ь counts as the consonant before it. */
function endingsAfter(word: string): Endings {
  const tail = word.toLowerCase().replace(/ь$/u, "");
  const [plural, genitive, dative, accusative, locative, ablative, instrumental] = classOf(tail);
  return { plural, genitive, dative, accusative, locative, ablative, instrumental };
}

type Row = readonly [string, string, string, string, string, string, string];

function classOf(tail: string): Row {
  if (/[аәеёоөұүыіэюя]$/u.test(tail)) return ["лар", "ның", "ға", "ны", "да", "дан", "мен"];
  if (/[йруи]$/u.test(tail)) return ["лар", "дың", "ға", "ды", "да", "дан", "мен"];
  if (/л$/u.test(tail)) return ["дар", "дың", "ға", "ды", "да", "дан", "мен"];
  if (/[мнң]$/u.test(tail)) return ["дар", "ның", "ға", "ды", "да", "нан", "мен"];
  if (/[зж]$/u.test(tail)) return ["дар", "дың", "ға", "ды", "да", "дан", "бен"];
  return ["тар", "тың", "қа", "ты", "та", "тан", "пен"];
}

const FRONT: Readonly<Record<string, string>> = { а: "е", ы: "і", қ: "к", ғ: "г" };
const front = (ending: string) => ending.replace(/[аықғ]/gu, (letter) => FRONT[letter] ?? letter);

/** The stem with every case, the stem itself included, and the locative attribute with its own. */
function cases(stem: string, harmony: (ending: string) => string): readonly string[] {
  const e = endingsAfter(stem);
  const attribute = stem + harmony(`${e.locative}ғы`);
  return [
    stem,
    ...[e.genitive, e.dative, e.accusative, e.locative, e.ablative].map(
      (ending) => stem + harmony(ending),
    ),
    stem + e.instrumental,
    attribute,
    attribute + harmony("лар"),
    attribute + harmony("ларға"),
  ];
}

/** A third-person form with its n-cases. */
function possessedCases(word: string, harmony: (ending: string) => string): readonly string[] {
  return ["", "ның", "на", "н", "нда", "нан", "ндағы", "ндағылар"]
    .map((ending) => word + harmony(ending))
    .concat(`${word}мен`);
}

/** First and second person: the dative is -а/-е after -м and -ң, -ға/-ге after the rest. */
function personCases(word: string, harmony: (ending: string) => string): readonly string[] {
  const dative = harmony("а");
  return cases(word, harmony).map((form) =>
    /[мң]$/u.test(word) && form === word + harmony("ға") ? word + dative : form,
  );
}

/**
 * All forms of a noun from its citation form and its third-person possessive («тарап», «тарабы»),
 * or of a title that is cited in that possessive (`possessed` is "=").
 */
export function kazakhForms(term: string, possessed: string): readonly string[] {
  const own = possessed === "=" ? term : possessed;
  const harmony = /[іе]$/u.test(own) ? front : (ending: string) => ending;
  // Loans in two consonants take a joining і: акт, актісі, актім, актілер.
  const joint = own === `${term}ісі`;
  const long = joint || (/с[ыі]$/u.test(own) && (possessed === "=" || VOWEL.test(term)));
  const base = own.replace(long ? /с[ыі]$/u : /[ыі]$/u, "");
  const links = long ? ["м", "ң", "ңыз", "мыз"] : ["ым", "ың", "ыңыз", "ымыз"];
  const persons = links.flatMap((link) => personCases(base + harmony(link), harmony));
  if (possessed === "=") return [...new Set([...possessedCases(own, harmony), ...persons])];
  const stem = joint ? base : term;
  const plural = stem + harmony(endingsAfter(stem).plural);
  return [
    ...new Set([
      ...cases(stem, harmony),
      ...possessedCases(own, harmony),
      ...persons,
      ...cases(plural, harmony),
      ...possessedCases(plural + harmony("ы"), harmony),
      ...personCases(plural + harmony("ымыз"), harmony),
    ]),
  ];
}

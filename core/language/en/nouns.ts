/**
 * English nouns: plural and singular. Both directions, because a glossary may cite "member states".
 * No stemmer: Porter merges policy and police, nation and national.
 * Source: spelling rules of the regular plural and the closed lists of irregular ones.
 */

const IRREGULAR_PLURALS: Readonly<Record<string, readonly string[]>> = {
  man: ["men"],
  woman: ["women"],
  child: ["children"],
  // "people" is a word of its own: a glossary that means it says so.
  person: ["persons"],
  foot: ["feet"],
  tooth: ["teeth"],
  goose: ["geese"],
  mouse: ["mice"],
  louse: ["lice"],
  ox: ["oxen"],
  criterion: ["criteria"],
  phenomenon: ["phenomena"],
  datum: ["data"],
  medium: ["media", "mediums"],
  bacterium: ["bacteria"],
  memorandum: ["memoranda", "memorandums"],
  referendum: ["referendums", "referenda"],
  stadium: ["stadiums", "stadia"],
  forum: ["forums", "fora"],
  curriculum: ["curricula", "curriculums"],
  symposium: ["symposia", "symposiums"],
  addendum: ["addenda"],
  stratum: ["strata"],
  index: ["indices", "indexes"],
  appendix: ["appendices", "appendixes"],
  matrix: ["matrices", "matrixes"],
  vertex: ["vertices"],
  stimulus: ["stimuli"],
  nucleus: ["nuclei"],
  alumnus: ["alumni"],
  radius: ["radii"],
  cactus: ["cacti", "cactuses"],
  formula: ["formulas", "formulae"],
  antenna: ["antennas", "antennae"],
  bureau: ["bureaus", "bureaux"],
  plateau: ["plateaus", "plateaux"],
  gas: ["gases", "gasses"],
  bus: ["buses", "busses"],
  quiz: ["quizzes"],
  leaf: ["leaves"],
  life: ["lives"],
  wife: ["wives"],
  knife: ["knives"],
  half: ["halves"],
  shelf: ["shelves"],
  self: ["selves"],
  thief: ["thieves"],
  wolf: ["wolves"],
  loaf: ["loaves"],
  calf: ["calves"],
  scarf: ["scarves", "scarfs"],
  wharf: ["wharves", "wharfs"],
  hero: ["heroes"],
  potato: ["potatoes"],
  tomato: ["tomatoes"],
  veto: ["vetoes"],
  embargo: ["embargoes"],
  echo: ["echoes"],
  torpedo: ["torpedoes"],
  cargo: ["cargoes", "cargos"],
  die: ["dice", "dies"],
  penny: ["pence", "pennies"],
  genus: ["genera"],
  corpus: ["corpora", "corpuses"],
  passerby: ["passersby"],
  money: ["monies", "moneys"],
  milieu: ["milieus", "milieux"],
  elf: ["elves"],
  lira: ["liras", "lire"],
  handicraft: ["handicrafts"],
  // Kinds of fish are fishes.
  fish: ["fish", "fishes"],
  taxi: ["taxis", "taxies"],
};

/** A map, not the object: "constructor" is a word too. */
const IRREGULAR = new Map(Object.entries(IRREGULAR_PLURALS));

const UNCHANGING =
  /(?:craft|series|species|sheep|deer|fish|news|ics|headquarters|means|premises|customs|works|(?<!ch|oc|g|th)(?:[lntmu]|ov)ese|swiss)$/u;
/** Singulars in -s that look like a plural of -a, -o, -n. */
const SINGULAR_IN_S =
  /^(?:canvas|alias|atlas|bias|pancreas|christmas|lens|chaos|cosmos|ethos|pathos|asbestos|rhinoceros|thermos|trellis|gas|yes)$/u;
const SINGULAR_IN_MEN =
  /^(?:abdomen|omen|specimen|regimen|acumen|stamen|semen|amen|bitumen|yemen|turkmen|ramen)$/u;
const IRREGULAR_BACK = new Map(
  [...IRREGULAR].flatMap(([one, many]) =>
    many.flatMap((form) => (form === one ? [] : [[form, one] as const])),
  ),
);

/** Endings with a plural of their own, most of them learned: the regular plural is written as well. */
const LEARNED: readonly (readonly [RegExp, string])[] = [
  [/(?<=...[^aeiou]i?)um$/u, "a"],
  [/(?<=...)us$/u, "i"],
  [/(?<=...)a$/u, "ae"],
  [/(?<=..)[ie]x$/u, "ices"],
  [/(?<=automat|polyhedr)on$/u, "a"],
  [/(?<=.)eau$/u, "eaux"],
  [/(?<=[^aeiou])o$/u, "oes"],
  [/(?<=shel|lea|hal|wol|sel|thie|cal|loa|shea|scar|whar|hoo|dwar)f$/u, "ves"],
  [/(?<=kni|li|wi)fe$/u, "ves"],
];

/** The plural forms of a noun in the singular, lower case; the word itself where the plural is the same. */
export function pluralsOf(noun: string): readonly string[] {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (UNCHANGING.test(noun)) return [noun];
  if (/.person$/u.test(noun)) return [`${noun}s`, noun.replace(/person$/u, "people")];
  const compound = /^(.{2,})(man|woman|child|foot|tooth|mouse|louse)$/u.exec(noun);
  if (compound && !/(?:human|german|roman|talisman|ottoman|shaman|norman|brahman)$/u.test(noun))
    return (IRREGULAR.get(compound[2] ?? "") ?? []).map((form) => (compound[1] ?? "") + form);
  const learned = LEARNED.flatMap(([ending, plural]) =>
    ending.test(noun) ? [noun.replace(ending, plural)] : [],
  );
  return [...regularPlurals(noun), ...learned];
}

function regularPlurals(noun: string): readonly string[] {
  if (/(?:[^aeiou]|qu)y$/u.test(noun)) return [`${noun.slice(0, -1)}ies`];
  if (/(?:sis|axis)$/u.test(noun)) return [`${noun.slice(0, -2)}es`];
  if (/(?:s|x|z|ch|sh)$/u.test(noun))
    return /(?:arch|onch|omach|epoch|eunuch|loch|czech|tech)$/u.test(noun)
      ? [`${noun}s`, `${noun}es`]
      : [`${noun}es`];
  return [`${noun}s`];
}

/** The singulars a plural form may come from; empty when the word is not a plural. */
export function singularsOf(noun: string): readonly string[] {
  if (SINGULAR_IN_S.test(noun)) return [];
  const irregular = IRREGULAR_BACK.get(noun);
  if (irregular !== undefined) return [irregular];
  if (UNCHANGING.test(noun) || noun.length < 4) return [];
  if (/(?:ss|us|is)$/u.test(noun) || !noun.endsWith("s"))
    return /men$/u.test(noun) && !SINGULAR_IN_MEN.test(noun) ? [noun.replace(/men$/u, "man")] : [];
  const guesses = noun.endsWith("ies")
    ? [`${noun.slice(0, -3)}y`]
    : /(?:ss|x|z|ch|sh)es$/u.test(noun)
      ? [noun.slice(0, -2)]
      : [noun.slice(0, -1), `${noun.slice(0, -2)}is`, noun.slice(0, -2)];
  return guesses.filter((guess) => pluralsOf(guess).includes(noun));
}

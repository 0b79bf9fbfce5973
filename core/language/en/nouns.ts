/**
 * English nouns: plural and singular. Both directions, because a glossary may cite "member states".
 * No stemmer: Porter merges policy and police, nation and national.
 * Source: spelling rules of the regular plural and the closed lists of irregular ones.
 */

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  man: ["men"],
  woman: ["women"],
  child: ["children"],
  // "people" is a word of its own: a glossary that means it says so.
  person: ["persons"],
  foot: ["feet"],
  tooth: ["teeth"],
  goose: ["geese"],
  mouse: ["mice"],
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
};

const UNCHANGING =
  /(?:craft|series|species|sheep|deer|fish|news|ics|headquarters|means|premises|customs|works|[a-z]ese|swiss)$/u;
const IRREGULAR_BACK = new Map(
  Object.entries(IRREGULAR).flatMap(([one, many]) => many.map((form) => [form, one] as const)),
);

/** The plural forms of a noun in the singular, lower case; the word itself where the plural is the same. */
export function pluralsOf(noun: string): readonly string[] {
  const irregular = IRREGULAR[noun];
  if (irregular !== undefined) return irregular;
  if (UNCHANGING.test(noun)) return [noun];
  if (/.person$/u.test(noun)) return [`${noun}s`, noun.replace(/person$/u, "people")];
  const compound = /^(.{2,})(man|woman|child|wife|foot)$/u.exec(noun);
  if (compound && !/(?:human|german|roman|talisman|ottoman|shaman|norman)$/u.test(noun))
    return (IRREGULAR[compound[2] ?? ""] ?? []).map((form) => (compound[1] ?? "") + form);
  if (/(?:[^aeiou]|qu)y$/u.test(noun)) return [`${noun.slice(0, -1)}ies`];
  if (/(?:sis|axis)$/u.test(noun)) return [`${noun.slice(0, -2)}es`];
  if (/(?:s|x|z|ch|sh)$/u.test(noun))
    return /arch$/u.test(noun) ? [`${noun}s`, `${noun}es`] : [`${noun}es`];
  return [`${noun}s`];
}

/** The singulars a plural form may come from; empty when the word is not a plural. */
export function singularsOf(noun: string): readonly string[] {
  const irregular = IRREGULAR_BACK.get(noun);
  if (irregular !== undefined) return [irregular];
  if (UNCHANGING.test(noun) || noun.length < 4) return [];
  if (/(?:ss|us|is)$/u.test(noun) || !noun.endsWith("s"))
    return /men$/u.test(noun) ? [noun.replace(/men$/u, "man")] : [];
  const guesses = noun.endsWith("ies")
    ? [`${noun.slice(0, -3)}y`]
    : /(?:ss|x|z|ch|sh)es$/u.test(noun)
      ? [noun.slice(0, -2)]
      : [noun.slice(0, -1), `${noun.slice(0, -2)}is`, noun.slice(0, -2)];
  return guesses.filter((guess) => pluralsOf(guess).includes(noun));
}

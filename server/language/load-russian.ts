/**
 * Loads the Russian dictionary (OpenCorpora, through az) and hands it to the core as an analyser.
 * Here and not in the core, because the dictionary is read from disk: 11 MB, about half a second,
 * 50 MB of memory, once per process and only when somebody asks.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  maskOf,
  mergeForms,
  type Row,
  type RussianAnalyser,
  type RussianCase,
  type RussianForm,
  type RussianGender,
  type RussianLexeme,
  type RussianReading,
} from "@/core/language/ru/morphology";

/** The little of az that is used; the package ships no types. */
type AzTag = {
  readonly POST?: string;
  readonly CAse?: string;
  readonly NMbr?: string;
  readonly GNdr?: string;
  readonly Abbr?: boolean;
  readonly Name?: boolean;
  readonly Surn?: boolean;
  readonly Geox?: boolean;
  readonly anim?: boolean;
  readonly inan?: boolean;
};
type AzParse = {
  readonly tag: AzTag;
  /** How often the corpora read the word so, among its parses; only their proportion means anything. */
  readonly score: number;
  readonly formCnt: number;
  readonly paradigmIdx: number;
  readonly inflect: (form: number) => AzParse;
  readonly base: () => string;
  readonly toString: () => string;
};
type AzMorph = {
  (word: string, config: object): readonly AzParse[];
  init: (folder: string, done: (error: unknown) => void) => void;
};

const CASES: Readonly<Record<string, RussianCase>> = {
  nomn: "nom",
  gent: "gen",
  gen1: "gen",
  gen2: "gen",
  datv: "dat",
  accs: "acc",
  acc2: "acc",
  ablt: "ins",
  loct: "loc",
  loc1: "loc",
  loc2: "loc",
};
const GENDERS: Readonly<Record<string, RussianGender>> = { masc: "m", femn: "f", neut: "n" };
const CONFIG = { ignoreCase: true, parsers: ["Dictionary"], stutter: 0, typos: 0 };

let loading: Promise<RussianAnalyser> | null = null;

/** The analyser; the dictionary is read on the first call and shared afterwards. A failed load is not remembered. */
export function loadRussian(): Promise<RussianAnalyser> {
  loading ??= read().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function read(): Promise<RussianAnalyser> {
  // From the folder that the product runs in: the bundler would make the path of `import.meta.url`
  // its own and answer `resolve` with a number.
  const require = createRequire(join(process.cwd(), "package.json"));
  const { Morph } = require("az") as { readonly Morph: AzMorph };
  const folder = join(dirname(require.resolve("az/package.json")), "dicts");
  await new Promise<void>((resolve, reject) => {
    Morph.init(folder, (error) => (error ? reject(error) : resolve()));
  });
  return analyserOf(remembering((word) => Morph(word, CONFIG)));
}

/** Glossaries repeat their words (республика, министерство), so the last answers are kept; at most 20,000 words, then anew. */
function remembering<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (known.size >= 20_000) known.clear();
    const answer = ask(word);
    known.set(word, answer);
    return answer;
  };
}

function analyserOf(parse: (word: string) => readonly AzParse[]): RussianAnalyser {
  return {
    nouns: remembering((word) => nominativeNouns(parse(word))),
    isAdjective: (word) =>
      parse(word).some(({ tag }) => /^(?:ADJF|PRTF)$/u.test(tag.POST ?? "") && tag.CAse === "nomn"),
    isKnown: (word) => parse(word).length > 0,
    lemmas: remembering((word) => lemmasOf(parse(word))),
    pluralOfGenitive: (word) => pluralOfGenitive(parse(word)),
    readings: remembering((word) => readingsOf(parse(word))),
  };
}

/** Nouns whose nominative the word is; the singular reading wins («глава»), else the plural one («выборы»). */
function nominativeNouns(parses: readonly AzParse[]): readonly RussianLexeme[] {
  const nouns = parses.filter(({ tag }) => tag.POST === "NOUN" && tag.CAse === "nomn");
  const singular = nouns.filter(({ tag }) => tag.NMbr === "sing");
  const seen = new Set<string>();
  // «выборы» is a noun of its own, not only the plural of «выбор».
  const own = nouns.filter((noun) => plain(noun.inflect(0).toString()) === plain(noun.toString()));
  const chosen = singular.length > 0 ? singular : own.length > 0 ? own : nouns;
  return chosen.flatMap((noun) => {
    const key = `${noun.paradigmIdx}:${noun.base()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [lexemeOf(noun)];
  });
}

function lemmasOf(parses: readonly AzParse[]): readonly string[] {
  const named = parses.filter(({ tag }) => /^(?:NOUN|ADJF|PRTF)$/u.test(tag.POST ?? ""));
  return [...new Set(named.map((parse) => plain(parse.inflect(0).toString())))];
}

function lexemeOf(noun: AzParse): RussianLexeme {
  const forms: RussianForm[] = [];
  for (let at = 0; at < noun.formCnt; at++) {
    const form = noun.inflect(at);
    const russianCase = CASES[form.tag.CAse ?? ""];
    const text = plain(form.toString());
    // The dictionary lists abbreviations as forms («г» of «год», «гор» of «город»), and ordinals
    // («тысячный» of «тысяча»).
    if (form.tag.POST !== "NOUN" || form.tag.Abbr === true) continue;
    if (russianCase === undefined || text.length < 2) continue;
    for (const row of rowsOf(form.tag)) forms.push({ text, mask: maskOf(row, russianCase) });
  }
  const gender = GENDERS[noun.tag.GNdr ?? ""] ?? null;
  const animate = noun.tag.anim === true ? true : noun.tag.inan === true ? false : null;
  const lemma = plain(noun.inflect(0).toString());
  return { lemma, part: "noun", gender, animate, forms: mergeForms(forms) };
}

/** A noun without a gender in its tag (common gender, plural only) may agree with any. */
function rowsOf(tag: AzTag): readonly Row[] {
  if (tag.NMbr === "plur") return ["pl"];
  const gender = GENDERS[tag.GNdr ?? ""];
  return gender === undefined ? ["m", "f", "n"] : [gender];
}

function readingsOf(parses: readonly AzParse[]): readonly RussianReading[] {
  const whole = parses.filter(({ tag }) => tag.Abbr !== true);
  const sum = whole.reduce((total, { score }) => total + score, 0) || 1;
  return whole.map((one) => {
    const { tag, score } = one;
    const noun = tag.POST === "NOUN";
    const part = noun ? "noun" : /^(?:ADJF|PRTF)$/u.test(tag.POST ?? "") ? "adjective" : "other";
    const russianCase = CASES[tag.CAse ?? ""];
    const rows = part === "other" || russianCase === undefined ? [] : rowsOf(tag);
    const mask = rows.reduce((all, row) => all | maskOf(row, russianCase ?? "nom"), 0);
    const givenName = tag.Name === true;
    const properName = givenName || tag.Surn === true || tag.Geox === true;
    const nominatives = noun ? nominativesOf(one) : [];
    const animate = noun && tag.anim === true;
    return { part, nominatives, mask, share: score / sum, animate, givenName, properName };
  });
}

/** The nominatives of both numbers. */
function nominativesOf(noun: AzParse): readonly string[] {
  const forms = Array.from({ length: noun.formCnt }, (_, at) => noun.inflect(at));
  return forms.filter(({ tag }) => tag.CAse === "nomn").map((form) => plain(form.toString()));
}

function pluralOfGenitive(parses: readonly AzParse[]): string | null {
  const noun = parses.find(
    ({ tag }) => tag.POST === "NOUN" && tag.CAse === "gent" && tag.NMbr === "sing",
  );
  if (noun === undefined) return null;
  for (let at = 0; at < noun.formCnt; at++) {
    const form = noun.inflect(at);
    if (form.tag.NMbr === "plur" && form.tag.CAse === "gent") return plain(form.toString());
  }
  return null;
}

/** Lower case, ё as е: as the core folds text. */
function plain(word: string): string {
  return word.toLowerCase().replace(/ё/gu, "е");
}

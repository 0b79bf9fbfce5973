/**
 * Forms that look like an inflected noun and are mostly something else. Kazakh spells the
 * accusative (-ды/-ді/-ты/-ті) and the adjective «having …» alike («заңды» = the law, accusative, or
 * lawful); short nouns also coincide with other words («басқа» = other, «қысқа» = short). Endings
 * cannot tell them apart, so this is a lexicon plus the neighbouring words.
 * Source: the homograph class of the Kazakh corpora (146 look-alikes, mostly adjectives), the
 * accusative stands before a transitive verb and never ends a sentence.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Nouns whose -ды/-ді/-ты/-ті form is an adjective (or adverb) in its own right. */
const ADJECTIVAL = list(`
заң міндет тұрақ табыс қауіп жауап зиян қуат мақсат сенім құрмет әділет шарт құн лауазым мерзім
күш бедел кешен талап маңыз негіз кезек қарқын орын мән мазмұн көлем ауқым салмақ байсал ақыл
дарын талант мәдениет тәртіп ниет қуаныш бақыт намыс атақ даңқ дәйек ерік тәуекел қажет керек
лайық байланыс түс кен дәм тұз қан санат ат мінез құлық күдік үміт қызық парасат мұқтаж шабыт
қайрат аяныш әдеп ықылас шапағат құдірет ылғал дымқыл пәрмен дем тегеурін сауық мін мұқият
тиянақ білік қылық ұят сәт мезгіл дауыс көңіл айып жеміс түсінік өкініш қорқыныш қасірет салтанат
дәлел төзім шыдам қасиет сүйкім тартым ұтым жағым ұнам серпін мейірім қайырым ұждан от құм тас
`);

/** Nouns that say how many or which kind after a word of number: «көп қабатты үй», «үш тарапты кездесу», «орыс тілді басылым». */
const COUNTED_KIND = list(
  "тарап жақ қабат тіл ұлт жұлдыз полюс орын кезең балл бағыт вектор мән нұсқа салмақ түс дауыс",
);
const COUNT =
  /^(?:\d+|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|көп|аз|қос|әр|бірнеше|қазақ|орыс|ағылшын|түркі|өзге)$/u;

/** Nouns that are an adjective only in a fixed collocation: «деректі фильм», «шекті баға». */
const COLLOCATED: ReadonlyMap<string, RegExp> = new Map([
  [
    "дерек",
    /^(?:фильм|кино|драма|проза|хикаят|телехикая|шығарма|жинақ|кітап|туынды|роман|повест)/u,
  ],
  ["әлеует", /^(?:инвестор|клиент|сатып|серіктес|қауіп|тұтынушы)/u],
  ["кешен", /^(?:тексер|зертте|дамыт|талда|бағала|қолда|сүйемелде)/u],
  ["нысан", /^(?:киім|жол)/u],
  ["өнім", /^(?:жұмыс|еңбек|пікір|әңгіме|ынтымақ)/u],
  ["бағыт", /^(?:жұмыс)/u],
]);

/** Pronouns that single out one thing: before them a capitalised word is more likely a subject than the bearer of a quality. */
const DEMONSTRATIVES = list("бұл осы сол мына аталған мұндай осындай жаңа");

/** Other words that begin like an inflected short noun: «басқа» is not the head (dative). */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    бас: "басқа басты басым баста",
    ас: "асты астар",
    ат: "атты",
    ой: "ойын",
    от: "отын",
    су: "судан",
    қыс: "қысқа қысым",
    хан: "ханым",
    түс: "түсім түсті",
    баға: "бағам",
    қала: "қалам",
    ара: "арам",
    бала: "балама",
    тең: "теңге",
    әл: "әлі",
    тап: "тапты",
    шек: "шекті",
    күдік: "күдікті",
    себеп: "себепті",
    қор: "қорым",
    қар: "қарға қарын қарым",
    жау: "жауын",
    ау: "аудан",
    жақ: "жағым",
    сау: "сауда",
    көр: "көрді көрім",
    жүз: "жүзді",
    ұш: "ұшты",
    іш: "ішті",
    арт: "артты",
    қаз: "қазды",
    шал: "шалды",
    сал: "салды салым",
    бөл: "бөлім бөлді",
    жел: "желі",
    тер: "тері терім",
    қой: "қойын қойды",
    жаз: "жазды",
    сай: "сайын",
    ұл: "ұлы",
    қат: "қатты",
    ет: "етті етім",
    өт: "өтті",
    май: "майда майдан",
    кеш: "кешті",
    көш: "көшті",
    кір: "кірді кірім",
    қап: "қапты",
    ақ: "ағын ағым",
    тал: "талда",
    күл: "күлді",
    тек: "тегін",
    үш: "үшін",
    жар: "жарым",
    шын: "шыны",
    сын: "сынды",
  }).map(([stem, words]) => [stem, words.split(" ")]),
);

/** Words with which the form names a kind of thing: a fixed collocation («елді мекен», «міндетті түрде»). */
const COLLOCATION =
  /^(?:түрде|мекен|жолмен|сипатта|тұлға|болып|болу|бола|болған|болса|болды|болатын|емес|қонды)/u;

/** Words before a form that make it an adjective: degree, comparison. */
const DEGREE = list(
  "өте аса ең тым неғұрлым барынша анағұрлым біршама айтарлықтай едәуір ұзақ қысқа",
);

/** Words after a form that say it was not the object of a verb. */
const CONNECTORS = list("деп және әрі ал бірақ еді екен ма ме ба бе ғой дейді");

/** Adverbs and pronouns: an object may stand before them, an attribute may not. */
const ADVERBS = list(`
қайта тез жедел толық әрі бірден бірге енді қазір бүгін кеше ертең тағы мұқият дереу бұрын кейін алдымен
өз өзі өзіне өздері өзінің бізге маған саған оған оларға сізге сондай былай осылай қалай неге түгел мүлдем
әлі тек қана ғана қалпына жүзеге іске назарға есепке қолға ортаға қолданысқа дұрыс жақсы барлық одан бұдан содан тікелей
`);

/** Verb forms that an object can stand before: participles, converbs, infinitives with their cases, conditionals. */
const VERB_ENDING =
  /(?:[ғқ]ан|[гк]ен|[аәеиыіуүөоұ]п|[аеи]йд[ыі]|йд[іы]|[ае]д[ыі]|[ае]т[ыі]н|йт[ыі]н|[мп]ақ|[мп]ек|с[ае]|[ғқгк][ае]н(?:да|де|ды|ді|ын|ін|ның|нің)|у(?:ды|ді|ға|ге|дың|дің|да|де|ы|і|ын|ін|ына|іне|ының|інің|ымен|імен|дан|ден)?|мау|меу)$/u;
/** The past tense is spelt like an accusative: it counts as a verb only where the clause ends. */
const PAST = /(?:[кқпстшщхфц]т|[^кқпстшщхфц]д)[ыі](?:м|ңыз|ңіз)?$/u;
/** Nouns that end like verbs. */
const NO_VERB =
  /^(?:сауда|кітап|мектеп|есеп|топ|тарап|талап|жауап|қалып|тәртіп|қауіп|тау|су|дау|бағдарлау|сайлау|көп|ұйым|отан|кездесу|сақтандыру)(?:$|[лдтн][аеыі])/u;
const PASSIVE =
  /.{2,}(?:[ыі]л|[ыі]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|уда|уде|у[ыі]|[ае]т[ыі]н|уға|уге|[ғг][ае]нд[ыі])/u;
/** Passives of verbs in -а/-е: аяқталды, жасалған, талқыланады. */
const PASSIVE_AFTER_VOWEL =
  /.{2,}(?:[тдсрнқ][ае]л|[дтл][ае]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|[ае]т[ыі]н)/u;
/** Verbs that end like passives and take an object. */
const OBJECT_TAKING = /^(?:сезін|ұсын|пайдалан|қолдан|иелен|тұтын|сағын)|[дт][ыі]р|[ғгқк][ыі]з/u;
const INTRANSITIVE =
  /^(?:жүр|өс|даму|дами|дамы[пдғ]|бол|тұр|отыр|жат|кел|кет|бар|көрін|арт(?:т[ыі]|ып|у|ады|қан)$|төменде|әрекет|жұмыс|сөйле|ынтымақтас|қатыс|шық|түс|қал|байқал)/u;
/** Causatives of the same roots take an object again. */
const CAUSATIVE =
  /^(?:қалдыр|түсір|түсіндір|келтір|тұрғыз|өсір|жүргіз|шығар|болдыр|кетір|қатыстыр|жатқыз|төмендет|арттыр|байқат|отырғыз)/u;

/** «…ға байланысты», «…мен байланысты», «…ға қажетті»: with a noun in its case before it the form is a postposition or an adjective. */
const GOVERNING = /^(?:байланыс|қатыс|лайық|қажет|міндет|жауап|мұқтаж)$/u;
const GOVERNED = /(?:[ғқ]а|[гк]е|на|не|[мбп]ен)$/u;

/** What stands around a form: neighbouring words in lower case, "" at the edge of a clause. */
export type Neighbours = {
  readonly before: string;
  readonly after: string;
  /** Whether a sentence ends right after the form (full stop, question mark, end of text, closing bracket or dash). */
  readonly atEnd: boolean;
  /** Whether the clause ends after the next word. */
  readonly nextEnds: boolean;
  /** Whether the next word has a capital and small letters: mostly a name. */
  readonly nextIsName: boolean;
  /** The word after the next, "" at the edge of a clause. */
  readonly later: string;
};

/** Whether a whole form is (an inflected form of) another, commoner word than the noun `stem`. `reads` tells whether `rest` is a chain of endings after `word`. */
export function isOtherWord(
  stem: string,
  form: string,
  reads: (word: string, rest: string) => boolean,
): boolean {
  return (OTHER_WORDS.get(stem) ?? []).some((word) => {
    if (!form.startsWith(word)) return false;
    const rest = form.slice(word.length);
    // «себептің» is the genitive of «себеп»; nobody owns a «себепті».
    return !(rest === "ң" && /[дт][ыі]$/u.test(word)) && reads(word, rest);
  });
}

/** Whether a form in -ды/-ді/-ты/-ті of the noun `base` is an adjective or a verb where it stands, not an accusative. */
export function isAdjectival(base: string, neighbours: Neighbours): boolean {
  const { before, after, atEnd } = neighbours;
  if (COLLOCATION.test(after) || COLLOCATED.get(base)?.test(after) === true) return true;
  const listed = ADJECTIVAL.has(base) || isCountedKind(base, before);
  if (atEnd || after === "") return atEnd && (listed || base.length < 5);
  if (!listed) return false;
  if (neighbours.nextIsName && DEMONSTRATIVES.has(before)) return false;
  if (DEGREE.has(before) || CONNECTORS.has(after)) return true;
  if (GOVERNING.test(base) && GOVERNED.test(before)) return true;
  // «табысты жүзеге асырылды»: nothing is the object of a passive.
  if (ADVERBS.has(after)) return isPassive(neighbours.later);
  return !takesObject(neighbours);
}

function isCountedKind(base: string, before: string): boolean {
  return COUNTED_KIND.has(base) && COUNT.test(before);
}

function isPassive(verb: string): boolean {
  return !OBJECT_TAKING.test(verb) && (PASSIVE.test(verb) || PASSIVE_AFTER_VOWEL.test(verb));
}

/** Whether the next word is a verb that an accusative can depend on. */
function takesObject({ after, nextEnds }: Neighbours): boolean {
  if (CAUSATIVE.test(after)) return VERB_ENDING.test(after) || PAST.test(after);
  if (NO_VERB.test(after) || isPassive(after) || INTRANSITIVE.test(after)) return false;
  return VERB_ENDING.test(after) || (nextEnds && PAST.test(after));
}

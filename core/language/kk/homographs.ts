/**
 * Forms that look like an inflected noun and are mostly something else. Kazakh spells the
 * accusative (-ды/-ді/-ты/-ті) and the adjective «having …» alike («заңды» = the law, accusative, or
 * lawful); short nouns also coincide with other words («басқа» = other, «қысқа» = short). Endings
 * cannot tell them apart, so this is a lexicon plus the neighbouring words.
 * Source: the homograph class of the Kazakh corpora (146 look-alikes, mostly adjectives), the
 * accusative stands before a transitive verb and never ends a sentence.
 */

import {
  ADJECTIVAL,
  ALSO_NAMES,
  ALSO_OBJECT,
  COLLOCATED,
  COUNT,
  COUNTED_KIND,
  DEMONSTRATIVES,
  DOER,
  list,
  OF_THINGS,
  OTHER_WORDS,
  VERBAL,
} from "./homograph-words";

/** Words with which the form names a kind of thing: a fixed collocation («елді мекен», «міндетті түрде»). */
const COLLOCATION =
  /^(?:түрде|мекен|жолмен|сипатта|тұлға|болып|болу|бола|болған|болса|болды(?!р)|болатын|екен|емес|қонды)/u;

/** Words before a form that make it an adjective: degree, comparison. */
const DEGREE = list(
  "өте аса ең тым неғұрлым барынша анағұрлым біршама айтарлықтай едәуір ұзақ қысқа",
);

/** Words after a form that say it was not the object of a verb. */
const CONNECTORS = list("деп және әрі ал бірақ еді екен ма ме ба бе ғой дейді");

/** Adverbs and pronouns: an object may stand before them, an attribute may not. */
const ADVERBS = list(`
қайта кері тез жедел толық әрі бірден бірге енді қазір бүгін кеше ертең тағы мұқият дереу бұрын кейін алдымен
өз өзі өзіне өздері өзінің бізге маған саған оған оларға сізге сондай былай осылай қалай неге түгел мүлдем
әлі тек қана ғана қалпына жүзеге іске назарға есепке қолға ортаға қолданысқа дұрыс жақсы барлық одан бұдан содан тікелей
ол біз сіз олар кім ешкім әркім бәрі әрең әзер зорға
уақытында мерзімінде жазбаша ауызша бірауыздан бірінші екінші үшінші қол биыл былтыр бірлесіп жан-жақты
`);

/** Verb forms that an object can stand before: participles, converbs, infinitives with their cases, conditionals. */
const VERB_ENDING =
  /(?:[ғқ]ан|[гк]ен|[аәеиыіуүөоұ]п|[аеи]йд[ыі]|йд[іы]|[ае]д[ыі]|[ае]т[ыі]н|йт[ыі]н|[мп]ақ|[мп]ек|с[ае]|[ғқгк][ае]н(?:да|де|ды|ді|дар|дер|ы|і|ын|ін|ына|іне|ның|нің)|[ғқгк][ае]н(?:ша|ше|д[ыі]қт[ае]н|д[ае]й)|[мбп][ае]й|[мбп][ае]ст[ае]н|[ғқ]алы|[гк]елі|ю|у(?:[дғг][ыіае][ңн]?|(?:[ыі]|[ыі]м|[ыі]м[ыі]з|[ыі]ң[ыі]з)(?:н|н[ае]|н[ыі]ң|мен|нд[ае]|[дғгк][аеыі])?)?|мау|меу)$/u;
/** The past tense is spelt like an accusative: it counts as a verb only where the clause ends. */
const PAST = /(?:[кқпстшщхфц]т|[^кқпстшщхфц]д)[ыі](?:м|ңыз|ңіз)?$/u;
/** Nouns that end like verbs. */
const NO_VERB =
  /^(?:сауда|кітап|мектеп|есеп|топ|тарап|талап|жауап|қалып|тәртіп|қауіп|азап|айып|кәсіп|кейіп|құлып|лақап|себеп|әдеп|әріп|шарап|тау|су|дау|ту|бау|жау|ару|ауру|бағдарлау|сайлау|көп|ұйым|қауым|отан|кездесу|сақтандыру|ұрпақ|қақпақ|аймақ|қаймақ|жұмақ|тармақ|бармақ|көмек|ермек|өрмек|үлкен|дүкен|мекен|өркен|орган|қалқан|орқан|вулкан)(?:$|[лдтн][аеыі](?:[рнң]|[ғг][ыі]|$)|[ыі](?:$|н))/u;
const PASSIVE =
  /.{2,}(?:[ыі]л|[ыі]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|уда|уде|у[ыі]|[ае]т[ыі]н|уға|уге|[ғг][ае]нд[ыі]|[мб][ае](?:ған|ген|йд|ды|ді|й$|п|с|у))/u;
/** Passives of verbs in -а/-е: аяқталды, жасалған, талқыланады. */
const PASSIVE_AFTER_VOWEL =
  /.{2,}(?:[тдсрнқ][ае]л|[дтл][ае]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|[ае]т[ыі]н|м[ае](?:ған|ген|йд|ды|ді|й$|п|с|у))/u;
/** Verbs that end like passives and take an object. */
const OBJECT_TAKING =
  /^(?:сезін|ұсын|пайдалан|қолдан|иелен|тұтын|сағын)(?![ыі]л)|[дт][ыі]р|[ғгқк][ыі]з/u;
const INTRANSITIVE =
  /^(?:жүр|өс|даму|дами|дамы[пдғ]|бол(?!ж)|тұр|отыр|жат|кел|кет|бар|көрін|арт(?:т[ыі]|ып|у|ады|қан)$|төменде|әрекет|жұмыс|сөйле|ынтымақтас|қатыс|шық|түс|қал(?!а[пй]|ыпта)|байқал|жет(?:т[іе]|к[ее]н|еді|іп|у)|ен(?:д[іе]|ген|еді|іп|у)|өт(?:т[іе]|кен|іп))/u;
/** Causatives of the same roots take an object again. */
const CAUSATIVE =
  /^(?:қалдыр|түсір|түсіндір|келтір|тұрғыз|өсір|жүргіз|шығар|болдыр|кетір|қатыстыр|жатқыз|жеткіз|төмендет|арттыр|байқат|отырғыз)/u;

/** Accusatives that are no adjectives: possessed ones, plurals, after vowels. */
const OBJECT = /.{2}(?:(?<![ае]т)[ыі]н|[лдт][ае]р[дт]?[ыі]|[аәеиіы]н[ыі])$/u;
const NO_OBJECT = list(
  "бүгін үшін кейін сайын бұрын дейін ертеңгі тегін еркін арқылы алдын бүтін күллі",
);

/** Adjectives and adverbs in -ды, -ты and numbers that stand before an object. */
const NO_ACCUSATIVE =
  /^(?:енді|тиісті|қатты|нақты|мықты|басты|сияқты|тәрізді|қатысты|алты|жеті|атты|кейбіреулерді|артықты|неғұрлымды|.*(?:дай|дей|тай|тей)ды)$/u;

/** Whether a word is the object of a verb that is still to come: «жылды табысты аяқтады». */
function isObject(word: string): boolean {
  if (NO_OBJECT.has(word)) return false;
  if (OBJECT.test(word)) return true;
  const [, noun] = /^(.{2,}[^аәеиіуүөоұы])[дт][ыі]$/u.exec(word) ?? [];
  return noun !== undefined && !ADJECTIVAL.has(noun) && !NO_ACCUSATIVE.test(word);
}

/** An adverb by the list or in the comparative: «кейінірек», «тезірек». */
function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /.{3}(?:[аы]рақ|[еі]рек)$/u.test(word);
}

/** Nouns in the cases that say where, whence, whither, with what; converbs. */
const ADVERBIAL =
  /.{2}(?:[дт][ае]|[дтн][ае]н|[ғқ]а|[гк]е|[ыі]на|[ыі]не|[мбп]ен|[\p{Ll}][ыі]п|йынша)$|^(?:\d+|дейін|үшін|арқылы|туралы|сайын|бері|кім|барлығы|бәрі|бірдей|тең|ашық|жасырын|алдын|ала|ұзақ|сирек|ерте|кеш|жылдам|баяу|оңай|үнемі|әрдайым|қатаң|онлайн|жиі)$/u;
/** What may stand behind the verb. */
const MODAL =
  /^(?:керек|қажет|тиіс|мүмкін|отыр|жатыр|тұр|жүр|еді|екен|шығар|маңызды|жоспарланған|ұсынылды|болады|болмайды)$/u;
/** «ала алмады», «көре білді»: a converb in -а, -е, -й with its helper. */
const CONVERB = /..[аей]$/u;
const HELPER =
  /^(?:ал(?:а|м|ды|ып|сақ|у)|біл(?:[аедуг]|ме|іп)|бер(?!іл)|түс|қой(?!ыл)|сал(?!ын)|жазда)/u;
/** The present-future third person, where a clause ends. */
const PRESENT = /(?:[аеи]й?(?:д[ыі]|м[ыі]з|м[ыі]н|с[ыі]з)|[ае]т[ыі]н)$/u;
const TIME_UNIT = /^(?:жыл|ай|апта|күн|сағат|минут|рет|есе|тәулік)(?:[дт][ае]н?|[ғқ]а|[гк]е)?$/u;
const SURNAME =
  /^\p{Lu}[\p{Ll}-]*(?:[оеё]ва?|[ыи]на?|ұлы|қызы|баев|беков)(?:[нтд][ыі](?:ң|кі)?|[ғқ]а|[гк]е|[дтн][ае]н?|[мбп]ен)?$/u;

/** «…ға байланысты», «…мен байланысты», «…ға қажетті»: with a noun in its case before it the form is a postposition or an adjective. */
const GOVERNING = /^(?:байланыс|қатыс|лайық|қажет|міндет|жауап|мұқтаж)$/u;
const GOVERNED = /(?:[ғқ]а|[гк]е|на|не|[мбп]ен)$/u;

/** What is done to a tie, an accusative all the same: «Мәскеумен байланысты үзді». */
const TIE_VERB = /^(?:үз|орнат|нығайт|сақта|жоғалт|дамыт|кеңейт|ұста|жалға|күшейт|жақсарт|тоқтат)/u;

/** Words that are warm or done warmly: «жылы лебіз», «жылы қарсы алды» beside «2025 жылы». */
const WARM =
  /^(?:лебіз|шырай|жүз|қабақ|қабылда|ықылас|сөз|су|киім|ауа|орын|жай|тамақ|шай|шәй|қарсы|лепес|естелік|сезім|пікір|қарым|күлкі|жел|көйлек|жақ|құшақ|күртеше|мекен)/u;
const WEATHER = /^(?:ауа|райы|күн|су|суы|қыс|көктем|күз|түн)$/u;
/** What says which year is meant. */
const WHICH_YEAR = /^(?:\d.*|осы|сол|бұл|бір|әр|.*(?:нш[ыі]|[ғг][ыі]|[ғқ]ан|[гк]ен|шы|ші|лесі))$/u;
/** «ары қарай», «одан ары»: farther, nobody's honour. */
const FARTHER = /^(?:қарай|бері|кет|жүр|тұр|өт|ас|бар|асып|дамы|жылжы)/u;

/** Whether a form, whole as it stands, is another word by what stands around it: the warm «жылы», the far «ары». */
export function isOtherInContext(base: string, form: string, around: () => Neighbours): boolean {
  if (!/^(?:жылы|ары)$/u.test(form) || !form.startsWith(base)) return false;
  const { before, after } = around();
  if (base === "жыл") return WEATHER.test(before) || (WARM.test(after) && !WHICH_YEAR.test(before));
  return base === "ар" && (FARTHER.test(after) || /[дтн]ан$/u.test(before));
}

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
  /** The words after the form up to the edge of the clause, eight at most. */
  readonly following: readonly string[];
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
  if (VERBAL.has(base) && (after === "" || CONNECTORS.has(after))) return true;
  const listed = ADJECTIVAL.has(base) || isCountedKind(base, before);
  // «заңды, әрі дұрыс»: an object is not parted from its verb by a comma.
  if (after === "") return listed || (atEnd && base.length < 5);
  if (atEnd) return listed || base.length < 5;
  return listed && describes(base, neighbours);
}

/** Whether a listed form in the middle of its clause goes with the noun behind it, not with a verb. */
function describes(base: string, neighbours: Neighbours): boolean {
  const { before, after, following } = neighbours;
  if (neighbours.nextIsName && DEMONSTRATIVES.has(before)) return false;
  if (DEGREE.has(before) || CONNECTORS.has(after)) return true;
  if (GOVERNING.test(base) && GOVERNED.test(before))
    return !(base === "байланыс" && TIE_VERB.test(after));
  // «жұмысын табысты аяқтады»: the verb has its object already.
  if (isObject(before)) return true;
  // «табысты жүзеге асырылды»: nothing is the object of a passive.
  if (isAdverb(after)) return isPassive(following[1] ?? "");
  if (takesObject(neighbours) || isBeforeItsSubject(base, following)) return false;
  return !(ALSO_OBJECT.has(base) && isFarObject(following));
}

/** «заңды халық қолдады»: nobody is a lawful people or a lawful president, so the doer stands between object and verb. */
function isBeforeItsSubject(base: string, following: readonly string[]): boolean {
  if (!OF_THINGS.has(base)) return false;
  const [first = "", second = ""] = following;
  // «бизнес өкілдері»: the doer may be two words.
  const two = !DOER.test(first) && DOER.test(second.replace(/с?[ыі]$/u, ""));
  if (!two && !DOER.test(first)) return false;
  const rest = withoutModal(following.slice(two ? 2 : 1));
  if (!isActive(rest.at(-1) ?? "")) return false;
  return rest.slice(0, -1).every((word) => !OBJECT.test(word) || NO_OBJECT.has(word));
}

const withoutModal = (words: readonly string[]): readonly string[] =>
  MODAL.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;

/** Whether a word is a verb that can have an object. */
function isActive(verb: string): boolean {
  const form = PAST.test(verb) || PRESENT.test(verb) || VERB_ENDING.test(verb);
  return form && !isPassive(verb) && !INTRANSITIVE.test(verb);
}

function isCountedKind(base: string, before: string): boolean {
  return COUNTED_KIND.has(base) && COUNT.test(before);
}

/** «заңды бірінші оқылымда мақұлдады», «лауазымды бес жыл атқарды»: nothing but adverbials up to an active verb. */
function isFarObject(following: readonly string[]): boolean {
  const words = withoutModal(following);
  const between = words.slice(0, -1);
  if (between.length === 0 || !isActive(words.at(-1) ?? "")) return false;
  return between.every(
    (word, at) => ADVERBIAL.test(word) || ADVERBS.has(word) || isDuration(between, at),
  );
}

/** «бес жыл»: a number and the time it counts. */
function isDuration(words: readonly string[], at: number): boolean {
  const isUnit = (word: string | undefined): boolean => TIME_UNIT.test(word ?? "");
  return (
    (COUNT.test(words[at] ?? "") && isUnit(words[at + 1])) ||
    (isUnit(words[at]) && COUNT.test(words[at - 1] ?? ""))
  );
}

/** «дәлелдегісі келді» wanted to prove: a verb in -ла, -да with the ending of a wish. */
export function isWish(form: string, after: string): boolean {
  return /[лдт][ае](?:[ғқ]ысы|[гк]ісі)$/u.test(form) && after.startsWith("кел");
}

/** Whether a word with a capital is a given name, for there is a surname beside it. */
export function isGivenName(base: string, surname: string): boolean {
  return ALSO_NAMES.has(base) && SURNAME.test(surname);
}

/** Whether a form with a capital is a place: «Судан» is not «судан» (from water). */
export function isPlaceName(base: string, form: string): boolean {
  return base === "су" && form === "судан";
}

function isPassive(verb: string): boolean {
  return !OBJECT_TAKING.test(verb) && (PASSIVE.test(verb) || PASSIVE_AFTER_VOWEL.test(verb));
}

/** Whether the next word is a verb that an accusative can depend on. */
function takesObject({ after, nextEnds, following }: Neighbours): boolean {
  // «тұзды көлге түсті»: a dative, not a converb.
  const fell = GOVERNED.test(after) && /^түс/u.test(following[1] ?? "");
  if (!fell && CONVERB.test(after) && HELPER.test(following[1] ?? ""))
    return !INTRANSITIVE.test(after);
  // «ықпалды қайтарғысы келеді»: wishes take an object as their verbs do.
  if (/.[ғқгк][ыі](?:с[ыі]|м|ң|м[ыі]з)$/u.test(after) && /^кел/u.test(following[1] ?? ""))
    return !INTRANSITIVE.test(after);
  if (CAUSATIVE.test(after)) return VERB_ENDING.test(after) || PAST.test(after);
  if (NO_VERB.test(after) || isPassive(after) || INTRANSITIVE.test(after)) return false;
  return VERB_ENDING.test(after) || (nextEnds && (PAST.test(after) || PRESENT.test(after)));
}

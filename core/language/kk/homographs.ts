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
  ALSO_OBJECT,
  COLLOCATED,
  COUNT,
  COUNTED_KIND,
  DEMONSTRATIVES,
  DOER,
  list,
  OF_PERSONS,
  OF_THINGS,
  VERBAL,
} from "./homograph-words";
import { isActive, isPassive, takesObject, withoutModal } from "./verb-forms";

/** Words with which the form names a kind of thing: a fixed collocation («елді мекен», «міндетті түрде»). */
const COLLOCATION =
  /^(?:түрде$|мекен|жолмен$|сипатта$|тұлға|болып|болу|бола|болған|болса|болды(?!р)|болатын|екен|емес|қонды|ет(?:іп|т[іе]|ед|кен|у|кіз|іл|се|пе)|қыл(?:ып|ды|у|ған))/u;

/** Degrees that only a quality has, so that no noun in the accusative stands behind them: «ең өнімді». */
const QUALITY_DEGREE = list("өте аса ең тым неғұрлым");

/** Words before a form that make it an adjective: degree, comparison. */
const DEGREE = list("өте аса ең тым неғұрлым барынша анағұрлым біршама айтарлықтай едәуір");

/** Words after a form that say it was not the object of a verb. */
const CONNECTORS = list("деп және әрі ал бірақ еді екен ма ме ба бе ғой дейді");

/** Adverbs and pronouns: an object may stand before them, an attribute may not. */
const ADVERBS = list(`
қайта кері тез жедел толық әрі бірден бірге енді қазір бүгін кеше ертең тағы мұқият дереу бұрын кейін алдымен алғаш
өз өзі өзіне өздері өзінің бізге маған саған оған оларға сізге сондай былай осылай қалай неге түгел мүлдем
әлі тек қана ғана қалпына жүзеге іске назарға есепке қолға ортаға қолданысқа дұрыс жақсы барлық одан бұдан содан тікелей
ол біз сіз олар кім ешкім әркім бәрі бәріміз бәріңіз барлығымыз көпшілігіміз өзіміз әрең әзер зорға
уақытында уақтылы лезде біржола кеңінен қайтадан әбден мерзімінде жазбаша ауызша бірауыздан бірінші екінші үшінші қол биыл былтыр бірлесіп жан-жақты таңертең күндіз дер асыра
`);

/** Accusatives that are no adjectives: possessed ones, plurals, after vowels. */
const OBJECT = /.{2}(?:(?<![аей]т)[ыі]н|[лдт][ае]рд[ыі]|[аәеиіы]н[ыі])$/u;
const NO_OBJECT = list(
  "бүгін үшін кейін сайын бұрын дейін ертеңгі тегін еркін арқылы алдын бүтін күллі жасырын жақын қиын дайын алтын ұзын шейін",
);

/** Adjectives and adverbs in -ды, -ты and numbers that stand before an object. */
const NO_ACCUSATIVE =
  /^(?:енді|тиісті|қатты|нақты|мықты|басты|сияқты|тәрізді|қатысты|алты|жеті|атты|кейбіреулерді|артықты|неғұрлымды|.*(?:дай|дей|тай|тей)ды)$/u;

/** Whether a word is the object of a verb that is still to come: «жылды табысты аяқтады». */
function isObject(word: string): boolean {
  if (NO_OBJECT.has(word)) return false;
  if (OBJECT.test(word)) return true;
  const [, noun] = /^(.{2,}[^аәеиіуүөоұы])[дт][ыі]$/u.exec(word) ?? [];
  if (noun === undefined || ADJECTIVAL.has(noun) || COUNTED_KIND.has(noun)) return false;
  return !NO_ACCUSATIVE.test(word);
}

/** An adverb by the list or in the comparative: «кейінірек», «тезірек». */
function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /.{3}(?:[аы]рақ|[еі]рек)$/u.test(word);
}

/** Nouns in the cases that say where, whence, whither, with what; converbs. */
const ADVERBIAL =
  /.{2}(?:[дт][ае]|[дтн][ае]н|[ғқ]а|[гк]е|[ыі]на|[ыі]не|[мбп]ен|[\p{Ll}][ыі]п|йынша)$/u;
const PLAIN_ADVERB =
  /^(?:ресми|асығыс|нақты|біржақты|дейін|үшін|арқылы|туралы|сайын|бері|кім|барлығы|бәрі|бірдей|тең|ашық|жасырын|алдын|ала|ұзақ|сирек|ерте|кеш|жылдам|баяу|оңай|үнемі|әрдайым|қатаң|онлайн|жиі|ерекше|біртіндеп|толығымен|уақытша|мүлтіксіз|аяусыз|түпкілікті|терең|анық|айқын|түбегейлі|жаппай|айтарлықтай|теріс|.{3,}с[ыі]з|.{4,}[дт][ае]й|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:да|де))$/u;
const isAdverbial = (word: string): boolean =>
  /^\d+$/u.test(word) || ADVERBIAL.test(word) || PLAIN_ADVERB.test(word);
const TIME_UNIT =
  /^(?:жыл|ай|апта|күн|сағат|минут|рет|есе|тәулік)(?:[дт][ае]н?|[ғқ]а|[гк]е|ы|[дтн][ыі]ң)?$/u;
/** «…ға байланысты», «…мен байланысты», «…ға қажетті»: with a noun in its case before it the form is a postposition or an adjective. */
const GOVERNING = /^(?:байланыс|қатыс|лайық|қажет|міндет|жауап|мұқтаж)$/u;
const NO_CASE = /^(?:қысқа|басқа|жаңа|өзге)$/u;
const GOVERNED = /(?:[ғқ]а|[гк]е|на|не|[мбп]ен)$/u;

/** What is done to a tie, an accusative all the same: «Мәскеумен байланысты үзді». */
const TIE_VERB = /^(?:үз|орнат|нығайт|сақта|жоғалт|дамыт|кеңейт|ұста|жалға|күшейт|жақсарт|тоқтат)/u;

/** An answer is given, whatever dative stands before it: «сұраққа жауапты ертең береді». */
const ANSWER_VERB = /^(?:бер|қайыр|қайтар|ал|күт|жолда|тап|айт)/u;

/** What only some nouns are the object of, whatever case stands before: «халыққа сенімді артты». */
const BOUND_VERBS: ReadonlyMap<string, RegExp> = new Map([
  ["сенім", /^арт(?:т|ып|қан|ад|у)/u],
  ["міндет", /^(?:арт(?:т|ып|қан|ад|у)|жүкте)/u],
  ["жүк", /^арт(?:т|ып|қан|ад|у)/u],
]);

function isBoundObject(base: string, after: string, last: string): boolean {
  return (
    (base === "байланыс" && TIE_VERB.test(after)) || (base === "жауап" && ANSWER_VERB.test(last))
  );
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

/** Whether the word behind a form, or the degree before it, makes it an adjective whatever the noun: «елді мекен», «ең өнімді». */
function isCollocated(base: string, { before, after, following, nextEnds }: Neighbours): boolean {
  if (QUALITY_DEGREE.has(before)) return true;
  // «министрді емес, әкімді сынады»: of two things one is not the object.
  const isContrast = after === "емес" && nextEnds && !ADJECTIVAL.has(base);
  if (!isContrast && COLLOCATION.test(after)) return true;
  // «есепті тоқсан сайын тапсырады»: what is done every quarter is not about that quarter.
  return following[1] !== "сайын" && COLLOCATED.get(base)?.test(after) === true;
}

/** Whether a form in -ды/-ді/-ты/-ті of the noun `base` is an adjective or a verb where it stands, not an accusative. */
export function isAdjectival(base: string, neighbours: Neighbours): boolean {
  const { before, after, atEnd } = neighbours;
  if (isCollocated(base, neighbours)) return true;
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
  if (BOUND_VERBS.get(base)?.test(after) === true || isHeldSo(following)) return false;
  if (neighbours.nextIsName && DEMONSTRATIVES.has(before)) return false;
  if (isQualityByContext(base, neighbours)) return true;
  // «табысты жүзеге асырылды»: nothing is the object of a passive.
  if (isAdverb(after)) return isPassive(following[1] ?? "");
  if (takesObject(following, neighbours.nextEnds) || isBeforeItsSubject(base, following))
    return false;
  return !isObjectFromAfar(base, before, following);
}

/** Whether the words beside a form leave no object: degrees, conjunctions, a case it governs, an object that the verb has already. */
function isQualityByContext(base: string, { before, after, following }: Neighbours): boolean {
  if (DEGREE.has(before) || CONNECTORS.has(after)) return true;
  if (base === "мерзім" && /^(?:ұзақ|қысқа|орта)(?!\p{L})/u.test(before)) return true;
  if (GOVERNING.test(base) && GOVERNED.test(before) && !NO_CASE.test(before))
    return !isBoundObject(base, after, following.at(-1) ?? "");
  // «жұмысын табысты аяқтады»: the verb has its object already.
  return isObject(before);
}

/** «заңды әділетсіз деп санайды»: a thing is held to be something. */
function isHeldSo([quality = "", quoted, verb = ""]: readonly string[]): boolean {
  const held = /^(?:сана|ата|бағала|есепте|таны|тап|айыпта|қабылда|көр)/u.test(verb);
  return quoted === "деп" && held && /(?:с[ыі]з|[лдт][ыі])$/u.test(quality);
}

/** Whether the verb of a form comes later, after adverbs, numbers and cases alone. */
function isObjectFromAfar(base: string, before: string, following: readonly string[]): boolean {
  if (isBeforeNumber(following) || isNearObject(following)) return true;
  if (OF_PERSONS.has(base) && isBeforePlace(following)) return true;
  if (!OF_PEOPLE.test(base) && isOnlyObject(before, following)) return true;
  return ALSO_OBJECT.has(base) && isFarObject(following);
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

/** «білімді еңбек нарығында қолданады»: a thing's place, and then the verb at once. */
function isBeforePlace(following: readonly string[]): boolean {
  const [whose = "", place = "", verb = "", ...rest] = withoutModal(following);
  if (rest.length > 0 || DOER.test(whose) || PLURAL.test(whose)) return false;
  return /[ыі]н(?:д[ае]|[ае])$/u.test(place) && isActive(verb);
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
    (word, at) =>
      isAdverbial(word) || ADVERBS.has(word) || isDuration(between, at) || isManner(between, at),
  );
}

/** What tells which thing is meant: «көздеген мақсатты халыққа түсіндірді», «негізгі мақсатты жарғыда көрсетті». */
function isSingledOut(before: string): boolean {
  return (
    /..(?:[ғқ]ан|[гк]ен|[ае]т[ыі]н|йт[ыі]н)$|^(?:негізгі|басты|жалғыз|ортақ)$/u.test(before) &&
    !/^(?:маған|саған|оған|бұған|соған|үлкен|екен)$/u.test(before)
  );
}

/** Qualities of people and teams, whose place in the case they stand in says nothing of a verb. */
const OF_PEOPLE = /^(?:талант|дарын|мәдениет|ақыл|бедел|атақ|білік|тәжірибе)$/u;

/** The infinitive and its cases: «алдын ала бағалауды», «маусымда пайдалануға». */
const INFINITIVE = /..у(?:[дғг][ыіае]|[ыі]н|[ыі])?$/u;

/** «кезекті ұзақ күтеді»: nothing but adverbs up to an active verb. */
function isNearObject(following: readonly string[]): boolean {
  const infinitive = following.findIndex((word) => INFINITIVE.test(word) && isActive(word));
  const adverbs = following.slice(0, Math.max(0, infinitive));
  if (adverbs.length > 0 && adverbs.every((word) => PLAIN_ADVERB.test(word))) return true;
  const words = withoutModal(following);
  const between = words.slice(0, -1);
  if (between.length === 0 || !isActive(words.at(-1) ?? "")) return false;
  return between.every(
    (word, at) => PLAIN_ADVERB.test(word) || isManner(between, at) || isQuality(word),
  );
}

/** «білімді түсінікті жеткізеді»: a quality before the verb says how. */
function isQuality(word: string): boolean {
  const noun = word.slice(0, -2);
  return /[дт][ыі]$/u.test(word) && ADJECTIVAL.has(noun) && !ALSO_OBJECT.has(noun);
}

/** «электронды түрде», «алғашқы болып»: two words that say how. */
function isManner(words: readonly string[], at: number): boolean {
  if (PLURAL.test(words[at] ?? "")) return false;
  const manner = /^(?:түрде|жолмен|негізде|тәсілмен|болып|ретінде|арқылы|бойынша|бойы|үшін)$/u;
  return manner.test(words[at] ?? "") || manner.test(words[at + 1] ?? "");
}

/** «түскен табысты Ұлттық қорға аударады»: a participle says which one is meant, and no other object comes. */
function isOnlyObject(before: string, following: readonly string[]): boolean {
  const words = withoutModal(following);
  const between = words.slice(0, -1);
  const [first = "", last = ""] = [between.at(0), between.at(-1)];
  if (!isSingledOut(before) || PLURAL.test(first) || DOER.test(first)) return false;
  // A bare noun before the verb is its object: «шартты жаза тағайындады».
  if (!isAdverbial(last) && !ADVERBS.has(last)) return false;
  return isActive(words.at(-1) ?? "") && !between.some(isObject);
}

const PLURAL = /[лдт][ае]р(?:[ыі]|ымыз|іміз)?$/u;
const NUMBER =
  /^(?:\d+|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|бүкіл|күллі|барша|әрбір|бірқатар|көптеген|кейбір)$/u;

/** «заңды 2023 жылы Парламент қабылдаған», «құрметті бүкіл ел бағалады»: no quality stands before a number or a quantity, so what follows is about the verb, unless another object comes. */
function isBeforeNumber(following: readonly string[]): boolean {
  const [number = ""] = following;
  if (!NUMBER.test(number)) return false;
  const rest = withoutModal(following);
  const verb = rest.at(-1) ?? "";
  return rest.length > 2 && isActive(verb) && !rest.slice(1, -1).some(isObject);
}

/** «жыл соңына дейін», «ай басында». */
const PART_OF_TIME = /^(?:соңы|аяғы|басы|ортасы)н[ада]/u;

/** «өткен жылы», «келесі аптада». */
const WHICH_TIME = /^(?:өткен|келесі|алдағы|осы|сол|келер|биылғы|былтырғы|ертеңгі)$/u;

/** «бес жыл», «жыл соңына»: a number and the time it counts, a time and its part. */
function isDuration(words: readonly string[], at: number): boolean {
  const isUnit = (word: string | undefined): boolean => TIME_UNIT.test(word ?? "");
  return (
    (COUNT.test(words[at] ?? "") && isUnit(words[at + 1])) ||
    (isUnit(words[at]) && COUNT.test(words[at - 1] ?? "")) ||
    (WHICH_TIME.test(words[at] ?? "") && isUnit(words[at + 1])) ||
    (isUnit(words[at]) && WHICH_TIME.test(words[at - 1] ?? "")) ||
    (isUnit(words[at]) && PART_OF_TIME.test(words[at + 1] ?? "")) ||
    (PART_OF_TIME.test(words[at] ?? "") && isUnit(words[at - 1]))
  );
}

/**
 * Kazakh verb forms as the homograph rules see them: which words can govern an accusative. Read by
 * their endings, because no dictionary stands behind.
 * Source: the finite and non-finite forms of the Kazakh grammar, its passives and causatives.
 */

/** Verb forms that an object can stand before: participles, converbs, infinitives with their cases, conditionals. */
const VERB_ENDING =
  /(?:[ғқ]ан|[гк]ен|[аәеиыіуүөоұ]п|[аеи]йд[ыі]|йд[іы]|[ае]д[ыі]|(?:[ае]|й)т[ыі]н(?:[ыі]н?|[ыі]н[аеыі]|[дт][ыі][ғг][ыі]н)?|.{3}[мбп][ае]с[ыі]н|[мп]ақ|[мп]ек|[зжмнң]бақ|[зжмнң]бек|с[ае]|[ғқгк][ае]н(?:д[ае]р)?(?:да|де|ды|ді|дар|дер|ы|і|ын|ін|ына|іне|ның|нің|[дт][ыі]ң|[ғг][ае]|дан|ден|мен)|[ғқгк][ае]н(?:ша|ше|д[ыі]қт[ае]н|д[ае]й)|[мбп][ае]й|[мбп][ае]ст[ае]н|[ғқ]алы|[гк]елі|ю|у(?:[дғг][ыіае][ңн]?|(?:[ыі]|[ыі]м|[ыі]м[ыі]з|[ыі]ң[ыі]з)(?:н|н[ае]|н[ыі]ң|мен|нд[ае]|[дғгк][аеыі])?)?|мау|меу)$/u;
/** The past tense is spelt like an accusative: it counts as a verb only where the clause ends. */
const PAST = /(?:[кқпстшщхфц]т|[^кқпстшщхфц]д)[ыі](?:м|ңыз|ңіз)?$/u;
/** Nouns that end like verbs. */
const NO_VERB =
  /^(?:сауда|кітап|мектеп|есеп|топ|тарап|талап|жауап|қалып|тәртіп|қауіп|азап|айып|кәсіп|кейіп|құлып|лақап|себеп|әдеп|әріп|шарап|тау|су|дау|ту|бау|жау|ару|ауру|атау|жайлау|қыстау|бояу|бағдарлау|сайлау|көп|ұйым|қауым|отан|кездесу|сақтандыру|ұрпақ|қақпақ|аймақ|қаймақ|жұмақ|тармақ|бармақ|көмек|еңбек|ермек|өрмек|үлкен|дүкен|мекен|өркен|орган|қалқан|орқан|вулкан)(?:$|[лдтн][аеыі](?:[рнң]|[ғг][ыі]|$)|[ыі](?:$|н))/u;
const PASSIVE =
  /.{2,}(?:[ыі]л|[ыі]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|уда|уде|у[ыі]|[ае]т[ыі]н|уға|уге|[ғг][ае]нд[ыі]|[мб][ае](?:ған|ген|йд|ды|ді|й$|п|с|у))/u;
/** Passives of verbs in -а/-е: аяқталды, жасалған, талқыланады. */
const PASSIVE_AFTER_VOWEL =
  /.{2,}[^аәеиіоөуұүыэюя][ае]л(?:д[ыі]|[ғг][ае]н|мад|мед|маға|меге)|.{2,}(?:[тдсрнқ][ае]л|[дтл][ае]н)(?:[дт][ыі]|[ғг][ае]н|[ыі]п|[ае]д[ыі]|у|[ае]т[ыі]н|м[ае](?:ған|ген|йд|ды|ді|й$|п|с|у))/u;
/** Verbs that end like passives and take an object. */
const OBJECT_TAKING =
  /^(?:сезін|түсін|ұстан|жамыл|ұсын|пайдалан|қолдан|иелен|тұтын|сағын)(?![ыі]л)|^(?:талқыла|еншіле|белгіле|үлгіле|иеле|нақтыла|сарала|дарала|жарала)(?!н)|.{2}[дт][ыі]р(?![ыі]л)|.{2}[ғгқк][ыі]з(?![ыі]л)/u;
const INTRANSITIVE =
  /^(?:жүр|өс|даму|дами|дамы[пдғ]|бол(?!ж)|тұр|отыр|жат|кел|кет|бар|көрін|арт(?:т[ыі]|ып|у|ады|қан)$|төменде|әрекет|жұмыс|сөйле|ынтымақтас|қатыс|шық|түс(?!ін|ір)|қал(?!а[пй]|ыпта)|байқал|кір(?!іс|гіз)|кездес|таныс(?!тыр)|жолық|келіс|сөйлес|ақылдас|тілдес|жүздес|айналыс|қоштас|амандас|жет(?:т[іе]|к[ее]н|еді|іп|у|пе)|ен(?:д[іе]|ген|еді|іп|у|бе)|өт(?:т[іе]|кен|іп|пе))/u;
/** Causatives of the same roots take an object again. */
const CAUSATIVE =
  /^(?:қалдыр|түсір|түсіндір|келтір|тұрғыз|өсір|жүргіз|шығар|болдыр|кетір|қатыстыр|жатқыз|жеткіз|төмендет|арттыр|байқат|отырғыз)/u;
/** What may stand behind the verb. */
const MODAL =
  /^(?:керек|қажет|тиіс|мүмкін|отыр|жатыр|тұр|жүр|еді|екен|шығар|маңызды|жоспарланған|ұсынылды|болады|болмайды|болатын|болған)$/u;
/** «ала алмады», «көре білді»: a converb in -а, -е, -й with its helper. */
const CONVERB = /..[аей]$/u;
const HELPER =
  /^(?:ал(?:а|м|ды|ып|сақ|у)|біл(?:[аедуг]|ме|іп)|бер(?!іл)|түс|қой(?!ыл)|сал(?!ын)|жазда)/u;
/** The present-future third person, where a clause ends. */
const PRESENT = /(?:[аеи]й?(?:д[ыі]|м[ыі]з|м[ыі]н|с[ыі]з)|[ае]т[ыі]н)$/u;
/** Nouns that make a transitive verb with «ет-», «ал-», «көр-». */
const LIGHT =
  /^(?:талап|қабыл|жария|паш|мәлім|қамтамасыз|мансұқ|тәрк|тәлкек|мазақ|мақұл|тәрбие|әшкере|қадағалау)$/u;
/** A noun in the dative or a postposition's, after which a verb is no infinitive's. */
const GOVERNED = /(?:[ғқ]а|[гк]е|на|не|[мбп]ен)$/u;

/** The words of a clause without the auxiliary that may stand behind the verb. */
export function withoutModal(words: readonly string[]): readonly string[] {
  const [verb = "", last = ""] = words.slice(-2);
  const helps = AFTER_CONVERB.test(last) && /.[ыіаәеиуүоө]п$|[ае]т[ыі]н$/u.test(verb);
  return helps || MODAL.test(last) ? words.slice(0, -1) : words;
}

/** Verbs that only say how the one before goes on: «атқарып шықты», «беретін болды». */
const AFTER_CONVERB =
  /^(?:шық|бол|кел|кет|қал|бар|жібер|таста|тұр|отыр|жүр|жат|біт|қой|ал|бер|көр)/u;

/** Whether a word is a verb that can have an object. */
export function isActive(verb: string): boolean {
  const form = PAST.test(verb) || PRESENT.test(verb) || VERB_ENDING.test(verb);
  if (!form || NO_VERB.test(verb) || isPassive(verb)) return false;
  return CAUSATIVE.test(verb) || !INTRANSITIVE.test(verb);
}

/** Whether a verb is passive, so that nothing is its object. */
export function isPassive(verb: string): boolean {
  return !OBJECT_TAKING.test(verb) && (PASSIVE.test(verb) || PASSIVE_AFTER_VOWEL.test(verb));
}

/** «талап етеді», «қабыл алды»: a noun and its verb are one verb. */
function isCompoundVerb(noun: string, verb: string): boolean {
  return LIGHT.test(noun) && /^(?:ет(?!іл)|қыл|ал(?!ын)|көр)/u.test(verb);
}

/** «білімді қолжетімді ету», «тәртіпті қатаң етті»: a thing is made something. */
function isMadeSo(quality: string, verb: string): boolean {
  return (
    /(?:[лдт][ыі]|с[ыі]з|рақ|рек)$|^(?:қатаң|ашық|тең|оңай|берік|бірегей|тегін|ақысыз|арзан|қымбат)$/u.test(
      quality,
    ) && MAKE.test(verb)
  );
}

/** Forms of «to make»; of ет- with what it makes before it. */
const MAKE = /^(?:ет(?:іп|т[іе]|ед|кен|у|кіз|се|пе)|қыл(?:ып|ды|у|ған|ад))/u;

/** «ықпалды қайтарғысы келеді»: wishes take an object as their verbs do. */
function isWished(verb: string, helper: string): boolean {
  return /.[ғқгк][ыі](?:с[ыі]|м|ң|м[ыі]з)$/u.test(verb) && /^кел/u.test(helper);
}

/** «тұманды айналып өту», «заңды белден басқандар»: a verb of two words that has an object. */
function isVerbOfTwo(verb: string, helper: string): boolean {
  return (verb === "айналып" && /^өт/u.test(helper)) || (verb === "белден" && /^бас/u.test(helper));
}

/** A finite form counts only where the clause ends: elsewhere it may be a noun. */
function isFiniteVerb(verb: string, ends: boolean): boolean {
  return ends && (PAST.test(verb) || PRESENT.test(verb));
}

/** What ends a clause without a comma: words of saying, particles of asking. */
const QUOTATIVE =
  /^(?:де(?:п|ген|ді|йді|йтін|генді|генмен|у|лінген|лінді)|[мбп][ае]|ғой|еді|екен)$/u;

/** Whether the next word is a verb that an accusative can depend on. */
export function takesObject(following: readonly string[], nextEnds: boolean): boolean {
  const [after = "", second = ""] = following;
  if (isVerbOfTwo(after, second) || isMadeSo(after, second)) return true;
  if (isCompoundVerb(after, second) || isWished(after, second)) return !INTRANSITIVE.test(after);
  // «тұзды көлге түсті»: a dative, not a converb.
  const fell = GOVERNED.test(after) && /^түс/u.test(second);
  if (!fell && CONVERB.test(after) && HELPER.test(second)) return !INTRANSITIVE.test(after);
  if (CAUSATIVE.test(after) && !isPassive(after))
    return VERB_ENDING.test(after) || PAST.test(after);
  if (NO_VERB.test(after) || isPassive(after) || INTRANSITIVE.test(after)) return false;
  return VERB_ENDING.test(after) || isFiniteVerb(after, nextEnds || QUOTATIVE.test(second));
}

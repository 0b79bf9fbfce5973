/**
 * English nouns that are verbs as well, and the neighbours that show the verb: "they trade", "will
 * support", "to import the gas". What the neighbours leave open is taken for the noun.
 * Source: the order of words in the English clause.
 */

const words = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/u));

/** Nouns of the news that are verbs in the same form. */
const VERBS = words(`
abuse access act address aid aim leaf life air alarm answer appeal approach arm arrest assault attack attempt award back balance ban bank
bar base battle benefit bet bid bill blame block board bomb border break bridge broadcast budget burden call
campaign capture care cause challenge chance change charge check claim clash climb close comment compromise concern
conduct conflict contact contest contract control cost counter cover crash credit cross crowd cure cut damage deal
debate debut delay demand deposit design desire detail dispute document doubt draft drive drop dump escape estimate
exchange exercise exit experience experiment export face fear feature feed fight figure film finance fine fire fish
flight flood flow focus force form frame free function fund gain grant guarantee guard guide halt harm harvest
heat help highlight hit hold honour honor hope host house hunt impact import increase influence interest
interview invest issue joke judge jump kill label lack land launch lead leak lease level license limit line link
list load loan lobby lock look loss love man manufacture march mark market master match matter measure
mine mistake model monitor move murder name need network note notice object offer open order oversight pardon park
partner pass pause pay permit phone picture place plan plant play pledge plot point police poll position
post practice present press pressure price process produce profit program project promise protest provision purchase
push question quote race raid raise rally range rank rate reach reason record reform refund refuse regret
release remark remedy rent repair report request rescue research reserve respect rest result retreat return review
reward ride ring rise risk rule run sail sample sanction sanctions scale schedule score screen seal search seat
secure sentence set settle shape share shelter shift ship shock show side sign signal smoke
sound source speed split sponsor spread staff stage stake stand start state step stick stock stop storm
stream stress strike struggle study style subject subsidy suit supply support surge surprise survey suspect
swap swing switch chair head curb fuel mirror echo spark ease boost shoulder tackle eye talk target tax term test text tie time title top total touch tour trace track trade train
transfer transit transport travel treat trial trigger trouble trust turn use value veto view visit voice volunteer
vote walk warrant waste watch water wave welcome win witness work worry wound
`);

const SUBJECT = /^(?:i|you|he|she|we|they|who)$/u;
const AUXILIARY =
  /^(?:will|would|can|could|shall|should|may|might|must|cannot|do|does|did|didn|doesn|don|won|wouldn|couldn)$/u;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|my|your|his|her|its|our|their|him|them|it|us|me|any|all|more|some|such|each|every|another|both)$/u;
/** Words that an infinitive depends on. */
const BEFORE_INFINITIVE =
  /^(?:want(?:s|ed)?|plan(?:s|ned|ning)|decided?|agree[ds]?|beg[ai]n|began|continued?s?|tr(?:y|ied|ying)|able|unable|going|need(?:s|ed)?|ready|likely|expect(?:s|ed|ing)?|used|ha(?:s|d|ve)|ought|order|how|intends?|intended|hope[sd]?|refused?|seeks?|sought|forced|allowed|asked|urged|willing|helped|vowed|pledged|promised|failed|wished|due)$/u;

/** A word of a text and its neighbours, all in lower case, "" at the edge of a clause. */
export type EnglishNeighbours = {
  readonly word: string;
  readonly twoBefore: string;
  readonly before: string;
  readonly after: string;
  readonly twoAfter: string;
  /** Whether the next word has a capital: mostly a name. */
  readonly nameAfter: boolean;
};

/** Whether a word in the form of the noun `noun` is a verb where it stands. */
export function isVerb(noun: string, neighbours: EnglishNeighbours): boolean {
  const { word, twoBefore, before, after } = neighbours;
  if (word.endsWith("ing")) return isParticiple(word, before, after);
  // A glossary may cite the plural: "talks".
  if (!(VERBS.has(noun) || VERBS.has(noun.replace(/s$/u, "")))) return false;
  if (SUBJECT.test(before) || (before === "it" && twoBefore === "")) return true;
  if (word !== noun) return noun !== `${word}s` && isThirdPerson(neighbours);
  if (AUXILIARY.test(before)) return true;
  if (before === "not" || before === "t") return AUXILIARY.test(twoBefore);
  if (before !== "to") return false;
  return DETERMINER.test(after) || BEFORE_INFINITIVE.test(twoBefore);
}

/** Gerunds that are counted when they are nouns: bare after "is" they are verbs ("is meeting officials"). */
const COUNTED_GERUND =
  /^(?:meeting|building|hearing|briefing|killing|bombing|shooting|ruling|gathering|offering|opening|sitting|finding|painting|landing|crossing|warning)$/u;

const NOT_SUBJECT =
  /^(?:in|of|on|at|by|for|from|to|with|after|before|during|under|over|between|among|and|or|as|than|about|against|into|through|via|amid|despite|following|including|the|a|an|this|that|these|those|no|all|any|some|more|most|many|such|other|both|each|every|my|your|his|her|its|our|their|new|first|last|two|three|four|five|six|seven|eight|nine|ten|several|recent|latest|key|major|.*(?:al|ic|ed|ing|ous|ive|ly|less|ful|ary|ese|ian|ish))$|^$|\d/u;
const OBJECT_AFTER = /^(?:the|an?|its|their|his|her|him|them|us|me|my|your|our)$/u;

/** "The company plans a new mine", "The camp houses 300": a form in -s between a singular noun and an object. */
function isThirdPerson(neighbours: EnglishNeighbours): boolean {
  const { word, before, after } = neighbours;
  if (!word.endsWith("s") || NOT_SUBJECT.test(before) || /[^su]s$/u.test(before)) return false;
  return OBJECT_AFTER.test(after) || isBeforeBareObject(neighbours);
}

const NUMBER =
  /^\d+$|^(?:two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|millions)$/u;
/** What a number measures, so that it is no object: "the air bases 300 km away". */
const MEASURE =
  /^(?:km|kilomet\w+|m|met(?:re|er)s?|miles?|yards?|feet|years?|months?|weeks?|days?|hours?|minutes?|times?|per|percent|ago|and|to|of)$/u;
const RANK = /^(?:first|second|third|fourth|fifth|last)$/u;

/** "the camp houses 300", "the president visits Berlin", "the bank ranks third": behind a subject with its article. */
function isBeforeBareObject(neighbours: EnglishNeighbours): boolean {
  const { word, twoBefore, after, twoAfter, nameAfter } = neighbours;
  if (!/^(?:the|an?|this|that|its|his|her|their|our)$/u.test(twoBefore)) return false;
  if (NUMBER.test(after)) return !MEASURE.test(twoAfter);
  return nameAfter || (word === "ranks" && RANK.test(after));
}

/** "is building a house", "are meeting"; "the issue is housing" keeps the noun. */
function isParticiple(word: string, before: string, after: string): boolean {
  if (!BE.test(before)) return false;
  if (COUNTED_GERUND.test(word)) return before !== "s";
  return DETERMINER.test(after) || /^(?:are|were|am|re)$/u.test(before);
}

/** "is building a house". */
const BE = /^(?:is|are|was|were|be|been|am|re|s)$/u;

/** Names that are another word in small letters: "may", "china", "turkey", "polish". */
const NAMES_ONLY = words(`
may march august china turkey polish chad guinea jersey job nice reading bath cork mobile lima panama cologne
jordan niger mali wales hamburg java mercury mars sun
`);

/** Whether a name, cited with a capital, is another word when it has none. */
export function isNameOnly(name: string): boolean {
  return NAMES_ONLY.has(name);
}

/** Given names that are words as well ("Bill Clinton", "Grant Shapps"). */
const NAMES = words(`
bill grant mark frank art rose hope faith grace joy dean earl duke guy jack josh chase chuck cliff dale dawn
drew gene glen lance miles pat pierce ray rich rob rod rusty sandy sue ward wade will may april june summer
heather ivy lily olive pearl ruby violet carol robin jay star victor bob nick dick tony jerry amber bush
christian page piper reed skip basil colt gage lane penny sage trey chance hunter mason carter cooper parker
`);

/** Whether a word with a capital, before another, is somebody's name. */
export function isGivenName(noun: string): boolean {
  return NAMES.has(noun);
}

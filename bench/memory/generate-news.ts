/**
 * Kazakh news sentences from a fixed seed: a grammar of subjects, objects, places, dates and
 * figures over real newsroom words and a long tail of invented names, with vowel harmony in the
 * endings. A fifth of the sentences repeat an earlier one with other figures, endings or words, as
 * a desk's archive does.
 */

/** A random source with a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const NOUNS =
  words(`үкімет министрлік кеңес отырыс жоба бағдарлама ынтымақтастық келісім экономика сауда өнім өндіріс
  кәсіпорын көлік дәліз жол құрылыс тұрғын мектеп аурухана студент ғалым зерттеу технология цифрландыру деректер қауіпсіздік
  энергетика мұнай газ көмір электр станция инвестиция қаржы бюджет салық несие банк бағам инфляция экспорт импорт нарық баға
  ауыл шаруашылық егін астық бидай мал ет сүт су орман экология климат ауа жер кеніш металл зауыт фабрика жұмысшы еңбек жалақы
  зейнетақы жәрдемақы отбасы бала жастар спорт чемпионат жарыс команда жаттықтырушы медаль мәдениет театр кітап тіл тарих музей
  сайлау депутат сенат мәжіліс заң түзету сот прокурор полиция әскер қорғаныс шекара елші келіссөз саммит ұйым делегация президент
  премьер төраға орынбасар әкім облыс аудан қала тұрғындар халық қоғам ақпарат басылым сұхбат мәлімдеме хабарлама жиын форум
  стратегия тұжырымдама реформа даму мақсат міндет шешім қаулы жарлық бұйрық тапсырма бақылау есеп көрсеткіш деңгей көлем өсім`);

const ADJECTIVES =
  words(`жаңа ірі басты мемлекеттік халықаралық өңірлік ұлттық экономикалық әлеуметтік цифрлық өнеркәсіптік ғылыми
  мәдени стратегиялық бірлескен тиімді тұрақты маңызды алғашқы соңғы ортақ заманауи қосымша арнайы ашық жалпы негізгі`);

const VERBS =
  words(`талқыланды бекітілді қабылданды аяқталды басталды өтті ашылды іске_қосылды жоспарланды ұсынылды қаралды артты
  төмендеді құрылды жарияланды анықталды ұйымдастырылды мақұлданды қайтарылды жөнделді салынды марапатталды енгізілді тексерілді`);

const REPORTERS = words(`хабарлайды мәлімдеді жеткізді нақтылады атап_өтті түсіндірді`);
const MONTHS = words(
  `қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда`,
);
const UNITS = words(
  `млн_теңге млрд_теңге пайызға мың_тонна мың_адам шақырым гектар мың_текше_метр`,
);
const LINKS = words(
  `сондай-ақ оның_ішінде соның_нәтижесінде осыған_байланысты бұдан_бөлек атап_айтқанда`,
);

const BACK = /[аоұыуяёю]/u;
const VOICELESS = /[пфкқтсшщчцхһ]$/u;
const VOWEL = /[аәеёиоөұүыіуюяэ]$/u;

function isBack(stem: string): boolean {
  const vowels = stem.match(/[аәеёиоөұүыіуюяэ]/gu);
  return BACK.test(vowels?.at(-1) ?? "а");
}

/** Endings of number, possession and case, chosen by harmony and by the last sound. */
const ENDINGS: readonly ((stem: string) => string)[] = [
  (stem) => stem,
  (stem) =>
    stem + (VOICELESS.test(stem) ? (isBack(stem) ? "тар" : "тер") : isBack(stem) ? "лар" : "лер"),
  (stem) =>
    stem + (VOICELESS.test(stem) ? (isBack(stem) ? "тың" : "тің") : isBack(stem) ? "ның" : "нің"),
  (stem) =>
    stem + (VOICELESS.test(stem) ? (isBack(stem) ? "қа" : "ке") : isBack(stem) ? "ға" : "ге"),
  (stem) =>
    stem + (VOICELESS.test(stem) ? (isBack(stem) ? "та" : "те") : isBack(stem) ? "да" : "де"),
  (stem) =>
    stem + (VOICELESS.test(stem) ? (isBack(stem) ? "тан" : "тен") : isBack(stem) ? "дан" : "ден"),
  (stem) => stem + (VOWEL.test(stem) ? (isBack(stem) ? "сы" : "сі") : isBack(stem) ? "ы" : "і"),
  (stem) =>
    `${stem}${VOWEL.test(stem) ? (isBack(stem) ? "сының" : "сінің") : isBack(stem) ? "ының" : "інің"}`,
  (stem) =>
    `${stem}${VOWEL.test(stem) ? (isBack(stem) ? "сында" : "сінде") : isBack(stem) ? "ында" : "інде"}`,
];

const ONSETS = words("б ж қ т с м д ш н ғ а о е а ө ү");
const BACK_RIMES = words("ар аңа ыл ота ұр айы ан ым ыс ала");
const FRONT_RIMES = words("ер елі іл өне үр ейі ен ім іс еле");

/** An invented name: what gives a real archive its long tail of rare words. */
function nameOf(random: () => number): string {
  const rimes = random() < 0.5 ? BACK_RIMES : FRONT_RIMES;
  const count = 2 + Math.floor(random() * 2);
  let name = "";
  for (let at = 0; at < count; at += 1)
    name +=
      (ONSETS[Math.floor(random() * ONSETS.length)] ?? "") +
      (rimes[Math.floor(random() * rimes.length)] ?? "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Picks with a bias to the front of the list, as frequent words are in real text. */
function pick(list: readonly string[], random: () => number): string {
  return (list[Math.floor(random() ** 2 * list.length)] ?? "").replaceAll("_", " ");
}

function inflected(list: readonly string[], random: () => number): string {
  return (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? String)(pick(list, random));
}

function figure(random: () => number): string {
  const whole = Math.floor(random() ** 2 * 900) + 1;
  return random() < 0.4 ? `${whole},${Math.floor(random() * 9) + 1}` : String(whole);
}

function phrase(random: () => number): string {
  const kind = random();
  if (kind < 0.3) return `${pick(ADJECTIVES, random)} ${inflected(NOUNS, random)}`;
  if (kind < 0.55) return `${inflected(NOUNS, random)} ${inflected(NOUNS, random)}`;
  if (kind < 0.7) return `${nameOf(random)} ${inflected(NOUNS, random)}`;
  if (kind < 0.8) return `${figure(random)} ${pick(UNITS, random)}`;
  if (kind < 0.88)
    return `2${"0"}${10 + Math.floor(random() * 20)} жылғы ${1 + Math.floor(random() * 30)} ${pick(MONTHS, random)}`;
  if (kind < 0.94) return `«${nameOf(random)} ${pick(NOUNS, random)}»`;
  return pick(LINKS, random);
}

/** A new sentence of 2 to 30 words; one in eight is a headline or credit of up to four. */
export function newSentence(random: () => number): string {
  if (random() < 0.125)
    return `${nameOf(random)} ${inflected(NOUNS, random)}${random() < 0.5 ? ` ${pick(VERBS, random)}` : ""}`;
  const count = 2 + Math.floor(random() ** 1.3 * 9);
  const parts = Array.from({ length: count }, () => phrase(random));
  parts.push(pick(VERBS, random));
  if (random() < 0.25)
    parts.push(`деп ${pick(REPORTERS, random)} ${nameOf(random)} ${nameOf(random)}`);
  const text = parts.join(random() < 0.3 ? ", " : " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Changes about `rate` of the words: other figures, other endings, other words, typing errors. */
export function edited(sentence: string, rate: number, random: () => number): string {
  const changed = sentence.split(" ").map((word) => {
    if (random() >= rate) return word;
    if (/\d/.test(word)) return word.replace(/\d+/g, figure(random).replace(",", ""));
    const kind = random();
    if (kind < 0.4)
      return `${word.slice(0, Math.max(3, word.length - 2))}${isBack(word) ? "дағы" : "дегі"}`;
    if (kind < 0.6 && word.length > 4) return word.slice(0, 2) + word.slice(3);
    return kind < 0.9 ? inflected(NOUNS, random) : "";
  });
  return changed.filter((word) => word !== "").join(" ");
}

/** Sentence number `at` of the archive: always the same for the same number. */
export function archiveSentence(at: number): string {
  const random = seededRandom(at * 2 + 1);
  if (at > 100 && random() < 0.2) {
    const earlier = Math.floor(random() * at);
    return edited(archiveSentence(earlier), 0.1 + random() * 0.3, random);
  }
  return newSentence(random);
}

/** A stand-in for the Russian side: the memory's other language, of like length. */
export function russianSide(sentence: string): string {
  const letters: Readonly<Record<string, string>> = {
    ә: "э",
    ғ: "г",
    қ: "к",
    ң: "н",
    ө: "о",
    ұ: "у",
    ү: "ю",
    һ: "х",
    і: "и",
  };
  return sentence
    .replace(/[әғқңөұүһі]/gu, (letter) => letters[letter] ?? letter)
    .replace(/(\p{L}{4,})/gu, "$1ов");
}

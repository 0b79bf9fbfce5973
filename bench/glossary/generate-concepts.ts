/**
 * A large glossary as a news desk's would look: offices, bodies and documents of many fields in many
 * countries, in Kazakh, Russian and English with short forms. Always the same concepts in the same
 * order; the words of the parts are real, so that stems are as crowded as in a real glossary.
 */

import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import type { ConceptKind, TermRecord, TermStatus, TermType } from "@/core/terminology/concept";

type Words = readonly [kk: string, ru: string, en: string];

/** What there is in a field: kind, and the head with its complement after it. */
const HEADS: readonly (readonly [ConceptKind, ...Words])[] = [
  ["office", "министрі", "министр", "minister of"],
  ["office", "министрінің орынбасары", "заместитель министра", "deputy minister of"],
  ["office", "комитетінің төрағасы", "председатель комитета", "chair of the committee for"],
  ["office", "департаментінің директоры", "директор департамента", "director of the department of"],
  ["office", "агенттігінің басшысы", "руководитель агентства", "head of the agency for"],
  ["organisation", "министрлігі", "министерство", "ministry of"],
  ["organisation", "комитеті", "комитет", "committee for"],
  ["organisation", "агенттігі", "агентство", "agency for"],
  ["organisation", "департаменті", "департамент", "department of"],
  [
    "organisation",
    "ғылыми-зерттеу институты",
    "научно-исследовательский институт",
    "research institute of",
  ],
  ["organisation", "университеті", "университет", "university of"],
  ["organisation", "қауымдастығы", "ассоциация", "association of"],
  ["agreement", "туралы келісім", "соглашение о развитии", "agreement on"],
  ["agreement", "туралы заң", "закон о развитии", "law on"],
  ["agreement", "дамыту бағдарламасы", "программа развития", "programme for"],
  ["agreement", "тұжырымдамасы", "концепция развития", "concept of"],
  ["common", "саласы", "отрасль", "sector of"],
  ["common", "саясаты", "политика развития", "policy on"],
  ["common", "статистикасы", "статистика", "statistics of"],
  ["common", "инфрақұрылымы", "инфраструктура", "infrastructure of"],
];

const FIELDS: readonly Words[] = [
  ["ауыл шаруашылығы", "сельского хозяйства", "agriculture"],
  ["денсаулық сақтау", "здравоохранения", "health care"],
  ["сыртқы сауда", "внешней торговли", "foreign trade"],
  ["су ресурстары", "водных ресурсов", "water resources"],
  ["орман шаруашылығы", "лесного хозяйства", "forestry"],
  ["азаматтық авиация", "гражданской авиации", "civil aviation"],
  ["теміржол көлігі", "железнодорожного транспорта", "rail transport"],
  ["мұнай және газ", "нефти и газа", "oil and gas"],
  ["атом энергетикасы", "атомной энергетики", "nuclear power"],
  ["жасыл экономика", "зелёной экономики", "the green economy"],
  ["цифрлық даму", "цифрового развития", "digital development"],
  ["жасанды интеллект", "искусственного интеллекта", "artificial intelligence"],
  ["мәдени мұра", "культурного наследия", "cultural heritage"],
  ["дене шынықтыру", "физической культуры", "physical culture"],
  ["жоғары білім", "высшего образования", "higher education"],
  ["әлеуметтік қорғау", "социальной защиты", "social protection"],
  ["еңбек нарығы", "рынка труда", "the labour market"],
  ["көші-қон", "миграции", "migration"],
  ["төтенше жағдайлар", "чрезвычайных ситуаций", "emergency situations"],
  ["ішкі істер", "внутренних дел", "internal affairs"],
  ["қоршаған орта", "окружающей среды", "the environment"],
  ["бағалы қағаздар", "ценных бумаг", "securities"],
  ["мемлекеттік сатып алу", "государственных закупок", "public procurement"],
  ["бәсекелестікті қорғау", "защиты конкуренции", "protection of competition"],
  ["тұрғын үй құрылысы", "жилищного строительства", "housing construction"],
];

const COUNTRIES: readonly Words[] = [
  ["Қазақстан", "Казахстана", "Kazakhstan"],
  ["Ресей", "России", "Russia"],
  ["Өзбекстан", "Узбекистана", "Uzbekistan"],
  ["Қырғызстан", "Кыргызстана", "Kyrgyzstan"],
  ["Тәжікстан", "Таджикистана", "Tajikistan"],
  ["Түрікменстан", "Туркменистана", "Turkmenistan"],
  ["Әзербайжан", "Азербайджана", "Azerbaijan"],
  ["Армения", "Армении", "Armenia"],
  ["Беларусь", "Беларуси", "Belarus"],
  ["Молдова", "Молдовы", "Moldova"],
  ["Грузия", "Грузии", "Georgia"],
  ["Түркия", "Турции", "Türkiye"],
  ["Қытай", "Китая", "China"],
  ["Моңғолия", "Монголии", "Mongolia"],
  ["Иран", "Ирана", "Iran"],
  ["Үндістан", "Индии", "India"],
  ["Пәкістан", "Пакистана", "Pakistan"],
  ["Жапония", "Японии", "Japan"],
  ["Германия", "Германии", "Germany"],
  ["Франция", "Франции", "France"],
];

/** Most concepts that can be made. */
export const MOST = HEADS.length * FIELDS.length * COUNTRIES.length;

/** The first `size` concepts, each with a source, so that they can be approved. */
export function generateConcepts(size: number): readonly TbxConcept[] {
  return Array.from({ length: Math.min(size, MOST) }, (_, at) => concept(at));
}

function concept(at: number): TbxConcept {
  // Neighbours in the file differ in every part.
  const head = HEADS[at % HEADS.length] as (typeof HEADS)[number];
  const field = FIELDS[Math.floor(at / HEADS.length) % FIELDS.length] as Words;
  const country = COUNTRIES[Math.floor(at / (HEADS.length * FIELDS.length))] as Words;
  const [kind, kk, ru, en] = head;
  const id = `g${at + 1}`;
  const term = (language: Language, text: string, type: TermType, status: TermStatus) =>
    made(`${id}-${language}-${type}`, language, text, { type, status });
  const full = [
    term("kk", `${country[0]} ${field[0]} ${kk}`, "full", "preferred"),
    term("ru", `${ru} ${field[1]} ${country[1]}`, "full", "preferred"),
    term("en", `${en} ${field[2]} of ${country[2]}`, "full", "preferred"),
  ];
  const others = [
    term("ru", `${ru} ${country[1]} по вопросам ${field[1]}`, "short", "admitted"),
    term("en", `${country[2]}'s ${en} ${field[2]}`, "short", "deprecated"),
  ];
  return {
    id,
    kind,
    definition: `${country[0]}: ${field[0]} ${kk}.`,
    domain: field[0],
    note: "",
    source: `https://example.org/${id}`,
    country: country[0],
    status: "approved",
    ext: {},
    terms: [...full, ...others.slice(0, at % 3)],
  };
}

function made(
  id: string,
  language: Language,
  text: string,
  { type, status }: { readonly type: TermType; readonly status: TermStatus },
): TermRecord {
  const plain = {
    caseSensitive: false,
    exactForm: false,
    hints: {},
    validFrom: null,
    validTo: null,
  };
  return { id, language, text, type, status, ...plain, note: "" };
}

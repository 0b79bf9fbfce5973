/**
 * Russian words of units, currencies and commonly counted things, with their case forms, and the
 * compound adjectives that carry a number (двухлетний, трехкратный).
 */

import { addReadings, type UnitKind, type WordReading } from "@/core/language/figure-words";
import { russianCountForm } from "@/core/language/ru/count-form";

const HARD = ",а,у,ом,е,ы,ов,ам,ами,ах";
const SOFT = "ь,я,ю,ем,е,и,ей,ям,ями,ях";
const FEM = "а,ы,е,у,ой,,ам,ами,ах";
const FEM_SOFT = "я,и,е,ю,ей,ь,й,ям,ями,ях";

/** code, kind, stem, endings; then other words of the code, kept as they are. */
const UNITS: readonly (readonly [string, UnitKind, string, string, string?])[] = [
  ["%", "percent", "процент", HARD, "проц"],
  ["USD", "currency", "доллар", HARD, "долл usd"],
  ["EUR", "currency", "евро", "", "eur"],
  ["pound", "currency", "фунт", HARD],
  ["RUB", "currency", "рубл", SOFT, "руб rub"],
  ["KZT", "currency", "тенге", "", "тг kzt"],
  ["CNY", "currency", "юан", SOFT, "юаней cny"],
  ["JPY", "currency", "иен", FEM, "йена йены йен jpy"],
  ["KGS", "currency", "сом", HARD, "kgs"],
  ["UZS", "currency", "сум", HARD, "сумов uzs"],
  ["TRY", "currency", "лир", FEM],
  ["AZN", "currency", "манат", HARD],
  ["INR", "currency", "рупи", "я,и,ю,ей,й,ям,ями,ях"],
  ["UAH", "currency", "гривн", FEM, "гривен"],
  ["CHF", "currency", "франк", HARD],
  ["KRW", "currency", "вон", "ы,у,"],
  ["AED", "currency", "дирхам", HARD, "aed"],
  ["SAR", "currency", "риял", HARD, "риалов риала риалы sar"],
  ["PLN", "currency", "злот", "ый,ого,ому,ым,ом,ые,ых,ыми", "pln"],
  ["GEL", "currency", "лари", "", "gel"],
  ["TJS", "currency", "сомони", "", "tjs"],
  ["AMD", "currency", "драм", HARD, "amd"],
  ["CZK", "currency", "крон", FEM, "czk"],
  ["MNT", "currency", "тугрик", HARD, "тугрики mnt"],
  ["ILS", "currency", "шекел", SOFT, "ils"],
  ["HUF", "currency", "форинт", HARD, "huf"],
  ["BRL", "currency", "реал", HARD, "brl"],
  ["VND", "currency", "донг", HARD, "донги vnd"],
  ["ZAR", "currency", "рэнд", HARD, "рандов ранда zar"],
  ["cent", "currency", "цент", HARD],
  ["tiyn", "currency", "тиын", HARD, "тиин тиина тиинов"],
  ["kopeck", "currency", "копейк", "а,и,е,у,ой,ам,ами,ах", "копеек коп"],
  ["penny", "currency", "пенс", HARD],
  ["second", "unit", "секунд", FEM, "сек"],
  ["minute", "unit", "минут", FEM, "мин"],
  ["hour", "unit", "час", HARD, "ч"],
  ["day", "unit", "дн", "я,ю,ем,и,ей,ям,ями,ях", "день"],
  ["week", "unit", "недел", FEM_SOFT],
  ["month", "unit", "месяц", ",а,у,ем,е,ы,ев,ам,ами,ах", "мес"],
  [
    "year",
    "unit",
    "год",
    HARD,
    "лет летам летию летие летия годовщина годовщину годовщины годовщине",
  ],
  ["mm", "unit", "миллиметр", HARD, "мм"],
  ["cm", "unit", "сантиметр", HARD, "см"],
  ["m", "unit", "метр", HARD, "м"],
  ["km", "unit", "километр", HARD, "км"],
  ["m3", "unit", "кубометр", HARD],
  ["in", "unit", "дюйм", HARD],
  ["ft", "unit", "фут", HARD],
  ["yd", "unit", "ярд", HARD],
  ["mi", "unit", "мил", FEM_SOFT],
  ["mg", "unit", "миллиграмм", HARD, "мг"],
  ["g", "unit", "грамм", HARD, "гр"],
  ["kg", "unit", "килограмм", HARD, "кг кило"],
  ["c", "unit", "центнер", HARD, "ц"],
  ["t", "unit", "тонн", FEM, "т"],
  ["lb", "unit", "фунт", "x"],
  ["st", "unit", "стоун", HARD],
  ["oz", "unit", "унци", "я,и,ю,ей,й,ям,ями,ях"],
  ["ha", "unit", "гектар", HARD, "га"],
  ["ac", "unit", "акр", HARD],
  ["ml", "unit", "миллилитр", HARD, "мл"],
  ["l", "unit", "литр", HARD, "л"],
  ["gal", "unit", "галлон", HARD],
  ["bbl", "unit", "баррел", SOFT],
  ["deg", "unit", "градус", HARD],
  ["kW", "unit", "киловатт", HARD, "квт"],
  ["MW", "unit", "мегаватт", HARD, "мвт"],
  ["GW", "unit", "гигаватт", HARD, "гвт"],
  ["TW", "unit", "тераватт", HARD, "твт"],
  ["V", "unit", "вольт", HARD],
  ["kV", "unit", "киловольт", HARD],
  ["MB", "unit", "мегабайт", HARD, "мб"],
  ["GB", "unit", "гигабайт", HARD, "гб"],
  ["TB", "unit", "терабайт", HARD, "тб"],
  ["Mbit", "unit", "мегабит", HARD, "мбит"],
  ["Gbit", "unit", "гигабит", HARD, "гбит"],
  ["times", "noun", "раз", ",а"],
  ["person", "noun", "человек", ",а,у,ом,е", "чел людей люди людям людьми"],
  ["country", "noun", "стран", FEM, "государств государства государствам"],
  ["point", "noun", "очк", "о,а,ов,ами,ам", "балл балла баллов очков"],
  ["game", "noun", "матч", ",а,ей,ах,ам", "игр игра игры игре игрой играх"],
];

/** Adjectives of measure as they end a compound or follow a hyphen: stem → unit code. */
const ADJECTIVES: readonly (readonly [string, string])[] = [
  ["лет", "year"],
  ["летн", "year"],
  ["годичн", "year"],
  ["месячн", "month"],
  ["недельн", "week"],
  ["дневн", "day"],
  ["суточн", "day"],
  ["часов", "hour"],
  ["минутн", "minute"],
  ["секундн", "second"],
  ["процентн", "%"],
  ["метров", "m"],
  ["километров", "km"],
  ["футов", "ft"],
  ["миллиметров", "mm"],
  ["сантиметров", "cm"],
  ["тонн", "t"],
  ["килограммов", "kg"],
  ["граммов", "g"],
  ["литров", "l"],
  ["градусн", "deg"],
  ["кратн", "times"],
  ["долларов", "USD"],
  ["мильн", "mi"],
  ["дюймов", "in"],
];
const ADJECTIVE_ENDINGS =
  "ый ий ой ого его ому ему ым им ом ем ая яя ей ую юю ое ее ые ие ых их ыми ими".split(" ");
const PREFIXES: readonly (readonly [number, string])[] = [
  [1, "одно"],
  [2, "двух"],
  [2, "дву"],
  [3, "трех"],
  [4, "четырех"],
  [5, "пяти"],
  [6, "шести"],
  [7, "семи"],
  [8, "восьми"],
  [9, "девяти"],
  [10, "десяти"],
  [11, "одиннадцати"],
  [12, "двенадцати"],
  [13, "тринадцати"],
  [14, "четырнадцати"],
  [15, "пятнадцати"],
  [16, "шестнадцати"],
  [17, "семнадцати"],
  [18, "восемнадцати"],
  [19, "девятнадцати"],
  [20, "двадцати"],
  [25, "двадцатипяти"],
  [30, "тридцати"],
  [40, "сорока"],
  [50, "пятидесяти"],
  [60, "шестидесяти"],
  [70, "семидесяти"],
  [80, "восьмидесяти"],
  [90, "девяносто"],
  [100, "сто"],
  [150, "стопятидесяти"],
  [200, "двухсот"],
  [300, "трехсот"],
  [500, "пятисот"],
  [1.5, "полутора"],
];

/** 21–99, said of ages alone: «тридцатичетырехлетний». */
const AGES: readonly (readonly [number, string])[] = PREFIXES.filter(
  ([value]) => value >= 20 && value < 100 && value % 10 === 0,
).flatMap(([ten, tens]) =>
  PREFIXES.filter(([unit, prefix]) => unit < 10 && unit >= 1 && !/^(?:дву|полутора)$/u.test(prefix))
    .filter(([unit]) => ten + unit !== 25)
    .map(([unit, units]) => [ten + unit, tens + units] as const),
);

/** Adds unit words and compound adjectives to a reading table. */
export function addRussianUnits(table: Map<string, WordReading[]>): void {
  for (const [code, kind, stem, ends, others] of UNITS) {
    const words = ends === "x" ? [] : ends.split(",").map((end) => stem + end);
    const all = new Set([...words, ...(others?.split(" ") ?? [])]);
    addReadings(table, all, { role: "unit", code, kind });
  }
  for (const [stem, code] of ADJECTIVES) addAdjective(table, stem, code);
}

/** The compound adjective with another number: двухлетний → трехлетний, пятикратный → шестикратный. */
export function russianCompound(value: number, like: string): string | null {
  const fits = PREFIXES.filter(([, prefix]) => like.startsWith(prefix));
  const [, worn = ""] = fits.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const wanted = PREFIXES.find(([known]) => known === value)?.[1];
  if (worn === "" || wanted === undefined) return null;
  const rest = like.slice(worn.length);
  const known = ADJECTIVES.some(([stem]) => rest.startsWith(stem));
  return known ? wanted + rest : null;
}

const ADJECTIVE_KINDS: Readonly<Record<string, UnitKind>> = { "%": "percent", USD: "currency" };

function addAdjective(table: Map<string, WordReading[]>, stem: string, code: string): void {
  const words = ADJECTIVE_ENDINGS.map((end) => stem + end);
  addReadings(table, words, { role: "unit", code, kind: ADJECTIVE_KINDS[code] ?? "unit" });
  const prefixes = /^летн?$/u.test(stem) ? [...PREFIXES, ...AGES] : PREFIXES;
  for (const [value, prefix] of prefixes) {
    const compounds = words.map((word) => prefix + word);
    const times = code === "times";
    addReadings(
      table,
      compounds,
      times ? { role: "multiple", value } : { role: "measure", value, code },
    );
  }
}

/** Nouns whose counted forms the endings above do not give: after 1, after 2–4, after 5 and more. */
const COUNTED: Readonly<Record<string, readonly [one: string, few: string, many: string]>> = {
  year: ["год", "года", "лет"],
  month: ["месяц", "месяца", "месяцев"],
  day: ["день", "дня", "дней"],
  person: ["человек", "человека", "человек"],
  times: ["раз", "раза", "раз"],
  point: ["очко", "очка", "очков"],
  game: ["матч", "матча", "матчей"],
};

/** The word for a unit code, governed by `value`: 1 доллар, 2 доллара, 5 долларов. */
export function russianUnitWord(code: string, value: number): string | null {
  const [one, few, many] = COUNTED[code] ?? [];
  if (one !== undefined && few !== undefined && many !== undefined) {
    return { one, few, many }[russianCountForm(value)];
  }
  if (code === "GBP") return russianUnitWord("pound", value);
  const unit = UNITS.find(([known]) => known === code);
  if (unit === undefined) return null;
  const [, , stem, ends] = unit;
  const count = russianCountForm(value);
  if (ends === "") return stem;
  if (ends === HARD) return stem + { one: "", few: "а", many: "ов" }[count];
  if (ends === SOFT) return stem + { one: "ь", few: "я", many: "ей" }[count];
  if (ends === FEM) return stem + { one: "а", few: "ы", many: "" }[count];
  if (ends === FEM_SOFT) return stem + { one: "я", few: "и", many: "ь" }[count];
  if (ends.startsWith("ый,")) return stem + { one: "ый", few: "ых", many: "ых" }[count];
  if (ends.startsWith("я,и,")) return stem + { one: "я", few: "и", many: "й" }[count];
  return null;
}

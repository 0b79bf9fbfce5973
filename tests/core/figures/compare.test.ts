import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFigurePair, compareFigures } from "@/core/figures/compare";
import type { Language } from "@/core/language/language";
import { IDIOMS } from "./agreeing-idioms";
import { AGREEING } from "./agreeing-triples";
import { SEED_RENDERINGS } from "./seed-renderings";

const compare = (kk: string, ru: string, en: string) => compareFigures({ texts: { kk, ru, en } });

describe("texts whose figures agree", () => {
  it.each([...AGREEING, ...IDIOMS])("%s", (kk, ru, en) => {
    expect(compare(kk, ru, en)).toEqual({ verdict: "match", findings: [] });
  });

  it.each(AGREEING)("in pairs: %s", (kk, ru, en) => {
    const wrong = (target: string, language: Language) =>
      compareFigurePair(kk, "kk", target, language).filter(({ type }) => type !== "format");
    expect(wrong(ru, "ru")).toEqual([]);
    expect(wrong(en, "en")).toEqual([]);
  });
});

describe("the sample article", () => {
  const article = readFileSync("prisma/seed/sample-article.kk.txt", "utf8");

  it.each(SEED_RENDERINGS)("$kk", ({ kk, ru, en }) => {
    expect(article).toContain(kk);
    expect(compare(kk, ru, en)).toEqual({ verdict: "match", findings: [] });
  });
});

type Slip = {
  readonly slip: string;
  readonly texts: readonly [kk: string, ru: string, en: string];
  readonly wrong: readonly [language: Language, text: string, expected: string | null];
};

const SLIPS: readonly Slip[] = [
  {
    slip: "a scale word",
    texts: ["Кірісі 7,2 млрд теңге.", "Доход – 7,2 млн тенге.", "Its income is KZT 7.2 billion."],
    wrong: ["ru", "млн", "млрд"],
  },
  {
    slip: "a scale word spelled out, in its case",
    texts: ["6 миллион адамға", "6 миллиардам человек", "to 6 million people"],
    wrong: ["ru", "миллиардам", "миллионам"],
  },
  {
    slip: "swapped digits",
    texts: ["47 зауыт салынды.", "Построено 74 завода.", "47 plants were built."],
    wrong: ["ru", "74", "47"],
  },
  {
    slip: "a wrong year",
    texts: ["2031 жылға дейін", "до 2031 года", "until 2013"],
    wrong: ["en", "2013", "2031"],
  },
  {
    slip: "one end of a range",
    texts: ["2027-2033 жылдарға арналған", "на 2027–2034 годы", "for 2027–2033"],
    wrong: ["ru", "2034", "2033"],
  },
  {
    slip: "a decimal sign lost",
    texts: ["өсім 3,6%-ға жетті", "рост достиг 36%", "growth reached 3.6%"],
    wrong: ["ru", "36", "3,6"],
  },
  {
    slip: "percent for percentage points",
    texts: ["2 пайыздық тармаққа өсті", "вырос на 2 процентных пункта", "rose by 2 percent"],
    wrong: ["en", "percent", "percentage points"],
  },
  {
    slip: "percentage points for percent",
    texts: ["2 пайызға өсті", "вырос на 2 процентных пункта", "rose by 2 percent"],
    wrong: ["ru", "процентных пункта", "процента"],
  },
  {
    slip: "a currency",
    texts: ["80 млн теңге бөлінді", "выделено 80 млн рублей", "KZT 80 million was allocated"],
    wrong: ["ru", "рублей", "тенге"],
  },
  {
    slip: "a currency sign",
    texts: ["€15 млн", "15 млн евро", "$15 million"],
    wrong: ["en", "$", "€"],
  },
  {
    slip: "a month",
    texts: ["5 сәуірде өтті", "прошла 5 апреля", "was held on 5 August"],
    wrong: ["en", "August", "April"],
  },
  {
    slip: "a month in Kazakh, with its ending",
    texts: ["5 қазанда өтті", "прошла 5 сентября", "was held on 5 September"],
    wrong: ["kk", "қазанда", "қыркүйекте"],
  },
  {
    slip: "a word in its case",
    texts: ["жеті елден", "из восьми стран", "from seven countries"],
    wrong: ["ru", "восьми", "семи"],
  },
  {
    slip: "an ordinal in its case",
    texts: ["төртінші орынға", "на пятое место", "to fourth place"],
    wrong: ["ru", "пятое", "четвертое"],
  },
  {
    slip: "an ordinal in digits",
    texts: ["22-орында тұр", "занимает 22-е место", "is in 23rd place"],
    wrong: ["en", "23rd", "22nd"],
  },
  {
    slip: "the half of a year",
    texts: ["бірінші жартыжылдықта", "в первом полугодии", "in the second half of the year"],
    wrong: ["en", "second", "first"],
  },
  {
    slip: "an hour",
    texts: ["сағат 16:20-да", "в 16:20", "at 5:20 p.m."],
    wrong: ["en", "5:20", "4:20"],
  },
  {
    slip: "the half of the day",
    texts: ["сағат 16:20-да", "в 16:20", "at 4:20 a.m. local time"],
    wrong: ["en", "4:20 a.m", "4:20 p.m"],
  },
  {
    slip: "a missing figure",
    texts: ["380 вагон жөнелтілді", "отправлены вагоны", "380 wagons were sent"],
    wrong: ["ru", "", "380"],
  },
  {
    slip: "a missing sum",
    texts: ["$2,4 млрд инвестиция", "инвестиции", "an investment of $2.4 billion"],
    wrong: ["ru", "", "2,4 млрд долларов"],
  },
  {
    slip: "an added figure",
    texts: ["жаңа мектептер ашылды", "открылись 14 новых школ", "new schools opened"],
    wrong: ["ru", "14", null],
  },
  {
    slip: "a thousands separator",
    texts: ["3 400 тонна", "3400 тонн", "34,000 tonnes"],
    wrong: ["en", "34,000", "3,400"],
  },
  {
    slip: "a score written with a colon",
    texts: ["есеп 3-1", "счет 3:2", "the score was 3-1"],
    wrong: ["ru", "2", "1"],
  },
];

describe("slips", () => {
  it.each(SLIPS)("names $slip", ({ texts: [kk, ru, en], wrong: [language, text, expected] }) => {
    const { verdict, findings } = compare(kk, ru, en);
    expect(verdict).toBe("mismatch");
    expect(findings.map((found) => [found.language, found.text, found.expected])).toEqual([
      [language, text, expected],
    ]);
    for (const { span, text: part } of findings) {
      const whole = { kk, ru, en }[language];
      if (span !== null) expect(whole.slice(...span)).toBe(part);
    }
  });
});

describe("conversions", () => {
  it.each([
    ["биіктігі 188 см", "рост 188 см", "6 feet 2 inches tall", "en"],
    ["26 миль жүгірді", "пробежал 42 км", "ran 26 miles", "ru"],
    ["68 градус", "20 градусов", "68 degrees", "ru"],
    ["500 акр жер", "202 гектара земли", "500 acres of land", "ru"],
    ["40 галлон", "151 литр", "40 gallons", "ru"],
  ])("%s", (kk, ru, en, language) => {
    const { verdict, findings } = compare(kk, ru, en);
    expect(verdict).toBe("converted");
    expect(findings.map((found) => found.language)).toEqual([language]);
  });

  it("does not take a wrong conversion for one", () => {
    expect(compare("26 миль жүгірді", "пробежал 52 км", "ran 26 miles").verdict).toBe("mismatch");
  });
});

describe("pairs", () => {
  it.each([
    ["Ұзындығы 10 метр.", "It is 50 feet long.", "50 feet", "10 metres"],
    ["Арақашықтық 10 км.", "A distance of 8 miles.", "8 miles", "10 kilometres"],
    ["Бойы 1 м 82 см.", "He is 5 feet 2 inches tall.", "5 feet 2 inches", "1.82 metres"],
    ["Салмағы 10 кг.", "It weighs 30 pounds.", "30 pounds", "10 kilograms"],
  ])("correct another measure as a whole: %s", (source, target, wrong, expected) => {
    const [finding] = compareFigurePair(source, "kk", target, "en");
    expect([target.slice(...(finding?.targetSpan ?? [0, 0])), finding?.expected]).toEqual([
      wrong,
      expected,
    ]);
  });

  it("gives both places and the replacement", () => {
    const source = "Экспорт 18,3 млрд долларға жетті.";
    const target = "Экспорт достиг 18,8 млрд долларов.";
    const [finding, ...more] = compareFigurePair(source, "kk", target, "ru");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ type: "changed", expected: "18,3", kind: "currency" });
    expect(source.slice(...(finding?.sourceSpan ?? [0, 0]))).toBe("18,3 млрд долларға");
    expect(target.slice(...(finding?.targetSpan ?? [0, 0]))).toBe("18,8");
  });

  it("reports foreign signs as a matter of format", () => {
    const found = compareFigurePair("18,3 млрд теңге", "kk", "18.3 млрд тенге", "ru");
    expect(found).toEqual([
      { type: "format", sourceSpan: null, targetSpan: [0, 4], expected: "18,3", kind: "currency" },
    ]);
  });

  it("trusts the source when there are only two texts", () => {
    const texts = { kk: "12 ай", ru: "13 месяцев" };
    expect(compareFigures({ texts }).findings.map(({ language }) => language)).toEqual(["ru"]);
    const reverse = compareFigures({ texts, source: "ru" });
    expect(reverse.findings.map(({ language }) => language)).toEqual(["kk"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "@/core/figures/figure";
import { parseFigures } from "@/core/figures/parse";
import { LANGUAGES, type Language } from "@/core/language/language";

const brief = ({ kind, value, unit, text }: Figure): string =>
  `${kind} ${Number(value.toPrecision(9))}${unit === null ? "" : ` ${unit}`} «${text}»`;

const TABLE: Readonly<Record<Language, readonly (readonly [string, readonly string[]])[]>> = {
  kk: [
    ["$37,3 млрд-ты құрады", ["currency 37300000000 USD «$37,3 млрд-ты»"]],
    ["9,4%-ға артып", ["percent 9.4 % «9,4%-ға»"]],
    ["62 пайызы", ["percent 62 % «62 пайызы»"]],
    ["2 пайыздық тармаққа", ["percent-point 2 pp «2 пайыздық тармаққа»"]],
    ["2026-2035 жылдарға", ["year 2026 «2026»", "year 2035 «2035 жылдарға»"]],
    ["2026\u20132035 жылдарға", ["year 2026 «2026»", "year 2035 «2035 жылдарға»"]],
    ["бес жыл ішінде", ["unit 5 year «бес жыл»"]],
    ["бірінші жартысында", ["half 1 «бірінші жартысында»"]],
    ["І тоқсанда", ["quarter 1 «І тоқсанда»"]],
    ["екінші тоқсанның", ["quarter 2 «екінші тоқсанның»"]],
    ["тоқсан адам", ["count 90 person «тоқсан адам»"]],
    ["осы тоқсанда", ["count 90 «тоқсанда»"]],
    ["сан жетті, бет жүзі, соның үшін", []],
    ["онда оның алтын сағаты", []],
    ["1 200 000 тонна", ["unit 1200000 t «1 200 000 тонна»"]],
    ["1\u202F200 тонна", ["unit 1200 t «1\u202F200 тонна»"]],
    ["14 наурызда", ["day 14 «14»", "month 3 «наурызда»"]],
    ["14.03.2026 күні", ["day 14 «14»", "month 3 «03»", "year 2026 «2026»"]],
    ["сағат 15:00-де", ["clock 900 «15:00»"]],
    ["кешкі 7-де", ["clock 1140 «7»"]],
    ["түнгі 3-те", ["clock 180 «3»"]],
    ["XXI ғасырда", ["century 21 «XXI ғасырда»"]],
    ["90-шы жылдары", ["decade 90 «90-шы жылдары»"]],
    ["үштен бірі", ["fraction 0.333333333 «үштен бірі»"]],
    ["2,5 есе өсті", ["multiple 2.5 «2,5 есе»"]],
    ["5-інші орын", ["ordinal 5 «5-інші»"]],
    ["№5 хаттама", ["code 5 «5»"]],
    ["COVID\u201119", ["code 19 «19»"]],
    ["850 ₸", ["currency 850 KZT «850 ₸»"]],
    ["2017-нші жылы", ["year 2017 «2017-нші жылы»"]],
  ],
  ru: [
    ["37,3 млрд долларов США", ["currency 37300000000 USD «37,3 млрд долларов»"]],
    ["25-тысячную толпу", ["count 25000 «25-тысячную»"]],
    ["14-процентный рост", ["percent 14 % «14-процентный»"]],
    ["на 0,5 процентного пункта", ["percent-point 0.5 pp «0,5 процентного пункта»"]],
    ["с 18,2 до 12,7%", ["percent 18.2 % «18,2»", "percent 12.7 % «12,7%»"]],
    ["двадцати пяти странам", ["count 25 country «двадцати пяти странам»"]],
    ["в полтора раза", ["multiple 1.5 «полтора раза»"]],
    ["14 марта 2026 г.", ["day 14 «14»", "month 3 «марта»", "year 2026 «2026 г»"]],
    ["7 часов вечера", ["clock 1140 «7 часов вечера»"]],
    ["в 15.00", ["clock 900 «15.00»"]],
    ["XXI век", ["century 21 «XXI век»"]],
    ["19-го века", ["century 19 «19-го века»"]],
    ["1990-х", ["decade 1990 «1990-х»"]],
    ["третьего места", ["ordinal 3 «третьего»"]],
    ["двое суток", ["unit 2 day «двое суток»"]],
    ["1 м 82 см", ["unit 1.82 m «1 м 82 см»"]],
    ["пятилетний план", ["unit 5 year «пятилетний»"]],
    ["11 млн фунтов стерлингов", ["currency 11000000 pound «11 млн фунтов»"]],
    ["тысячи людей", ["order 1000 «тысячи»"]],
    ["15\u00A0000 рублей", ["currency 15000 RUB «15\u00A0000 рублей»"]],
  ],
  en: [
    ["$37.3bn", ["currency 37300000000 USD «$37.3bn»"]],
    ["US$5 million", ["currency 5000000 USD «US$5 million»"]],
    ["KZT 850 million", ["currency 850000000 KZT «KZT 850 million»"]],
    ["£11million", ["currency 11000000 GBP «£11million»"]],
    ["40 per cent", ["percent 40 % «40 per cent»"]],
    ["5 percentage points", ["percent-point 5 pp «5 percentage points»"]],
    ["March 14, 2026", ["month 3 «March»", "day 14 «14»", "year 2026 «2026»"]],
    ["30th of September", ["day 30 «30th of»", "month 9 «September»"]],
    ["it may march", []],
    ["at 7.55am", ["clock 475 «7.55am»"]],
    ["at 3 p.m. on", ["clock 900 «3 p.m»"]],
    ["a 13-year-old boy", ["unit 13 year «13-year»"]],
    ["a 6-foot-6 player", ["unit 6.5 ft «6-foot-6»"]],
    ["in the 1990s", ["decade 1990 «1990s»"]],
    ["the first half of 2026", ["half 1 «first half»", "year 2026 «2026»"]],
    ["one third of voters", ["fraction 0.333333333 «one third»"]],
    ["2018-19", ["year 2018 «2018»", "year 2019 «19»"]],
    ["exports doubled", ["multiple 2 «doubled»"]],
    ["twenty-five", ["count 25 «twenty-five»"]],
    ["G20 and COVID-19", ["code 20 «20»", "code 19 «19»"]],
  ],
};

describe.each(Object.entries(TABLE))("figures of %s", (language, cases) => {
  it.each(cases)("«%s»", (text, expected) => {
    expect(parseFigures(text, language as Language).map(brief)).toEqual(expected);
  });
});

const figureLike = fc.array(
  fc.oneof(
    fc.constantFrom(..."0123456789.,:-–% $€№°/'()«» \u00A0\n".split("")),
    fc.constantFrom(
      ..."мың млн жүз жарым бүтін оннан де сағат жыл тоқсан пайыз тысяч целых десятых лет half and a million th am p.m. XXI".split(
        " ",
      ),
    ),
    fc.string({ maxLength: 4, unit: "grapheme" }),
  ),
  { maxLength: 30 },
);

describe("any text", () => {
  it("never throws, and spans lie in the text in order", () => {
    fc.assert(
      fc.property(figureLike, fc.constantFrom(...LANGUAGES), (parts, language) => {
        const text = parts.join(parts.length % 2 === 0 ? " " : "");
        let last = 0;
        for (const figure of parseFigures(text, language)) {
          const [start, end] = figure.span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(figure.text).toBe(text.slice(start, end));
          expect(Number.isFinite(figure.value)).toBe(true);
          last = start;
        }
      }),
      { numRuns: 600 },
    );
  });
});

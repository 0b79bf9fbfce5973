import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureKind } from "@/core/figures/figure";
import { parseFigures } from "@/core/figures/parse";
import { type Renderable, renderDate, renderFigure, renderRange } from "@/core/figures/render";
import { substituteFigures } from "@/core/figures/substitute";
import { LANGUAGES, type Language } from "@/core/language/language";

const figure = (
  kind: FigureKind,
  mantissa: number,
  scale = 1,
  unit: string | null = null,
): Renderable => ({
  kind,
  value: mantissa * scale,
  mantissa,
  scale,
  unit,
});

describe("rendering", () => {
  it.each([
    [
      figure("currency", 37.3, 1e9, "USD"),
      "37,3 млрд доллар",
      "37,3 млрд долларов",
      "$37.3 billion",
    ],
    [figure("currency", 850, 1e6, "KZT"), "850 млн теңге", "850 млн тенге", "KZT 850 million"],
    [figure("percent", 9.4, 1, "%"), "9,4%", "9,4%", "9.4%"],
    [
      figure("percent-point", 2, 1, "pp"),
      "2 пайыздық тармақ",
      "2 процентных пункта",
      "2 percentage points",
    ],
    [figure("unit", 1500, 1, "t"), "1500 тонна", "1500 тонн", "1,500 tonnes"],
    [figure("count", 1_234_567), "1\u00A0234\u00A0567", "1\u00A0234\u00A0567", "1,234,567"],
    [figure("ordinal", 3), "3-ші", "3-й", "3rd"],
    [figure("ordinal", 16), "16-шы", "16-й", "16th"],
    [figure("century", 21), "XXI ғасыр", "XXI век", "21st century"],
    [figure("clock", 870), "14:30", "14:30", "2:30 p.m."],
    [figure("half", 1), "бірінші жартыжылдық", "первое полугодие", "first half"],
    [figure("fraction", 1 / 3), "үштен бірі", "треть", "one third"],
    [figure("multiple", 2.5), "2,5 есе", "в 2,5 раза", "2.5 times"],
  ] as const)("%o", (given, kk, ru, en) => {
    expect(LANGUAGES.map((language) => renderFigure(given, language))).toEqual([kk, ru, en]);
  });

  it("writes dates and ranges as each press does", () => {
    const date = { day: 14, month: 3, year: 2026 };
    expect(LANGUAGES.map((language) => renderDate(date, language))).toEqual([
      "2026 жылғы 14 наурыз",
      "14 марта 2026 года",
      "14 March 2026",
    ]);
    const [from, to] = [figure("year", 2026), figure("year", 2035)];
    expect(LANGUAGES.map((language) => renderRange(from, to, language))).toEqual([
      "2026-2035 жылдар",
      "2026–2035 годы",
      "2026–2035",
    ]);
  });
});

const number = fc.oneof(
  fc.integer({ min: 2, max: 5_000_000 }),
  fc.integer({ min: 1, max: 99_999 }).map((value) => value / 100),
);
const scaled = fc.tuple(fc.integer({ min: 11, max: 9999 }), fc.constantFrom(1e6, 1e9, 1e12));
const whole = (min: number, max: number) => fc.integer({ min, max });

const renderable: fc.Arbitrary<Renderable> = fc.oneof(
  number.map((value) => figure("count", value)),
  number.map((value) => figure("percent", value, 1, "%")),
  number.map((value) => figure("percent-point", value, 1, "pp")),
  number.map((value) => figure("multiple", value)),
  fc
    .tuple(number, fc.constantFrom("km", "kg", "t", "ha", "hour", "degC"))
    .map(([value, unit]) => figure("unit", value, 1, unit)),
  fc
    .tuple(scaled, fc.constantFrom("USD", "EUR", "KZT", "RUB", "CNY", "JPY"))
    .map(([[mantissa, scale], unit]) => figure("currency", mantissa / 10, scale, unit)),
  scaled.map(([mantissa, scale]) => figure("count", mantissa / 10, scale)),
  whole(1900, 2099).map((value) => figure("year", value)),
  whole(1, 999).map((value) => figure("ordinal", value)),
  whole(1, 12).map((value) => figure("month", value)),
  whole(0, 1439).map((value) => figure("clock", value)),
  whole(1, 30).map((value) => figure("century", value)),
  whole(1, 4).map((value) => figure("quarter", value)),
  whole(1, 2).map((value) => figure("half", value)),
  fc.constantFrom(1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4).map((value) => figure("fraction", value)),
  fc.constantFrom(1960, 1980, 1990).map((value) => figure("decade", value)),
);

describe("what is rendered", () => {
  it.each(LANGUAGES)("is read back as the same figure in %s", (language: Language) => {
    fc.assert(
      fc.property(renderable, (given) => {
        const text = renderFigure(given, language);
        const [found, ...more] = parseFigures(text, language);
        expect(more, text).toEqual([]);
        expect(found?.kind, text).toBe(given.kind);
        expect(found?.unit, text).toBe(given.unit);
        expect(Math.abs((found?.value ?? 0) - given.value), text).toBeLessThanOrEqual(
          given.value * 1e-9,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("figures carried over to a stored translation", () => {
  it.each([
    [
      "Кірісі 7,2 млрд теңге болды.",
      "Кірісі 8,9 млрд теңге болды.",
      "Доход составил 7,2 млрд тенге.",
      "ru",
      "Доход составил 8,9 млрд тенге.",
    ],
    [
      "Алты ай ішінде 12%-ға өсті.",
      "Тоғыз ай ішінде 15%-ға өсті.",
      "За шесть месяцев вырос на 12%.",
      "ru",
      "За девять месяцев вырос на 15%.",
    ],
    [
      "2027 жылғы 3 мамырда өтеді.",
      "2028 жылғы 4 маусымда өтеді.",
      "It will be held on 3 May 2027.",
      "en",
      "It will be held on 4 June 2028.",
    ],
    [
      "Сағат 15:00-де басталды.",
      "Сағат 9:30-да басталды.",
      "It began at 3 p.m. on Monday.",
      "en",
      "It began at 9:30 a.m. on Monday.",
    ],
    ["2 400 тонна", "13 700 тонна", "2,400 tonnes", "en", "13,700 tonnes"],
  ] as const)("%s → %s", (before, after, target, language, expected) => {
    const done = substituteFigures(target, language, before, after, "kk");
    expect(done?.text).toBe(expected);
    for (const [start, end] of done?.spans ?? []) expect(end).toBeGreaterThan(start);
  });

  it.each([
    ["the words differ", "Экспорт 12 тонна", "Импорт 13 тонна", "Экспорт – 12 тонн"],
    [
      "the figure is not in the target",
      "12 тонна жүк",
      "13 тонна жүк",
      "груз весом в дюжину тонн и 4 центнера",
    ],
    ["there is no figure", "Жүк келді", "Жүк келді", "Груз прибыл"],
  ])("gives up when %s", (_why, before, after, target) => {
    expect(substituteFigures(target, "ru", before, after, "kk")).toBeNull();
  });
});

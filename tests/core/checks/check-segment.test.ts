/**
 * A table per check: texts with the fault, where it is and what the fix makes of it, and texts
 * that look like it and are right.
 */
import { describe, expect, it } from "vitest";
import { applyFixToText } from "@/core/checks/apply-fix";
import type { CheckCode } from "@/core/checks/catalogue";
import { type Direction, findingsOf } from "./check-input";

/** Direction, source, target, the characters found in the target (null: none), the target after the fix (null: no fix). */
type Bad = readonly [
  Direction,
  source: string,
  target: string,
  found: string | null,
  fixed: string | null,
];
type Good = readonly [Direction, source: string, target: string];

const N = "\u00A0";

const TABLE: Readonly<
  Partial<Record<CheckCode, { readonly bad: readonly Bad[]; readonly good: readonly Good[] }>>
> = {
  "figures-changed": {
    bad: [
      [
        "kk-ru",
        "Сауда 40%-ға артты.",
        "Торговля выросла на 45%.",
        "45",
        "Торговля выросла на 40%.",
      ],
      [
        "kk-en",
        "Көлемі $4,3 млрд-қа жетті.",
        "It reached $4.3 million.",
        "million",
        "It reached $4.3 billion.",
      ],
    ],
    good: [
      ["kk-ru", "Сауда 40%-ға артты.", "Торговля выросла на 40 процентов."],
      ["kk-en", "Көлемі $4,3 млрд-қа жетті.", "It reached $4.3 billion."],
    ],
  },
  "figures-missing": {
    bad: [
      ["kk-ru", "Жиынға 240 маман қатысты.", "В заседании участвовали специалисты.", null, null],
    ],
    good: [["kk-ru", "Жиынға 240 маман қатысты.", "В заседании участвовали 240 специалистов."]],
  },
  "figures-added": {
    bad: [
      [
        "kk-en",
        "Жиынға мамандар қатысты.",
        "The meeting was attended by 240 experts.",
        "240",
        null,
      ],
    ],
    good: [["kk-en", "Екі тарап келісті.", "Both sides agreed."]],
  },
  untranslated: {
    bad: [
      ["kk-ru", "Жиын өтті.", "", null, null],
      ["kk-en", "Жиын өтті.", " \u00A0", null, null],
    ],
    good: [["kk-ru", "", ""]],
  },
  "same-as-source": {
    bad: [
      [
        "kk-ru",
        "Жиын қорытындысы шығарылды",
        "Жиын қорытындысы шығарылды",
        "Жиын қорытындысы шығарылды",
        null,
      ],
      ["ru-en", "Итоги подведены", "Итоги  подведены", "Итоги  подведены", null],
    ],
    good: [
      ["kk-ru", "Олжас Бектенов", "Олжас Бектенов"],
      ["kk-en", "Reuters, 2025", "Reuters, 2025"],
      ["kk-ru", "Kazakhstan Today", "Kazakhstan Today"],
    ],
  },
  "untranslated-part": {
    bad: [
      [
        "ru-kk",
        "Комиссия одобрила проект нового бюджета.",
        "Комиссия одобрила проект нового бюджетті.",
        "Комиссия одобрила проект нового",
        null,
      ],
    ],
    good: [["kk-ru", "Қасым-Жомарт Тоқаев Астана", "Касым-Жомарт Токаев Астана"]],
  },
  "leftover-kazakh": {
    bad: [
      ["kk-ru", "Үкімет отырысы өтті.", "Үкімет заседание провело.", "Үкімет", null],
      ["kk-en", "Үкімет отырысы өтті.", "The Үкімет отырысы met.", "Үкімет отырысы", null],
      ["kk-ru", "XXI ғасыр келді.", "Наступил ХХІ век.", "ХХІ", "Наступил XXI век."],
    ],
    good: [
      ["kk-ru", "Үкімет отырысы өтті.", "Прошло заседание правительства."],
      ["kk-ru", "Киев қаласы", "Город Київ"],
    ],
  },
  "foreign-script": {
    bad: [
      ["ru-en", "Прошло заседание правительства.", "The правительство met.", "правительство", null],
    ],
    good: [["ru-en", "Прошло заседание.", "The meeting took place."]],
  },
  "mixed-script": {
    bad: [
      ["kk-ru", "Экономика өсті.", "Экoномика выросла.", "Экoномика", "Экономика выросла."],
      ["kk-en", "Экономика өсті.", "The есonomy grew.", "есonomy", "The economy grew."],
      ["kk-ru", "Мамырдан бастап", "С мая a также июня", "a", "С мая а также июня"],
      ["ru-kk", "Государство", "Мемлекеттiк қызмет", "Мемлекеттiк", "Мемлекеттік қызмет"],
      ["ru-kk", "Вместе", "Бəрі бірге", "Бəрі", "Бәрі бірге"],
    ],
    good: [
      ["kk-ru", "IT-компания ашылды.", "Открылась IT-компания."],
      ["kk-ru", "C дәрумені пайдалы.", "Витамин C полезен."],
      ["kk-ru", "COVID-19-ға қарсы", "Против COVID-19"],
    ],
  },
  "lost-kazakh-letters": {
    bad: [
      ["ru-kk", "Экономика и торговля", "Экономика жане сауда", "жане", "Экономика және сауда"],
      ["ru-kk", "Курс тенге", "Тенге бағамы", "Тенге", "Теңге бағамы"],
      ["ru-kk", "Открытие", "ѳмір", "ѳмір", "өмір"],
    ],
    good: [
      ["ru-kk", "Экономика и торговля", "Экономика және сауда"],
      ["ru-kk", "«Казахстанская правда»", "«Казахстанская правда» газеті"],
    ],
  },
  "end-punctuation": {
    bad: [
      ["kk-ru", "Жиын өтті.", "Заседание прошло", null, "Заседание прошло."],
      ["kk-en", "Жиын қорытындысы", "Results of the meeting.", ".", "Results of the meeting"],
      ["kk-ru", "стратегия қабылданды;", "принята стратегия.", ".", "принята стратегия;"],
    ],
    good: [
      ["kk-en", "«Біз дайынбыз», – деді ол.", "He said: “We are ready.”"],
      ["kk-ru", "Жұмыс басталды (2025 ж.).", "Работа началась (2025 г.)."],
      ["kk-ru", "Құны 5 млн.", `Стоимость~— 5~млн`.replaceAll("~", N)],
      ["kk-ru", "Жиын қорытындысы", "Итоги заседания"],
    ],
  },
  "question-exclamation": {
    bad: [
      ["kk-ru", "Қашан басталады?", "Когда начнётся.", ".", "Когда начнётся?"],
      ["kk-en", "Жеңіс!", "Victory", null, null],
    ],
    good: [
      ["kk-en", "«Қашан?» деп сұрады.", "“When?” he asked."],
      ["kk-en", "Ол «Қашан?» деп сұрады.", "He asked, “When?”"],
      ["kk-ru", "«Алға!» деп айқайлады.", "Он крикнул: «Вперёд!»"],
    ],
  },
  ellipsis: {
    bad: [
      ["kk-ru", "Күте тұрайық…", "Подождём.", ".", "Подождём…"],
      ["kk-ru", "Күте тұрайық…", "Подождём....", "....", "Подождём…"],
    ],
    good: [
      ["kk-ru", "Күте тұрайық…", "Подождём..."],
      ["kk-ru", "Қалай?..", "Как?.."],
    ],
  },
  "repeated-punctuation": {
    bad: [
      [
        "kk-ru",
        "Жиын, сосын кездесу өтті.",
        "Прошло заседание,, затем встреча.",
        ",,",
        "Прошло заседание, затем встреча.",
      ],
      ["kk-ru", "Жиын өтті.", "Заседание прошло..", "..", "Заседание прошло."],
    ],
    good: [["kk-ru", "Ол: «Қалай?!» деді.", "Он сказал: «Как?!»"]],
  },
  "brackets-unbalanced": {
    bad: [["kk-ru", "Қала (Астана) дамыды.", "Город (Астана развивался.", "(", null]],
    good: [
      ["kk-ru", "1) бірінші;", "1) первое;"],
      ["kk-en", "Қала (Астана) дамыды.", "The city (Astana) grew."],
    ],
  },
  "quotes-unbalanced": {
    bad: [
      ["kk-ru", "«Біз дайынбыз», – деді ол.", `«Мы готовы,${N}— сказал он.`, "«", null],
      ["kk-en", "«Біз дайынбыз», – деді ол.", "We are ready,” he said.", "”", null],
    ],
    good: [
      ["kk-ru", "«Біз дайынбыз.", "«Мы готовы."],
      ["kk-ru", "«Қазақтелеком» АҚ хабарлады.", "АО «Казахтелеком» сообщило."],
      ["kk-en", "Экраны 19 дюйм теледидар", 'A TV with a 19" screen'],
    ],
  },
  "quotes-lost": {
    bad: [
      [
        "kk-ru",
        "«Біз бұл жұмысты биыл аяқтаймыз», – деді ол.",
        "Он сказал, что эту работу завершат в этом году.",
        null,
        null,
      ],
    ],
    good: [["kk-en", "«Алаш» газеті шықты.", "The newspaper Alash is out."]],
  },
  "quotes-mismatched": {
    bad: [
      [
        "kk-ru",
        "«Біз дайынбыз», – деді ол.",
        `«Мы готовы”,${N}— сказал он.`,
        "«Мы готовы”",
        `«Мы готовы»,${N}— сказал он.`,
      ],
    ],
    good: [["kk-ru", "«Біз дайынбыз», – деді ол.", `«Мы готовы»,${N}— сказал он.`]],
  },
  "quotes-wrong-language": {
    bad: [
      [
        "kk-ru",
        "«Біз дайынбыз», – деді ол.",
        `"Мы готовы",${N}— сказал он.`,
        '"Мы готовы"',
        `«Мы готовы»,${N}— сказал он.`,
      ],
      [
        "kk-en",
        "«Біз дайынбыз», – деді ол.",
        "«We are ready,» he said.",
        "«We are ready,»",
        "“We are ready,” he said.",
      ],
      [
        "kk-ru",
        "«“А” газеті» деді.",
        `«Газета “А”»,${N}— сказал он.`,
        "“А”",
        `«Газета „А“»,${N}— сказал он.`,
      ],
    ],
    good: [
      ["kk-en", "«Біз дайынбыз», – деді ол.", '"We are ready," he said.'],
      ["ru-kk", "«Мы готовы»", "“Біз дайынбыз”"],
      ["kk-ru", "«Біз «Алаш» газетін ашамыз» деді.", "Он сказал: «Мы откроем газету „Алаш“»."],
    ],
  },
  dash: {
    bad: [
      ["kk-ru", "Астана – елорда.", "Астана - столица.", "-", `Астана${N}— столица.`],
      ["kk-en", "Астана – елорда.", "Astana -- the capital.", "--", "Astana – the capital."],
    ],
    good: [
      ["kk-ru", "Есеп 5 - 3 болды.", "Счёт 5 - 3."],
      ["kk-ru", "Премьер-министр келді.", "Прибыл премьер-министр."],
    ],
  },
  hyphen: {
    bad: [
      [
        "kk-ru",
        "Премьер-министр келді.",
        "Прибыл премьер–министр.",
        "–",
        "Прибыл премьер-министр.",
      ],
      ["kk-ru", "Премьер-министр келді.", "Прибыл премьер -министр.", " -", null],
    ],
    good: [
      ["kk-ru", "Екі және үш бөлмелі пәтерлер", "Двух- и трёхкомнатные квартиры"],
      ["kk-en", "Мәскеу – Минск рейсі", "The Moscow–Minsk flight"],
    ],
  },
  "space-double": {
    bad: [["kk-ru", "Жиын өтті.", "Заседание  прошло.", "  ", "Заседание прошло."]],
    good: [["kk-ru", "Жиын өтті.", "Заседание прошло."]],
  },
  "space-edge": {
    bad: [
      ["kk-ru", "Жиын өтті.", " Заседание прошло.", " ", "Заседание прошло."],
      ["kk-ru", "Жиын өтті.", "Заседание прошло. ", " ", "Заседание прошло."],
    ],
    good: [["kk-ru", "Жиын өтті. ", "Заседание прошло. "]],
  },
  "space-before-punctuation": {
    bad: [
      [
        "kk-ru",
        "Жиын өтті, бітті.",
        "Заседание прошло , завершилось.",
        " ",
        "Заседание прошло, завершилось.",
      ],
      ["kk-en", "Өсім 5% болды.", "Growth was 5 %.", " ", "Growth was 5%."],
    ],
    good: [
      ["kk-ru", "Өсім 5% болды.", `Рост составил 5${N}%.`],
      ["kk-en", ".kz доменінің жаңа ережелері", "New rules for the .kz domain"],
    ],
  },
  "space-inside-brackets": {
    bad: [
      [
        "kk-ru",
        "Қала (Астана) дамыды.",
        "Город ( Астана) развивался.",
        " ",
        "Город (Астана) развивался.",
      ],
    ],
    good: [["kk-ru", "Қала (Астана) дамыды.", "Город (Астана) развивался."]],
  },
  "space-missing": {
    bad: [
      ["kk-ru", "Мұнай, газ өндірілді.", "Добыты нефть,газ.", ",", "Добыты нефть, газ."],
      [
        "kk-en",
        "Жиын өтті. Ол бітті.",
        "The meeting took place.It is over.",
        ".",
        "The meeting took place. It is over.",
      ],
    ],
    good: [
      ["kk-ru", "Өсім 4,5% болды.", "Рост составил 4,5%."],
      ["kk-ru", "Қ.К.Тоқаев келді.", "Прибыл К.К.Токаев."],
      ["kk-en", "www.gov.kz сайты", "The site www.gov.kz"],
    ],
  },
  "nbsp-missing": {
    bad: [
      ["kk-ru", "№5 мектеп", "Школа № 5", " ", `Школа №${N}5`],
      ["kk-ru", "Құны 5 млн теңге.", "Стоит 5 млн тенге.", " ", `Стоит 5${N}млн тенге.`],
      ["kk-ru", "1 200 отбасы", "1 200 семей", " ", `1${N}200 семей`],
    ],
    good: [
      ["kk-en", "Құны 5 млн теңге.", "It costs 5 million tenge."],
      ["kk-ru", "0800 555 111 нөмірі", "Номер 0800 555 111"],
    ],
  },
  "repeated-word": {
    bad: [
      ["kk-ru", "Ол үйде болды.", "Он был в в доме.", "в в", "Он был в доме."],
      ["kk-en", "Ол үйде болды.", "He was in the the house.", "the the", "He was in the house."],
      ["ru-kk", "Дом и сад", "Үй және және бақ", "және және", "Үй және бақ"],
    ],
    good: [
      ["kk-ru", "Лю Лю келді.", "Приехала Лю Лю."],
      ["kk-ru", "Бәрібір жеңді.", "Всё всё-таки победили."],
      ["kk-en", "Ол айтқан еді.", "He had had his say."],
    ],
  },
  capitals: {
    bad: [
      ["kk-ru", "Жиын өтті.", "заседание прошло.", "заседание", "Заседание прошло."],
      ["kk-ru", "Министр келді.", "МИнистр прибыл.", "МИнистр", "Министр прибыл."],
      ["kk-en", "Баға өсті.", "PRICES WENT UP.", "PRICES WENT UP", null],
    ],
    good: [
      ["kk-en", "Жаңа iPhone шықты.", "iPhone is out."],
      ["kk-ru", "БҰҰ, АҚШ және ЕО келісті.", "ООН, США и ЕС договорились."],
    ],
  },
  "invisible-characters": {
    bad: [
      ["kk-ru", "Жиын өтті.", "Засе\u200Bдание прошло.", "\u200B", "Заседание прошло."],
      ["kk-ru", "Жиын өтті.", "Засе\u00ADдание прошло.", "\u00AD", "Заседание прошло."],
      ["kk-ru", "Жиын өтті.", "Заседание \uFEFF прошло.", "\uFEFF", "Заседание прошло."],
    ],
    good: [["kk-en", "Отбасы 👨‍👩‍👧", "The family 👨‍👩‍👧"]],
  },
  bidi: {
    bad: [
      ["kk-en", "Жиын өтті.", "The \u202Emeeting took place.", "\u202E", "The meeting took place."],
    ],
    good: [["kk-en", "Жиын өтті.", "The meeting took place."]],
  },
  "control-characters": {
    bad: [
      ["kk-ru", "Жиын өтті.", "Заседание\u0007 прошло.", "\u0007", "Заседание прошло."],
      ["kk-ru", "Жиын өтті.", "Заседание \n прошло.", " \n ", "Заседание прошло."],
    ],
    good: [["kk-ru", "Жиын\nөтті.", "Заседание\nпрошло."]],
  },
  "url-changed": {
    bad: [
      [
        "kk-ru",
        "https://gov.kz/a1 қараңыз.",
        "См. https://gov.kz/a2.",
        "https://gov.kz/a2",
        "См. https://gov.kz/a1.",
      ],
      ["kk-ru", "https://gov.kz/a1 қараңыз.", "См. сайт.", null, null],
    ],
    good: [
      ["kk-ru", "https://gov.kz/kz/a1 қараңыз.", "См. https://gov.kz/ru/a1."],
      ["kk-en", "Толығырақ primeminister.kz сайтында.", "More at primeminister.kz."],
    ],
  },
  "email-changed": {
    bad: [["kk-ru", "Пошта: a.b@gov.kz", "Почта: ab@gov.kz", "ab@gov.kz", "Почта: a.b@gov.kz"]],
    good: [["kk-ru", "Пошта: a.b@gov.kz", "Почта: a.b@gov.kz"]],
  },
  "length-ratio": {
    bad: [
      [
        "kk-ru",
        "Үкімет отырысында биылғы жылдың қорытындысы және алдағы міндеттер талқыланды.",
        "Заседание.",
        "Заседание.",
        null,
      ],
      [
        "kk-en",
        "Үкімет отырысында биылғы жылдың қорытындысы талқыланды.",
        "The Government met on Monday. The Government met on Monday.",
        "The Government met on Monday. The Government met on Monday.",
        null,
      ],
    ],
    good: [
      ["kk-ru", "Жиын", "Заседание правительства"],
      ["kk-ru", "Алға, Қазақстан! Алға, Қазақстан!", "Вперёд, Казахстан! Вперёд, Казахстан!"],
    ],
  },
  "list-integrity": {
    bad: [
      ["kk-ru", "2) екінші;", "3) второе;", "3)", "2) второе;"],
      ["kk-en", "• екінші", "second", null, null],
    ],
    good: [["kk-en", "а) екінші;", "a) second;"]],
  },
};

describe.each(Object.entries(TABLE))("%s", (code, { bad, good }) => {
  it.each(bad)("%s finds the fault in: %s → %s", (direction, source, target, found, fixed) => {
    const finding = findingsOf(direction, source, target).find((one) => one.code === code);
    expect(finding).toBeDefined();
    const span = finding?.target ?? null;
    expect(span && target.slice(...span)).toBe(found);
    expect(finding?.fix ? applyFixToText(target, finding.fix) : null).toBe(fixed);
  });

  it.each(good)("%s is quiet on: %s → %s", (direction, source, target) => {
    expect(findingsOf(direction, source, target).filter((one) => one.code === code)).toEqual([]);
  });

  it("fixes for good: the finding is gone and nothing new has come", () => {
    for (const [direction, source, target] of bad) {
      const before = findingsOf(direction, source, target);
      const fix = before.find((one) => one.code === code)?.fix;
      if (!fix) continue;
      const after = findingsOf(direction, source, applyFixToText(target, fix));
      const count = (list: typeof before, wanted: string) =>
        list.filter((one) => one.code === wanted).length;
      expect(count(after, code)).toBeLessThan(count(before, code));
      for (const { code: other } of after)
        expect(count(after, other)).toBeLessThanOrEqual(count(before, other));
    }
  });
});

it("a space that may break is named by the whole words on both sides", () => {
  const [finding] = findingsOf("kk-ru", "Құны 5 млн теңге.", "Цена 5 млн тенге.");
  expect(finding).toMatchObject({ code: "nbsp-missing", params: { text: "5 млн" } });
  const [dash] = findingsOf("kk-ru", "Астана – астана.", "Столица — Астана.");
  expect(dash).toMatchObject({ code: "nbsp-missing", params: { text: "Столица —" } });
});

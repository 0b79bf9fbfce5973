import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block } from "@/core/article/block";
import { plainText, textContent } from "@/core/article/inline";
import { isCredit, recogniseBlocks } from "@/core/article/recognise";
import { readText } from "@/core/exchange/text/read-text";
import type { Language } from "@/core/language/language";

const SHORT = {
  headline: "H",
  credit: "C",
  dateline: "D",
  paragraph: "P",
  subheading: "S",
  "list-item": "L",
  quote: "Q",
  notice: "N",
} as const;

function recognise(text: string, language: Language): readonly Block[] {
  const read = readText(text);
  if (!read.ok) throw new Error(read.code);
  return recogniseBlocks(read.blocks, language);
}

/** One letter and the text for each block; a marker stands in brackets. */
function outline(text: string, language: Language): readonly string[] {
  return recognise(text, language).map(
    ({ kind, marker, content }) =>
      `${SHORT[kind]} ${marker === undefined ? "" : `[${marker}] `}${plainText(content)}`,
  );
}

/** Articles as newsrooms paste them; the expected kind stands at the start of each line. */
const ARTICLES: readonly (readonly [string, Language, string])[] = [
  [
    "Kazakh, dateline with date and agency, numbered list",
    "kk",
    `H Түркістанда жаңа кітапхана ашылды
C Фото: ортақ дереккөзден
D ТҮРКІСТАН. 3 қыркүйек. KAZINFORM –
P Қалада жүз мың кітап сыятын кітапхана есігін айқара ашты.
P Ашылу рәсімінде әкім кітапхананың үш бөлімін атады:
L [1.] Балалар залы
L [2.] Сирек кітаптар қоры
L [3.] Цифрлық мұрағат
P Кітапхана күн сайын жұмыс істейді.
N Барлық құқықтар қорғалған.`,
  ],
  [
    "Kazakh, direct speech after dashes is no list",
    "kk",
    `H Ауыл мектебінде робототехника үйірмесі жұмыс істейді
D Қостанай, 14 ақпан /BaqNews/ –
P Үйірмеге отыз бала қатысады.
P – Біз алғашқы роботты өзіміз құрастырдық, – дейді оқушы.
P – Келесі жылы жарысқа барамыз.
P Сайттағы материалдарды көшіріп басқан кезде сілтеме жасау міндетті болып саналмайды деп ойлайтындар бар, бірақ бұл мақала ол туралы емес, сондықтан бұл сөйлемнің соңында біз оқырманға ауылдағы мектептің тарихын, мұғалімдердің еңбегін, балалардың арманын және ата-аналардың үмітін баяндап, сөз соңында тағы бір рет айтамыз деп шештік.`,
  ],
  [
    "Russian, credit after the headline, dashes in a list, notice",
    "ru",
    `H В Актау открыли новый пассажирский терминал
C Фото с сайта акимата
D АКТАУ, 21 мая 2024 г. –
P Терминал примет два миллиона человек в год.
P В проект вошли:
L [–] зал ожидания;
L [–] таможенный пост;
L [–] стоянка на 300 машин.
P Строительство заняло два года.
N При использовании материалов гиперссылка на сайт обязательна.
N Все права защищены.`,
  ],
  [
    "Russian, lettered list and no dateline",
    "ru",
    `H Кабмин утвердил правила субсидирования
P Астана – столица, где приняли документ. Он касается трёх отраслей.
P Субсидии получат:
L [а)] хлопкоробы
L [б)] рыбоводы
L [в)] виноградари
P Правила действуют с января.`,
  ],
  [
    "English, agency in brackets, bullets, copyright",
    "en",
    `H Kazakhstan opens a wind farm near Zhanatas
C Photo: Aigul Saparova / Steppe News
D ASTANA, June 12 (Steppe News) –
P The farm has forty turbines.
P The ministry named the following goals:
L [•] cut coal use by a tenth
L [•] create 200 jobs
P Work began in 2021.
N © 2025 Steppe News. All rights reserved.`,
  ],
  [
    "English, semicolon list without markers",
    "en",
    `H Ministers sign four papers in Tashkent
P They signed, among others:
L an agreement on water;
L a protocol on customs;
L a road map for 2026.
P The next meeting is in May.
N Reprinting is allowed only with a hyperlink to the source.`,
  ],
  [
    "text about rights in the middle is no notice",
    "ru",
    `H Парламент обсудил авторское право
P При использовании материалов гиперссылка обязательна, напомнил депутат.
P Комитет собрал замечания.
P Их рассмотрят осенью.
P Авторы ждут ответа.
P Заседание перенесли на 5 мая.`,
  ],
  [
    "no headline when the text starts with a sentence",
    "kk",
    `P Бүгін Алматыда қар жауды. Көшелер тазаланып жатыр.
P Жүргізушілерге абай болу керек.`,
  ],
];

/** Puts expected blocks back into the lines they came from: a dateline and notices run on. */
function source(expected: string): string {
  return expected
    .split("\n")
    .map((line) => line.slice(2).replace(/^\[(.+?)\] /, "$1 "))
    .join("\n")
    .replace(/([–—])\n/g, "$1 ");
}

describe("recogniseBlocks", () => {
  it.each(ARTICLES)("%s", (_, language, expected) => {
    const rows = expected
      .replace(
        "N © 2025 Steppe News. All rights reserved.",
        "N © 2025 Steppe News.\nN All rights reserved.",
      )
      .split("\n");
    expect(outline(source(expected), language)).toEqual(rows);
  });

  it("reads the demo article: headline, credit, five signed documents, two notices", () => {
    const path = new URL("../../../prisma/seed/sample-article.kk.txt", import.meta.url);
    const blocks = recognise(readFileSync(path, "utf8"), "kk");
    expect(blocks.map(({ kind }) => SHORT[kind]).join("")).toBe("HCPPPPPPPPPPLLLLLPNN");
    expect(plainText(blocks.at(-1)?.content ?? [])).toMatch(/^Kazakhstan Today .*құқық\.$/u);
  });

  it("leaves the sentences before run-in notices a paragraph", () => {
    expect(
      outline("Тақырып сөзі\nБірінші.\nСоңғы абзац аяқталды. Барлық құқықтар қорғалған.", "kk"),
    ).toEqual([
      "H Тақырып сөзі",
      "P Бірінші.",
      "P Соңғы абзац аяқталды.",
      "N Барлық құқықтар қорғалған.",
    ]);
  });

  it("keeps the kinds a file states and turns a bold line into a subheading", () => {
    const bold: Block = {
      kind: "paragraph",
      content: [
        { t: "open", c: "1" },
        { t: "text", v: "Не өзгереді" },
        { t: "close", c: "1" },
      ],
      codes: [{ id: "1", type: "fmt", subType: "xlf:b" }],
    };
    const text = (kind: Block["kind"], v: string): Block => ({
      kind,
      content: textContent(v),
      codes: [],
    });
    const blocks = [
      text("headline", "Заң күшіне енді"),
      text("quote", "Фото: бұл дәйексөз"),
      bold,
      text("paragraph", "Мәтін аяқталды."),
    ];
    expect(recogniseBlocks(blocks, "kk").map(({ kind }) => kind)).toEqual([
      "headline",
      "quote",
      "subheading",
      "paragraph",
    ]);
  });
});

const datelines: readonly (readonly [string, Language, string | null])[] = [
  ["АСТАНА. 12 маусым. KAZINFORM — Үкімет жиналды.", "kk", "АСТАНА. 12 маусым. KAZINFORM —"],
  ["Астана, 5 мая – Правительство собралось.", "ru", "Астана, 5 мая –"],
  ["НҰР-СҰЛТАН. ҚазАқпарат - Кездесу өтті.", "kk", "НҰР-СҰЛТАН. ҚазАқпарат -"],
  ["Алматы қ., 05.06.2024. /KazTag/ — Көрме ашылды.", "kk", "Алматы қ., 05.06.2024. /KazTag/ —"],
  ["LONDON (AP) — The talks ended.", "en", "LONDON (AP) —"],
  ["New York, Sept. 3, 2024 — The Assembly opened.", "en", "New York, Sept. 3, 2024 —"],
  ["ШЫМКЕНТ – Қалада саябақ ашылды.", "kk", "ШЫМКЕНТ –"],
  ["Астана – Қазақстанның елордасы.", "kk", null],
  ["Астана, Алматы – Ірі қалалар.", "kk", null],
  ["БҰҰ – Біріккен Ұлттар Ұйымы.", "kk", null],
  ["ЮНЕСКО – это организация.", "ru", null],
  ["Президент Қасым-Жомарт Тоқаев – Мемлекет басшысы.", "kk", null],
  ["The minister — Mr Smith — spoke.", "en", null],
];

describe("datelines", () => {
  it.each(datelines)("%s", (text, language, dateline) => {
    const blocks = recognise(`Тақырып\n${text}\nТағы бір сөйлем.`, language);
    const found = blocks.find(({ kind }) => kind === "dateline");
    expect(found ? plainText(found.content) : null).toBe(dateline);
  });

  it("marks a line that is nothing but a dateline or a date", () => {
    expect(outline("Тақырып\n12 маусым 2025, 14:30\nМәтін аяқталды.", "kk")[1]).toMatch(/^D/);
    expect(outline("Заголовок\nАСТАНА, 5 мая\nТекст закончен.", "ru")[1]).toBe("D АСТАНА, 5 мая");
  });
});

describe("isCredit", () => {
  it.each([
    ["Сурет: gov.kz", true],
    ["ФОТО: Ержан Әли", true],
    ["(Фото: пресс-служба)", true],
    ["Photo by Anna Kim", true],
    ["Photo courtesy of the ministry", true],
    ["Коллаж: редакция", true],
    ["Сурет салуды үйренген бала бәйге алды.", false],
    ["Фотография стала доказательством в суде.", false],
    ["Министр: бюджет өседі", false],
  ])("%s → %s", (text, expected) => {
    expect(isCredit(text)).toBe(expected);
  });
});

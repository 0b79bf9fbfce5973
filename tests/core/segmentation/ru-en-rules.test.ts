import { describe, expect, test } from "vitest";
import { cut, segmenterOf } from "@/tests/core/segmentation/rules";

const RUSSIAN = [
  "Заседание завершилось. ¦Гости разошлись.",
  "Встречу открыл К.-Ж. К. Токаев. ¦Затем выступил А. С. Пушкин.",
  "В 2014 г. Казахстан вырастил урожай. ¦2015 год был хуже.",
  "Завод основан в 1991 г. ¦Он работает и сегодня.",
  "В 2010–2012 гг. Виктор жил в г. Алматы.",
  "Он живёт на ул. Ленина. ¦Его зовут Дмитрий.",
  "Купили хлеб, соль и т.д. ¦Потом ушли.",
  "Встретились проф. Иванов и акад. Сатпаев, т.е. учёные.",
  "Цена – 30 руб. 20 коп. за штуку.",
  "Объём – 5 куб. м. ¦Вода чистая.",
  "Оборот достиг 37,3 млрд. США – главный партнёр.".replace("млрд. США", "млрд. долларов США"),
  "«Мы поддерживаем. ¦Это выгодно», – сказал министр.",
  "«Зачем?» – спросил он. ¦Ответа не было.",
  "Маршрут: см. рис. 5 и табл. 2.",
  "Им. Абая, д. 5, кв. 12. ¦Тел. 55-10-10.",
  "1. Бюджет. ¦2. Контроль.",
  "Это к.т.н. Петров.",
  "Дорога ведёт в пгт. Брагино. ¦Он рядом.",
  "Сообщил им. ¦Потом ушёл.",
];

const ENGLISH = [
  "The meeting ended. ¦Guests left.",
  "Mr. Smith met Dr. Brown and Sens. John Doe and Jane Roe. ¦They talked.",
  "He lives in the U.S. ¦How about you?",
  "The U.S. Army and the U.N. Security Council agreed.",
  "At 5 a.m. Mr. Smith left. ¦He was back at 6 P.M. ¦Mr. Smith then slept.",
  "The call is at 9 a.m. Eastern on Monday.",
  "They dealt with Pitt & Co. ¦It closed yesterday.",
  "Acme Corp. shares rose. ¦Beta Inc. said so.",
  "You and I. ¦Did you see Albert I. Jones?",
  "See p. 55, No. 7 and Fig. 3. ¦Then stop.",
  "On Dec. 31 it ended; on Jan. 3rd it began.",
  "Roe v. Wade, e.g. Smith vs. Jones.",
  "She holds a Ph.D. from Yale. ¦Her father does not.",
  "“We won. ¦They lost,” he said. ¦Nobody cared.",
  "He said: “We won. They lost.” ¦Nobody cared.",
  'He said, "We won. They lost." ¦"Really?" ¦"Yes."',
  'She turned to him, "This is great." she said.',
  'He called out, "Stop! Stop!" and ran.',
  "1) The first item ¦2) The second item",
  "a. The first item ¦b. The second item",
  "I wasn’t really ... well, the thing is . . . I left.",
  "I meant that.... ¦She left.",
  "Prices rose 4.5% to $3.20. ¦2024 was worse.",
  "He works at Yahoo! in sales.",
  "[16: really? 13:28]",
  "Apple Inc. Chief Executive Tim Cook spoke. ¦He works at Apple Inc. ¦Tim is happy.",
  "He recalled the words: ‘Thieves! Fire!’ ¦That’s all.",
  "“We use it [...]” (Smith 55). ¦They don’t.",
  "“We use it.” ¦(They do not.)",
];

describe.each([
  ["ru", RUSSIAN],
  ["en", ENGLISH],
] as const)("rules of %s", (language, lines) => {
  const segmenter = segmenterOf(language);
  test("every rule can be used", () => {
    expect(segmenter.reports).toEqual([]);
  });
  test.each(lines)("%s", (line) => {
    expect(cut(line, segmenter)).toBe(line);
  });
});

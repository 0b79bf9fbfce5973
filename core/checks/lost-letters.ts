/**
 * Kazakh typed on a Russian keyboard loses ә ғ қ ң ө ұ ү һ і («жане», «ушин», «тенге»), and old
 * fonts put other letters in their place. Readers stumble and the glossary finds nothing, so the
 * author is told.
 */
import { KAZAKH_LETTERS, restoreStandIns } from "@/core/checks/look-alikes";
import type { Raise } from "@/core/checks/raise";
import { inAddress, type Reading, type Word } from "@/core/checks/reading";

// Only spellings that are no Kazakh word as they stand: «кун», «казак», «кала» could be meant.
const LOST: ReadonlyMap<string, string> = new Map(
  (
    "жане:және ушин:үшін ушін:үшін олардын:олардың онын:оның оган:оған куні:күні озінің:өзінің " +
    "озинин:өзінің алеуметтік:әлеуметтік акпарат:ақпарат уакыт:уақыт халык:халық укімет:үкімет " +
    "укимет:үкімет казіргі:қазіргі казір:қазір казир:қазір кажет:қажет мумкін:мүмкін " +
    "мумкин:мүмкін бугін:бүгін бугин:бүгін откен:өткен турде:түрде жогары:жоғары куқық:құқық " +
    "кукык:құқық бірак:бірақ бирак:бірақ гана:ғана гылым:ғылым когам:қоғам орталык:орталық " +
    "кызмет:қызмет сонын:соның тенге:теңге казакстан:қазақстан казахстан:қазақстан " +
    "мемлекеттик:мемлекеттік министрлиги:министрлігі министри:министрі туралы:туралы"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string])
    .filter(([lost, right]) => lost !== right),
);

// Stems long enough that a suffix after them changes nothing about the verdict.
const LOST_STEMS = [...LOST.keys()].filter((word) => word.length >= 6);

// «Казахстанская правда» and the like are Russian names quoted in a Kazakh text.
const RUSSIAN_ADJECTIVE = /(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ом|их|им|ую)$/u;

// A Kazakh text has a Kazakh letter in about every fourth word of ordinary prose.
const PROSE_WORDS = 9;
const PROSE_LETTERS = 55;

function inCaseOf(word: string, replacement: string): string {
  if (word === word.toUpperCase() && word.length > 1) return replacement.toUpperCase();
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return replacement;
  return replacement.charAt(0).toUpperCase() + replacement.slice(1);
}

function checkWord(word: Word, raise: Raise): void {
  const restored = restoreStandIns(word.text);
  const span = [word.start, word.end] as const;
  if (restored !== word.text) {
    raise("lost-kazakh-letters", {
      target: span,
      params: { text: word.text, expected: restored },
      fix: { span, text: restored },
    });
    return;
  }
  const lower = word.text.toLowerCase();
  const whole = LOST.get(lower);
  if (whole !== undefined) {
    const expected = inCaseOf(word.text, whole);
    raise("lost-kazakh-letters", {
      target: span,
      params: { text: word.text, expected },
      fix: { span, text: expected },
    });
    return;
  }
  const stem = LOST_STEMS.find((candidate) => lower.startsWith(candidate));
  if (stem === undefined || RUSSIAN_ADJECTIVE.test(lower)) return;
  // The suffix may have lost letters too, so the whole form is not certain.
  const expected = `${inCaseOf(word.text.slice(0, stem.length), LOST.get(stem) ?? stem)}…`;
  raise("lost-kazakh-letters", { target: span, params: { text: word.text, expected } });
}

/** Finds Kazakh words without their letters, and prose that has none of them at all. Call for Kazakh only. */
export function checkLostLetters(reading: Reading, raise: Raise): void {
  let prose = 0;
  let letters = 0;
  for (const word of reading.words) {
    if (word.script !== "cyrillic" || inAddress(reading, word.start)) continue;
    checkWord(word, raise);
    if (word.text.charAt(0) !== word.text.charAt(0).toLowerCase()) continue;
    prose += 1;
    letters += word.text.length;
  }
  if (prose < PROSE_WORDS || letters < PROSE_LETTERS || KAZAKH_LETTERS.test(reading.text)) return;
  raise("lost-kazakh-letters", {
    target: [0, reading.text.length],
    params: { text: "", expected: "ә ғ қ ң ө ұ ү һ і", kind: "prose" },
  });
}

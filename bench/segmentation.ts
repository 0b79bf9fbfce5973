/**
 * Segments per second of our rules against Intl.Segmenter on the same text, one core. The text is
 * made here from sentence frames, so that the benchmark runs in any clone.
 */
import { cpus } from "node:os";
import process from "node:process";
import { LANGUAGES, type Language } from "@/core/language/language";
import { segmentText } from "@/core/segmentation/segment";
import { getSegmenter } from "@/server/segmentation/load-rules";

const FRAMES: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    "ҚР Премьер-министрі О.А. Бектенов 2026 ж. 14 наурызда Астана қ. өткен жиынға қатысты.",
    "2014 жылы тауар айналымы 4,5%-ға өсіп, $4,3 млрд-қа жетті.",
    "«Біз бұл жобаны қолдаймыз», – деді министр.",
    "Жиында көлік, энергетика, ауыл шаруашылығы т.б. салалар талқыланды.",
  ],
  ru: [
    "Премьер-министр О. А. Бектенов 14 марта 2026 г. принял участие в заседании в г. Астане.",
    "Товарооборот вырос на 4,5% и достиг 4,3 млрд долларов.",
    "«Мы поддерживаем этот проект», – сказал министр.",
    "Обсуждались транспорт, энергетика, сельское хозяйство и т.д.",
  ],
  en: [
    "Prime Minister O. A. Bektenov attended the meeting of the U.N. in Astana at 9 a.m. on Monday.",
    "Trade grew by 4.5% and reached $4.3 billion.",
    "“We support this project,” said the minister.",
    "Mr. Smith of Acme Corp. spoke about transport, energy etc. in his report.",
  ],
};
const PARAGRAPHS = 2_000;
const ROUNDS = 15;

/** Paragraphs of two to six sentences, the same in every run. */
function paragraphsOf(language: Language): readonly string[] {
  const frames = FRAMES[language];
  return Array.from({ length: PARAGRAPHS }, (_, index) =>
    Array.from(
      { length: 2 + (index % 5) },
      (__, step) => frames[(index * 7 + step * 3 + (index >> 3)) % frames.length],
    ).join(" "),
  );
}

type Measured = { readonly segments: number; readonly p50: number; readonly p95: number };

/** Runs `count` over all paragraphs repeatedly; milliseconds per run. */
function measure(paragraphs: readonly string[], count: (text: string) => number): Measured {
  const times: number[] = [];
  let segments = 0;
  for (let round = -3; round < ROUNDS; round++) {
    const start = performance.now();
    segments = paragraphs.reduce((sum, text) => sum + count(text), 0);
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { segments, p50: at(0.5), p95: at(0.95) };
}

function line(name: string, { segments, p50, p95 }: Measured): string {
  const rate = Math.round((1_000 * segments) / p50).toLocaleString("en-GB");
  return `  ${name.padEnd(15)} ${rate.padStart(10)} segments/s   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   ${segments} segments`;
}

/** Prints the figures of the three languages. */
export async function run(): Promise<number> {
  process.stdout.write(
    `Segmentation, one core, Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${PARAGRAPHS} paragraphs × ${ROUNDS} rounds\n`,
  );
  for (const language of LANGUAGES) {
    const start = performance.now();
    const segmenter = getSegmenter(language);
    const compiled = performance.now() - start;
    const intl = new Intl.Segmenter(language, { granularity: "sentence" });
    const paragraphs = paragraphsOf(language);
    const ours = measure(paragraphs, (text) => segmentText(text, segmenter).length);
    const theirs = measure(paragraphs, (text) => [...intl.segment(text)].length);
    process.stdout.write(
      `${language} (rules compiled in ${compiled.toFixed(0)} ms)\n${line("ours", ours)}\n${line("Intl.Segmenter", theirs)}\n`,
    );
  }
  return 0;
}

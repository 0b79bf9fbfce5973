/**
 * Segment pairs and triples per second of the figure comparison, against the comparison of digit
 * strings on the same text. The text is made here from sentence frames, so that the benchmark runs
 * in any clone. Processor time is measured too: it tells the cost on a busy machine.
 */
import { cpus } from "node:os";
import process from "node:process";
import { compareFigurePair, compareFigures } from "@/core/figures/compare";

type Triple = { readonly kk: string; readonly ru: string; readonly en: string };

const FRAMES: readonly ((n: number) => Triple)[] = [
  (n) => ({
    kk: `Өткен жылы еліміздің жалпы тауар айналымы $${n},3 млрд-ты құрап, ${n % 50}%-ға өсті.`,
    ru: `В прошлом году общий товарооборот страны составил ${n},3 млрд долларов и вырос на ${n % 50}%.`,
    en: `Last year the country's total trade came to $${n}.3 billion, an increase of ${n % 50}%.`,
  }),
  (n) => ({
    kk: `Кездесу ${2000 + (n % 100)} жылғы ${1 + (n % 28)} наурызда сағат 15:00-де Астанада өтеді.`,
    ru: `Встреча пройдет ${1 + (n % 28)} марта ${2000 + (n % 100)} года в 15:00 в Астане.`,
    en: `The meeting will be held in Astana at 3 p.m. on ${1 + (n % 28)} March ${2000 + (n % 100)}.`,
  }),
  () => ({
    kk: "Делегация басшылары ынтымақтастықтың өзекті мәселелері туралы пікір алмасты.",
    ru: "Главы делегаций обменялись мнениями по актуальным вопросам сотрудничества.",
    en: "The heads of the delegations exchanged views on topical issues of cooperation.",
  }),
  () => ({
    kk: "Бес жыл ішінде жиырма бес елмен келісім жасалды.",
    ru: "За пять лет подписаны соглашения с двадцатью пятью странами.",
    en: "Agreements have been signed with twenty-five countries over five years.",
  }),
];
const SEGMENTS = 2_000;
const ROUNDS = 9;

const digits = (text: string): string => (text.match(/\d+/gu) ?? []).sort().join(" ");

type Work = (triple: Triple) => unknown;

const WORKS: readonly (readonly [name: string, work: Work])[] = [
  ["pairs kk→ru", ({ kk, ru }) => compareFigurePair(kk, "kk", ru, "ru")],
  ["triples", (texts) => compareFigures({ texts })],
  ["digit strings (baseline)", ({ kk, ru }) => digits(kk) === digits(ru)],
];

function line(name: string, work: Work, triples: readonly Triple[]): string {
  const times: number[] = [];
  let processor = 0;
  for (let round = -2; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    for (const triple of triples) work(triple);
    if (round < 0) continue;
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor += (user + system) / 1000;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  const rate = (milliseconds: number): string =>
    Math.round((1000 * triples.length) / milliseconds).toLocaleString("en-GB");
  const wall = `${rate(at(0.5)).padStart(9)} segments/s   p50 ${at(0.5).toFixed(1)} ms   p95 ${at(0.95).toFixed(1)} ms`;
  return `  ${name.padEnd(26)}${wall}   by processor time ${rate(processor / ROUNDS)} segments/s`;
}

/** Prints the figures. */
export async function run(): Promise<number> {
  const triples = Array.from({ length: SEGMENTS }, (_, index) => {
    const frame = FRAMES[index % FRAMES.length];
    return frame?.(10 + index) ?? { kk: "", ru: "", en: "" };
  });
  const machine = cpus()[0]?.model ?? "unknown processor";
  process.stdout.write(
    `Figures, one core, Node ${process.version}, ${machine}, ${SEGMENTS} segments × ${ROUNDS} rounds\n`,
  );
  for (const [name, work] of WORKS) process.stdout.write(`${line(name, work, triples)}\n`);
  return 0;
}

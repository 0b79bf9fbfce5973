/**
 * Lost and added minus signs. A number is compared without its sign, because one language writes
 * «−0,3 %» where another says "fell by 0.3 percent". A sign that no such word stands for in the
 * other text is a slip all the same: −15 degrees is not 15.
 */

import type { Cluster } from "@/core/figures/clusters";
import type { Figure, FigureFinding } from "@/core/figures/figure";
import type { Language } from "@/core/language/language";

/** Words that say by themselves that a figure is below zero or goes down: cold, loss, decrease. */
const BELOW: Readonly<Record<Language, RegExp>> = {
  kk: /аяз|суық|суыт|суын|салқын|төмен|азай|азаю|қысқар|кемі|кему|құлдыр|арзан|тапшы|шығын|залал|жоғалт|түсті|түсіп|түсу|минус|теріс|шегер|жеңілдік/u,
  ru: /мороз|холод|ниж[ен]|сни[зж]|пони[зж]|упа[лд]|пад[аеи]|сокра|уменьш|убы[лтв]|потер|дефицит|минус|отриц|спад|дешев|списа|скидк|понес/u,
  en: /frost|freez|cold|below|zero|fell|fall|drop|declin|decreas|reduc|cut|shr[iau]nk|contract|down|lower|loss|lost|lose|deficit|negative|minus|slump|plung|slid|slip|discount|cheap/u,
};

const MINUS_BEFORE = /(?:^|[\s(«“"…]|\.\.)([-−–])\p{Sc}?$|(?:минус|minus)\s+$/iu;
const SIGNED_KINDS: ReadonlySet<Figure["kind"]> = new Set([
  "unit",
  "percent",
  "percent-point",
  "currency",
]);

type Texts = Readonly<Partial<Record<Language, string>>>;
type Member = { readonly language: Language; readonly figure: Figure; readonly minus: string };

/** A finding with the figure that shows what is right. */
export type SignFinding = { readonly finding: FigureFinding; readonly right: Figure };

/** The minus before a figure, "" without one. */
function minusOf(text: string, figure: Figure): string {
  const before = text.slice(Math.max(0, figure.numberSpan[0] - 12), figure.numberSpan[0]);
  const found = MINUS_BEFORE.exec(before);
  return found === null ? "" : (found[1] ?? "−");
}

function finding(texts: Texts, wrong: Member, right: Member): SignFinding {
  const { language, figure } = wrong;
  const text = texts[language] ?? "";
  const [start, end] = figure.numberSpan;
  const number = text.slice(start, end);
  const from = wrong.minus === "" ? start : Math.max(0, text.lastIndexOf(wrong.minus, start));
  const span = [from, end] as const;
  const expected = right.minus === "" ? number : right.minus + number;
  const { kind } = figure;
  const found: FigureFinding = {
    type: "changed",
    language,
    span,
    text: text.slice(...span),
    expected,
    kind,
  };
  return { finding: found, right: right.figure };
}

function signsOf(texts: Texts, cluster: Cluster, order: readonly Language[]): SignFinding[] {
  const members = order.flatMap((language): Member[] => {
    const figure = cluster[language];
    if (figure === undefined || !SIGNED_KINDS.has(figure.kind)) return [];
    return [{ language, figure, minus: minusOf(texts[language] ?? "", figure) }];
  });
  const negative = members.filter(({ minus }) => minus !== "");
  const bare = members.filter(({ minus }) => minus === "");
  const plain = bare.filter(({ language }) => !BELOW[language].test(texts[language] ?? ""));
  const [first] = negative;
  const [other] = plain;
  if (first === undefined || other === undefined) return [];
  // A text that says the cold or the loss in words is on the side of the minus.
  const forMinus = negative.length + bare.length - plain.length;
  const trusted = members[0] === first;
  const minusRight = forMinus > plain.length || (forMinus === plain.length && trusted);
  return minusRight
    ? plain.map((wrong) => finding(texts, wrong, first))
    : negative.map((wrong) => finding(texts, wrong, other));
}

/** Minus signs that stand in one language and are neither written nor said in another. */
export function explainSigns(
  texts: Texts,
  clusters: readonly Cluster[],
  order: readonly Language[],
): readonly SignFinding[] {
  return clusters.flatMap((cluster) => signsOf(texts, cluster, order));
}

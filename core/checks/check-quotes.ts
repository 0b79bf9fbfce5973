/**
 * Checks on quotation marks of one segment. A quotation may run over several segments, so a
 * segment is compared with its source: what hangs open there may hang open here. The balance of
 * whole paragraphs is judged in check-article.ts.
 */
import { applyFixToText } from "@/core/checks/apply-fix";
import type { Fix, Span } from "@/core/checks/finding";
import {
  balanceQuotes,
  closingFor,
  DOUBLE_QUOTES,
  markSpan,
  type QuoteBalance,
  type QuoteMark,
  type QuotePair,
  sameStyle,
} from "@/core/checks/quotes";
import type { Raise } from "@/core/checks/raise";
import type { Reading } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

// Words from which on something in quotation marks is taken for speech.
const SHORTEST_QUOTATION = 5;

// Outer and inner marks of each language. Russian: Rozental §67; English: double outside.
const STYLE: Readonly<Record<Language, readonly [outer: string, inner: string]>> = {
  ru: ["«»", "„“"],
  kk: ["«»", "“”"],
  en: ["“”", "‘’"],
};

function accepted(pair: QuotePair, language: Language): boolean {
  const { char } = pair.open;
  if (language === "kk") return char !== "„" && char !== "‟";
  if (language === "en") return char === '"' || char === "“" || char === "”";
  return char === "«" || (pair.depth > 0 && char === "„");
}

function restyled(
  text: string,
  pair: QuotePair,
  pairs: readonly QuotePair[],
  language: Language,
): Fix {
  const inside = pairs.filter(
    (other) => other.open.at >= pair.open.at && other.close.at <= pair.close.at,
  );
  const marks = new Map<number, string>();
  for (const { open, close, depth } of inside) {
    const style = STYLE[language][depth === 0 ? 0 : 1];
    marks.set(open.at, style.charAt(0));
    marks.set(close.at, style.charAt(1));
  }
  let out = "";
  for (let at = pair.open.at; at <= pair.close.at; at += 1) out += marks.get(at) ?? text.charAt(at);
  return { span: [pair.open.at, pair.close.at + 1], text: out };
}

function mismatched({ text, language }: Reading): number {
  return balanceQuotes(text, language).pairs.filter((pair) => !sameStyle(pair)).length;
}

/** Turns the mark that does not fit its partner, if that was tried and leaves fewer wrong pairs. */
function mismatchFix(pair: QuotePair, reading: Reading): Fix | null {
  const turned = pair.open.char === "”";
  const span = markSpan(turned ? pair.open : pair.close);
  const fix = { span, text: turned ? "“" : closingFor(pair.open.char) };
  const fixed = { ...reading, text: applyFixToText(reading.text, fix) };
  return mismatched(fixed) < mismatched(reading) ? fix : null;
}

function checkMismatch(pair: QuotePair, reading: Reading, raise: Raise): void {
  if (sameStyle(pair)) return;
  raise("quotes-mismatched", {
    target: [pair.open.at, pair.close.at + 1],
    params: { text: pair.open.char + pair.close.char },
    fix: mismatchFix(pair, reading),
  });
}

function checkStyle(reading: Reading, balance: QuoteBalance, raise: Raise): void {
  const { text, language } = reading;
  const certain = balance.unclosed.length === 0 && balance.unopened.length === 0;
  let done = -1;
  for (const pair of [...balance.pairs].sort((a, b) => a.open.at - b.open.at)) {
    if (pair.open.at < done) continue;
    if (accepted(pair, language)) {
      checkMismatch(pair, reading, raise);
      continue;
    }
    done = pair.close.at;
    const expected = STYLE[language][pair.depth === 0 ? 0 : 1];
    raise("quotes-wrong-language", {
      target: [pair.open.at, pair.close.at + 1],
      params: { text: pair.open.char + pair.close.char, expected },
      fix: certain ? restyled(text, pair, balance.pairs, language) : null,
    });
  }
}

function surplus(marks: readonly QuoteMark[], allowed: number): readonly QuoteMark[] {
  return marks.length > allowed ? marks.slice(allowed) : [];
}

// A closing mark may serve two quotations, but only where the source has two of them.
function nested({ pairs, shared }: QuoteBalance): boolean {
  return shared || pairs.some(({ depth }) => depth > 0);
}

function checkBalance(source: QuoteBalance, target: QuoteBalance, raise: Raise): void {
  const [outer] = target.pairs.filter(({ depth }) => depth === 1);
  if (target.shared && !nested(source) && outer !== undefined)
    raise("quotes-unbalanced", {
      target: markSpan(outer.open),
      params: { text: outer.open.char },
    });
  const marks = [
    ...surplus(target.unopened, source.unopened.length),
    ...surplus(target.unclosed, source.unclosed.length),
  ];
  for (const mark of marks)
    raise("quotes-unbalanced", { target: markSpan(mark), params: { text: mark.char } });
}

/**
 * Every check on the quotation marks of a translation. With `wholeBlock`, marks that hang open
 * are reported where those of the source do not; without, the paragraph is judged elsewhere.
 */
export function checkTargetQuotes(
  source: Reading,
  target: Reading,
  wholeBlock: boolean,
  raise: Raise,
): void {
  const ours = balanceQuotes(target.text, target.language);
  const theirs = balanceQuotes(source.text, source.language);
  if (wholeBlock) checkBalance(theirs, ours, raise);
  checkStyle(target, ours, raise);
  // Single marks in English are quotation marks too.
  if (DOUBLE_QUOTES.test(target.text) || /[‘’']/u.test(target.text)) return;
  checkLost(source.text, theirs, raise);
}

// Marks of the source that the translation has none of: a quotation, or the end of one that began earlier.
function checkLost(
  source: string,
  { pairs, unopened, unclosed }: QuoteBalance,
  raise: Raise,
): void {
  const [hanging] = [...unopened, ...unclosed];
  const [pair] = pairs;
  const span: Span | null =
    hanging === undefined
      ? pair === undefined
        ? null
        : [pair.open.at, pair.close.at + 1]
      : markSpan(hanging);
  if (span === null) return;
  const text = source.slice(...span);
  // Names of papers and companies take quotation marks in Russian and Kazakh and none in English.
  if (hanging === undefined && text.split(/\s+/u).length < SHORTEST_QUOTATION) return;
  raise("quotes-lost", { source: span, params: { text } });
}

/** Pairs of a text judged alone whose marks differ in style. */
export function checkOwnQuotes(reading: Reading, raise: Raise): void {
  for (const pair of balanceQuotes(reading.text, reading.language).pairs)
    checkMismatch(pair, reading, raise);
}

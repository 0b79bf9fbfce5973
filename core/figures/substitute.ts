/**
 * Carries figures over for the translation memory: the source of a stored pair differs from the new
 * source only in figures, so the stored translation serves once the same figures are exchanged in
 * it. Done only where each change is certain: every changed figure has its one place in the
 * translation, and every replacement can be written in the form that stands there.
 */

import type { Span } from "@/core/checks/finding";
import { clusterFigures } from "@/core/figures/clusters";
import { compareFigurePair } from "@/core/figures/compare";
import { replacementFor } from "@/core/figures/expected";
import type { Figure } from "@/core/figures/figure";
import { parseFigures } from "@/core/figures/parse";
import type { Language } from "@/core/language/language";

/** The adapted translation and where it was changed (spans in the new text). */
export type Substitution = { readonly text: string; readonly spans: readonly Span[] };

type Edit = { readonly span: Span; readonly text: string };

/**
 * `target` translates `oldSource`; the result translates `newSource`, or null when that is not
 * certain: the sources differ in more than figures, a figure is not found in the target, a word
 * form cannot be written, or the result would not agree with the new source.
 */
export function substituteFigures(
  target: string,
  targetLanguage: Language,
  oldSource: string,
  newSource: string,
  sourceLanguage: Language,
): Substitution | null {
  const before = parseFigures(oldSource, sourceLanguage);
  const after = parseFigures(newSource, sourceLanguage);
  if (before.length !== after.length || before.length === 0) return null;
  if (skeleton(oldSource, before) !== skeleton(newSource, after)) return null;
  const figures = parseFigures(target, targetLanguage);
  const lists = new Map([
    [sourceLanguage, before],
    [targetLanguage, figures],
  ] as const);
  const clusters = clusterFigures(lists, [sourceLanguage, targetLanguage]);
  const edits: Edit[] = [];
  for (const [index, old] of before.entries()) {
    const fresh = after[index];
    if (fresh === undefined) return null;
    if (sameFigure(old, fresh)) continue;
    const place = clusters.find((cluster) => cluster[sourceLanguage] === old)?.[targetLanguage];
    const edit = place === undefined ? null : editFor(fresh, old, place, target, targetLanguage);
    if (edit === null) return null;
    edits.push(edit);
  }
  const done = apply(target, edits);
  if (done === null) return null;
  const left = compareFigurePair(newSource, sourceLanguage, done.text, targetLanguage);
  return left.length === 0 ? done : null;
}

/** The text with its figures taken out: what must be equal for figures to be all that differs. */
function skeleton(text: string, figures: readonly Figure[]): string {
  let at = 0;
  let frame = "";
  for (const { numberSpan, scaleSpan, kind, unit } of figures) {
    frame += `${text.slice(at, numberSpan[0])}\uE000${kind}${unit ?? ""}`;
    at = scaleSpan?.[1] ?? numberSpan[1];
  }
  return (frame + text.slice(at)).replace(/\uE000(\S*?)-\p{L}+/gu, "\uE000$1-").normalize("NFC");
}

const sameFigure = (a: Figure, b: Figure): boolean => a.value === b.value && a.unit === b.unit;

function editFor(
  fresh: Figure,
  old: Figure,
  place: Figure,
  target: string,
  language: Language,
): Edit | null {
  const wanted = {
    ...fresh,
    value: fresh.value,
    kind: place.kind === "clock" ? "clock" : fresh.kind,
  };
  if (place.value !== old.value && place.kind !== "clock") return null;
  const { span, expected } = replacementFor(wanted, place, target, language);
  if (expected === null || (place.spelledOut && /\d/u.test(expected))) return null;
  return { span, text: expected };
}

function apply(target: string, edits: readonly Edit[]): Substitution | null {
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0]);
  const spans: Span[] = [];
  let text = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.span[0] < at) return null;
    text += target.slice(at, edit.span[0]);
    spans.push([text.length, text.length + edit.text.length]);
    text += edit.text;
    at = edit.span[1];
  }
  return { text: text + target.slice(at), spans };
}

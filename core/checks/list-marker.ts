/**
 * Markers at the beginning of a list item: the same number, in the writing of the target language
 * («3)», «3.»; letters may follow the other alphabet).
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";

const marker =
  /^\s*(?:(?<number>\d{1,3})[.)](?=[\s\p{L}])(?!\d)|(?<letter>\p{Ll})\)|(?<bullet>[•●▪◦‣·*])(?=\s))/u;

type Marker = {
  readonly kind: "number" | "letter" | "bullet";
  readonly value: string;
  readonly span: Span;
};

/** The list marker a text begins with, or null. Bullets and letters have no value of their own. */
export function markerOf(text: string): Marker | null {
  const match = marker.exec(text);
  if (match === null) return null;
  const { number, letter } = match.groups ?? {};
  const start = match[0].length - match[0].trimStart().length;
  const kind = number === undefined ? (letter === undefined ? "bullet" : "letter") : "number";
  return { kind, value: number ?? "", span: [start, match[0].length] };
}

/** Reports an item whose marker was lost or renumbered in the translation. */
export function checkListMarker(source: string, target: string, raise: Raise): void {
  const theirs = markerOf(source);
  if (theirs === null) return;
  const ours = markerOf(target);
  if (ours !== null && ours.kind === theirs.kind && ours.value === theirs.value) return;
  const wrongNumber = ours?.kind === "number" && theirs.kind === "number";
  const span: Span | null = ours?.span ?? null;
  raise("list-integrity", {
    source: theirs.span,
    target: span,
    params: {
      kind: span === null ? "lost" : "marker",
      text: span === null ? "" : target.slice(...span),
      expected: source.slice(...theirs.span),
    },
    fix: wrongNumber && span !== null ? { span: [span[0], span[1] - 1], text: theirs.value } : null,
    // A date or an ordinal may begin a text as a marker does («5. маусым»): not sure enough to block.
    severity: "warning",
  });
}

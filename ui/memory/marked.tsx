import type { ReactNode } from "react";
import type { Span } from "@/core/checks/finding";

type MarkedProps = { readonly text: string; readonly spans: readonly Span[] };

/** A text with stretches marked: figures to be checked, words that were searched. */
export function Marked({ text, spans }: MarkedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    parts.push(
      <span key={`t${at}`}>{text.slice(at, start)}</span>,
      <mark key={`m${start}`} className="rounded-xs bg-term text-ink">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

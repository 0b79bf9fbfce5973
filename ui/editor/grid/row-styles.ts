import type { Layout } from "../state/desk-state";

/** The columns of a row: number, source, and the targets that stand beside it. */
export function rowStyle(layout: Layout, targets: number): string {
  if (layout === "focus") return "grid grid-cols-1";
  if (layout === "compare" && targets > 1)
    return "md:grid md:grid-cols-[3.25rem_minmax(0,1fr)_minmax(0,1fr)] lg:grid-cols-[3.25rem_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]";
  return "md:grid md:grid-cols-[3.25rem_minmax(0,1fr)_minmax(0,1fr)]";
}

/** Below 1,024 px only the language that is worked on stands beside the source. */
export function columnStyle(layout: Layout, isWorkedOn: boolean): string {
  return layout === "compare" && !isWorkedOn ? "max-lg:hidden" : "";
}

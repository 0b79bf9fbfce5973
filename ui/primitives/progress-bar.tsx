"use client";

import { useT } from "@/ui/i18n/use-t";
import type { WorkStatus } from "./status";

/** How many of the whole are in one state. */
export type ProgressPart = { readonly status: WorkStatus; readonly count: number };

type Props = {
  readonly label: string;
  /** From the finished end: approved first, then translated, draft, changes requested. */
  readonly parts: readonly ProgressPart[];
  /** What counts as finished, for the figure beside the bar. */
  readonly done: number;
  readonly total: number;
  readonly hideLabel?: boolean;
};

const FILLS: Readonly<Record<WorkStatus, string>> = {
  untranslated: "fill-transparent",
  draft: "fill-draft opacity-45",
  translated: "fill-translated opacity-70",
  "changes-requested": "fill-changes",
  approved: "fill-approved",
  "signed-off": "fill-approved",
  published: "fill-published",
  stale: "fill-stale",
  locked: "fill-muted",
};

/**
 * Progress with the figure first: a bar alone makes 97 % look like 100 %. Drawn as SVG, since
 * widths in style attributes are blocked in server-rendered markup.
 */
export function ProgressBar({ label, parts, done, total, hideLabel = false }: Props) {
  const t = useT("common");
  let x = 0;
  const bars = parts.map((part) => {
    const width = total === 0 ? 0 : (part.count / total) * 100;
    const bar = { ...part, x, width };
    x += width;
    return bar;
  });
  const text = t("progress", { done, total });
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className={hideLabel ? "sr-only" : "truncate text-sm"}>{label}</span>
        <span aria-hidden className="tabular text-sm font-medium whitespace-nowrap">
          {`${done}/${total}`}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          className="block h-1.5 w-full overflow-hidden rounded-full bg-sunken ring-1 ring-line"
        >
          {bars.map((bar) => (
            <rect
              key={bar.status}
              x={bar.x}
              width={bar.width}
              height="6"
              className={FILLS[bar.status]}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}

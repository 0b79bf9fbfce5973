"use client";

import { useT } from "@/ui/i18n/use-t";
import { classNames } from "./class-names";

const WIDTHS = ["w-full", "w-11/12", "w-4/5", "w-2/3"] as const;

/** Stands for lines of text that are on their way; read as "Loading". */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useT("common");
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span
          key={line}
          aria-hidden="true"
          className={classNames(
            "h-4 animate-pulse rounded bg-sunken",
            WIDTHS[line % WIDTHS.length],
          )}
        />
      ))}
    </div>
  );
}

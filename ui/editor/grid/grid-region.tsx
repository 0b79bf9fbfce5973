"use client";

import { SearchX } from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { EmptyState } from "@/ui/primitives/empty-state";
import { ErrorState } from "@/ui/primitives/error-state";
import { Skeleton } from "@/ui/primitives/skeleton";
import { useDesk, useEditor } from "../editor-context";
import { setFilter } from "../state/desk-actions";
import { NO_FILTER } from "../state/filters";
import type { SourceDecorations } from "../text/use-source-marks";
import { FocusSteps } from "./focus-steps";
import { SegmentGrid } from "./segment-grid";

type Props = {
  readonly sourceDecorations: SourceDecorations | undefined;
  readonly onRetry: () => void;
};

/** Keeps the open row in view when the window, a panel or the on-screen keyboard changes the room. */
function useOpenRowInView() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      element.querySelector("[data-open=true]")?.scrollIntoView({ block: "nearest" }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return region;
}

/** Where the rows scroll, with what to say when there are none, or not all. */
export function GridRegion({ sourceDecorations, onRetry }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const isEmpty = useDesk((state) => state.shown.length === 0);
  const layout = useDesk((state) => state.layout);
  const region = useOpenRowInView();
  const isLoading = useDesk((state) => state.isLoading);
  const loadFailed = useDesk((state) => state.loadFailed);
  return (
    <section
      ref={region}
      aria-label={t("grid.region")}
      data-region="grid"
      className="relative min-w-0 grow overflow-y-auto overscroll-contain"
    >
      {isEmpty && !isLoading ? (
        <div className="p-6">
          <EmptyState
            icon={<SearchX />}
            sentence={t("filter.none")}
            action={<Button onPress={() => setFilter(desk, NO_FILTER)}>{t("filter.clear")}</Button>}
          />
        </div>
      ) : (
        <div className={layout === "focus" ? "mx-auto max-w-3xl sm:px-6" : undefined}>
          <SegmentGrid sourceDecorations={sourceDecorations} />
          {layout === "focus" ? <FocusSteps /> : null}
        </div>
      )}
      {isLoading ? (
        <div className="p-6">
          <Skeleton lines={4} />
        </div>
      ) : null}
      {loadFailed ? (
        <div className="p-6">
          <ErrorState sentence={t("grid.loadFailed")} onRetry={onRetry} />
        </div>
      ) : null}
    </section>
  );
}

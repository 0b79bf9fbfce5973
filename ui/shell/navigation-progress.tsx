"use client";

import { useOffline } from "next/offline";
import { useT } from "@/ui/i18n/use-t";
import { usePageUnderWay } from "./use-page-under-way";

/**
 * A line along the upper edge while the next page is on its way. Not a `loading.tsx`: that begins
 * the answer before the page knows whether its article exists, and turns a 404 into a 200.
 */
export function NavigationProgress() {
  const t = useT("common");
  const isUnderWay = usePageUnderWay();
  // Nothing moves without a connection; the banner says so.
  const isOffline = useOffline();
  if (!isUnderWay || isOffline) return null;
  return (
    <div
      role="progressbar"
      aria-label={t("loading")}
      className="fixed inset-x-0 top-0 z-50 h-0.75 overflow-hidden bg-accent-soft"
    >
      <div className="moving-along h-full w-1/3 rounded-full bg-accent" />
    </div>
  );
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { NAVIGATION_START } from "./navigation-start";

/** Milliseconds within which a page comes unannounced: a flash would only disturb. */
const SHOWN_AFTER = 150;

/**
 * A line along the upper edge while the next page is on its way. Not a `loading.tsx`: that begins
 * the answer before the page knows whether its article exists, and turns a 404 into a 200.
 */
export function NavigationProgress() {
  const t = useT("common");
  const address = addressOf(`${usePathname()}?${useSearchParams()}`);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onStart = (event: Event) => {
      const target = addressOf((event as CustomEvent<string>).detail);
      clearTimeout(timer);
      // Later, not now: a change of state in the router's own transition would show at its end.
      if (target !== address) timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    };
    window.addEventListener(NAVIGATION_START, onStart);
    return () => {
      window.removeEventListener(NAVIGATION_START, onStart);
      clearTimeout(timer);
      setShown(false);
    };
  }, [address]);
  if (!isShown) return null;
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

/** Path and query, without the hash: going to a place within the page is no navigation. */
function addressOf(url: string): string {
  const { pathname, search } = new URL(url, "http://localhost");
  return pathname + search;
}

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { announceNavigation, NAVIGATION_START } from "./navigation-start";

/** Milliseconds within which a page comes unannounced: a flash would only disturb. */
const SHOWN_AFTER = 150;

/** True while another page is on its way, not for one that is there at once. */
export function usePageUnderWay(): boolean {
  const address = addressOf(`${usePathname()}?${useSearchParams()}`);
  const [isUnderWay, setUnderWay] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onStart = (event: Event) => {
      const target = addressOf((event as CustomEvent<string>).detail);
      clearTimeout(timer);
      // Later, not now: a change of state in the router's own transition would show at its end.
      timer = setTimeout(() => setUnderWay(target !== address), SHOWN_AFTER);
    };
    window.addEventListener(NAVIGATION_START, onStart);
    return () => {
      window.removeEventListener(NAVIGATION_START, onStart);
      clearTimeout(timer);
      setUnderWay(false);
    };
  }, [address]);
  return isUnderWay;
}

/** Stays on the page that is open: the one on its way does not come any more. */
export function callOffNavigation(): void {
  // Next takes a change of history by the page for a navigation, which supersedes the one in work.
  window.history.replaceState(null, "", window.location.href);
  announceNavigation(window.location.href);
}

/** Path and query, without the hash: going to a place within the page is no navigation. */
function addressOf(url: string): string {
  const { pathname, search } = new URL(url, "http://localhost");
  return pathname + search;
}

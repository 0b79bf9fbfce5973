"use client";

import { useEffect } from "react";
import { useEditor } from "./editor-context";
import { SESSION_ENDED } from "./state/request";

/** Sends what waits when the page is hidden or left, and tries again when the network is back. */
export function useSaving(): void {
  const { desk, engine } = useEditor();
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") engine.flushAll();
      else engine.resume();
    };
    const leave = () => engine.flushAll();
    const back = () => engine.resume();
    const ask = (event: BeforeUnloadEvent) => {
      const { changed, sending, offline } = desk.getState().saving;
      // Kept in this browser in any case; the question is for those who would work on elsewhere.
      if (offline > 0 && changed + sending + offline > 0) event.preventDefault();
    };
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", back);
    window.addEventListener("focus", back);
    window.addEventListener("beforeunload", ask);
    // Drafts must outlive a full disk; the browser decides, and a refusal changes nothing.
    void navigator.storage?.persist?.();
    const signedOut = () => desk.setState({ sessionEnded: true });
    window.addEventListener(SESSION_ENDED, signedOut);
    return () => {
      window.removeEventListener(SESSION_ENDED, signedOut);
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", back);
      window.removeEventListener("focus", back);
      window.removeEventListener("beforeunload", ask);
    };
  }, [desk, engine]);
}

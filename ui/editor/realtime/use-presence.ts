"use client";

import { useEffect } from "react";
import { useEditor } from "../editor-context";
import type { Place } from "../state/desk-state";
import { request } from "../state/request";

const RENEW = 20_000;
/** Somebody who runs through rows is not in any of them. */
const SETTLE = 400;

/** Tells the others which segment the person is in, and that they left. */
export function usePresence(): void {
  const { desk } = useEditor();
  useEffect(() => {
    const path = `/api/articles/${desk.getState().article.id}/presence`;
    let timer = 0;
    let told = "";
    const tell = (place: Place | null, isRenewal = false) => {
      const { language } = desk.getState();
      const body = { place: place ? { segmentId: place.segmentId, language } : null };
      const text = JSON.stringify(body);
      if (text === told && !isRenewal) return;
      told = text;
      void request(path, { method: "PUT", body, keepalive: place === null });
    };
    const renew = window.setInterval(() => {
      const { place } = desk.getState();
      if (place && !document.hidden) tell(place, true);
    }, RENEW);
    const unsubscribe = desk.subscribe((state, before) => {
      if (state.place === before.place && state.language === before.language) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => tell(desk.getState().place), SETTLE);
    });
    const leave = () => tell(null);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.clearInterval(renew);
      window.clearTimeout(timer);
      unsubscribe();
      leave();
    };
  }, [desk]);
}

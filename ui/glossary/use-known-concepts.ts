"use client";

import { useEffect, useState } from "react";
import type { ConceptRow, GlossaryPage, KnownConceptView } from "@/core/terminology/glossary-view";
import { send } from "@/ui/request/send";

/** Milliseconds of rest in typing before the glossary is asked. */
const PAUSE = 250;

/** What the glossary has for a wording: nothing asked, not answered yet, no connection, or the concepts. */
export type KnownAnswer =
  | { readonly state: "idle" | "reading" | "failed" }
  | { readonly state: "ready"; readonly known: readonly KnownConceptView[] };

/** Concepts of the glossary that a wording names as a whole, in whatever form. */
export function useKnownConcepts(text: string): KnownAnswer {
  const asked = text.trim();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: KnownAnswer }>();
  useEffect(() => {
    if (asked === "") return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked, limit: "5" });
      const path = `/api/glossary/concepts?${query}`;
      const reply = await send<GlossaryPage>({ method: "GET", path });
      if (isLate) return;
      const named = reply.ok ? reply.value.concepts.filter((one) => isNamed(one, asked)) : [];
      const is = reply.ok
        ? ({ state: "ready", known: named.map(viewOf) } as const)
        : ({ state: "failed" } as const);
      setAnswer({ to: asked, is });
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === "") return { state: "idle" };
  return answer?.to === asked ? answer.is : { state: "reading" };
}

function isNamed({ foundAs, terms }: ConceptRow, asked: string): boolean {
  const lower = asked.toLowerCase();
  return foundAs?.toLowerCase() === lower || terms.some(({ text }) => text.toLowerCase() === lower);
}

function viewOf({ id, terms }: ConceptRow): KnownConceptView {
  const shown = terms.filter(({ status }) => status === "preferred" || status === "proposed");
  return { id, wordings: shown.slice(0, 3) };
}

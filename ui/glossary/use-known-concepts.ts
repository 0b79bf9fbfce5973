"use client";

import { useEffect, useState } from "react";
import type { ConceptRow, GlossaryPage, KnownConceptView } from "@/core/terminology/glossary-view";
import { send } from "@/ui/request/send";

/** Milliseconds of rest in typing before the glossary is asked. */
const PAUSE = 250;
const NONE: readonly KnownConceptView[] = [];

/** Concepts of the glossary that a wording names as a whole, in whatever form; none without a connection. */
export function useKnownConcepts(text: string): readonly KnownConceptView[] {
  const [answer, setAnswer] = useState({ text: "", known: NONE });
  const asked = text.trim();
  useEffect(() => {
    if (asked === "") return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked, limit: "5" });
      const path = `/api/glossary/concepts?${query}`;
      const reply = await send<GlossaryPage>({ method: "GET", path });
      if (isLate || !reply.ok) return;
      const named = reply.value.concepts.filter((concept) => isNamed(concept, asked));
      setAnswer({ text: asked, known: named.map(viewOf) });
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return answer.text === asked ? answer.known : NONE;
}

function isNamed({ foundAs, terms }: ConceptRow, asked: string): boolean {
  const lower = asked.toLowerCase();
  return foundAs?.toLowerCase() === lower || terms.some(({ text }) => text.toLowerCase() === lower);
}

function viewOf({ id, terms }: ConceptRow): KnownConceptView {
  const shown = terms.filter(({ status }) => status === "preferred" || status === "proposed");
  return { id, wordings: shown.slice(0, 3) };
}

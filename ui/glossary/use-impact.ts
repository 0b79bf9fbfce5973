"use client";

import { useEffect, useRef, useState } from "react";
import { type Wording, wordingKey } from "@/core/terminology/former-wordings";
import type { Impact } from "@/core/terminology/glossary-view";
import type { ShownError } from "@/ui/i18n/error-text";
import { send } from "@/ui/request/send";

/** What is known of the uses of the chosen wording. */
type ImpactState = Impact | "searching" | { readonly failed: ShownError | null } | null;

/**
 * The wording whose uses are asked for, and the answer. A new version of the concept that gave a
 * wording up (`former`, the latest first) chooses it and asks by itself.
 */
export function useImpact(
  version: number,
  wordings: readonly Wording[],
  former: readonly Wording[],
) {
  const [key, setKey] = useState("");
  const [impact, setImpact] = useState<ImpactState>(null);
  const asked = useRef(0);
  const chosen = wordings.find((one) => wordingKey(one) === key) ?? wordings[0];
  const search = async (wording: Wording | undefined) => {
    if (!wording) return;
    asked.current += 1;
    const own = asked.current;
    setImpact("searching");
    const query = new URLSearchParams({ language: wording.language, text: wording.text });
    const reply = await send<Impact>({ method: "GET", path: `/api/glossary/impact?${query}` });
    // An answer that comes after the next question is none.
    if (own === asked.current) setImpact(reply.ok ? reply.value : { failed: reply.error });
  };
  const choose = (next: string) => {
    asked.current += 1;
    setKey(next);
    setImpact(null);
  };
  const before = useRef({ version, former: former.length });
  useEffect(() => {
    const { version: last, former: known } = before.current;
    before.current = { version, former: former.length };
    const [lost] = former;
    if (version === last || former.length <= known || !lost) return;
    setKey(wordingKey(lost));
    void search(lost);
  });
  return { chosen, choose, impact, search } as const;
}

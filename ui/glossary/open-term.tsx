"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import type { Language } from "@/core/language/language";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { late } from "@/ui/primitives/late";
import { readSubject } from "./term-subject";
import type { TermsStore } from "./terms-store";
import { useTermMark } from "./use-term-mark";

const TermPopover = late(() => import("./term-popover").then((code) => code.TermPopover));

type Props = { readonly store: TermsStore; readonly sourceLanguage: Language };

/** The card of the term that is asked about, if one is. What it shows is also said. */
export function OpenTerm({ store, sourceLanguage }: Props) {
  const t = useT("glossary");
  const { mark, close } = useTermMark();
  const subject = readSubject(mark?.dataset.subject);
  const concept = useStore(store, (state) => state.concepts.get(subject?.conceptId ?? ""));
  const cited = concept?.terms[sourceLanguage].find(({ termId }) => termId === subject?.termId);
  const offered = concept
    ? [...concept.terms.ru, ...concept.terms.en].filter(({ status }) => status === "preferred")
    : [];
  const sentence =
    concept && cited
      ? [
          cited.text,
          t("panel.mark", {
            status: t(`termStatus.${cited.status}`),
            terms: offered.map(({ text }) => text).join(" · "),
          }),
          concept.definition,
        ].join(". ")
      : "";
  useEffect(() => {
    if (sentence !== "") announce(sentence);
  }, [sentence]);
  if (!mark || !subject || !concept) return null;
  return (
    <TermPopover
      subject={subject}
      concept={concept}
      sourceLanguage={sourceLanguage}
      mark={mark}
      onClose={close}
    />
  );
}

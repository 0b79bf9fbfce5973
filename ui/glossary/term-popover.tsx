"use client";

import { type RefObject, useRef } from "react";
import { Popover } from "react-aria-components";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { ArticleConcept, OfferedTerm } from "@/core/terminology/glossary-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { TermStatusMark } from "./term-status";
import type { TermSubject } from "./term-subject";

type Props = {
  readonly subject: TermSubject;
  readonly concept: ArticleConcept;
  readonly sourceLanguage: Language;
  /** The marked words that the card belongs to. */
  readonly mark: HTMLElement;
  readonly onClose: () => void;
};

/**
 * What a term of the source means and how it is said: beside its marked words, while the text stays
 * in use. The pointer may move onto it (WCAG 2.2, 1.4.13).
 */
export function TermPopover({ subject, concept, sourceLanguage, mark, onClose }: Props) {
  const trigger = useRef<HTMLElement | null>(mark);
  trigger.current = mark;
  const cited = concept.terms[sourceLanguage].find(({ termId }) => termId === subject.termId);
  return (
    <Popover
      triggerRef={trigger as RefObject<HTMLElement>}
      isOpen
      isNonModal
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement="bottom start"
      offset={4}
      data-term-card=""
      className="z-40 w-max max-w-[min(26rem,calc(100vw-2rem))] overflow-auto rounded-xl bg-raised p-3 text-ink shadow-float"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span lang={sourceLanguage} className="font-medium">
          {cited?.text}
        </span>
        {cited ? <TermStatusMark status={cited.status} /> : null}
      </p>
      {concept.definition ? (
        <p lang={sourceLanguage} className="mt-1 text-sm text-muted">
          {concept.definition}
        </p>
      ) : null}
      <dl className="mt-2 flex flex-col gap-1.5 text-sm">
        {LANGUAGES.filter((language) => concept.terms[language].length > 0)
          .filter((language) => language !== sourceLanguage)
          .map((language) => (
            <Wordings key={language} language={language} terms={concept.terms[language]} />
          ))}
      </dl>
    </Popover>
  );
}

type WordingsProps = { readonly language: Language; readonly terms: readonly OfferedTerm[] };

function Wordings({ language, terms }: WordingsProps) {
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2">
      <dt className="pt-0.5 text-2xs font-semibold text-muted">
        <span aria-hidden>{language.toUpperCase()}</span>
        <span className="sr-only">{AUTONYMS[language]}</span>
      </dt>
      {terms.map(({ termId, text, status }) => (
        <dd key={termId} className="col-start-2 flex items-baseline gap-1.5">
          {status === "deprecated" || status === "forbidden" ? (
            <del lang={language}>{text}</del>
          ) : (
            <span lang={language}>{text}</span>
          )}
          <TermStatusMark status={status} isShort={status === "preferred"} />
        </dd>
      ))}
    </div>
  );
}

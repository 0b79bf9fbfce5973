"use client";

import { LANGUAGES } from "@/core/language/language";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { TermStatusMark } from "./term-status";

/** A concept for those who only read it. */
export function ConceptReading({ concept }: { readonly concept: ConceptView }) {
  const t = useT("glossary");
  const facts = (["domain", "source", "country", "note"] as const).filter(
    (field) => concept[field] !== "",
  );
  return (
    <Card title={t("form.terms")}>
      <dl className="flex flex-col gap-4">
        {LANGUAGES.map((language) => (
          <div key={language}>
            <dt className="text-xs text-muted">{t(`columns.${language}`)}</dt>
            {concept.terms
              .filter((term) => term.language === language)
              .map((term) => (
                <dd key={term.id} className="flex flex-wrap items-baseline gap-x-2">
                  <span lang={language}>{term.text}</span>
                  <TermStatusMark status={term.status} />
                  {term.note ? <span className="text-xs text-muted">{term.note}</span> : null}
                </dd>
              ))}
          </div>
        ))}
        {facts.map((field) => (
          <div key={field}>
            <dt className="text-xs text-muted">{t(`form.${field}`)}</dt>
            <dd className="whitespace-pre-wrap">{concept[field]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

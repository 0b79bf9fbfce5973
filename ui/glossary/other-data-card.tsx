"use client";

import Link from "next/link";
import { isConceptId } from "@/core/exchange/tbx/references";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { conceptHref } from "./addresses";
import { extraContent, extraName, otherDataRows } from "./other-data-lines";

/** What an import brought along that the glossary has no field for: other languages, other data. */
export function OtherDataCard({ concept }: { readonly concept: ConceptView }) {
  const t = useT("glossary");
  const { languages = [] } = concept.ext;
  const rows = otherDataRows(t, concept.ext);
  if (rows.length === 0 && languages.length === 0) return null;
  return (
    <Card title={t("other.title")}>
      <p className="text-sm text-muted">{t("other.lead")}</p>
      <dl className="mt-3 flex flex-col gap-2 text-sm">
        {languages.map(({ tag, terms: foreign }) => (
          <div key={tag}>
            <dt className="text-xs text-muted">{tag}</dt>
            {foreign.map(({ text }) => (
              <dd key={text} lang={tag}>
                {text}
              </dd>
            ))}
          </div>
        ))}
        {rows.map(({ about, extra }) => (
          <div key={`${about}|${extra.element}|${extra.type}|${extra.target}|${extra.text}`}>
            <dt className="text-xs text-muted">{extraName(about, extra)}</dt>
            <dd className="break-words">
              {isConceptId(extra.target) ? (
                <Link href={conceptHref(extra.target)} className="text-accent hover:underline">
                  {extraContent(extra)}
                </Link>
              ) : (
                extraContent(extra)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

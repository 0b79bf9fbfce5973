"use client";

import Link from "next/link";
import { isConceptId } from "@/core/exchange/tbx/references";
import type { TbxExtra } from "@/core/exchange/tbx/tbx";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { conceptHref } from "./addresses";

/** What an import brought along that the glossary has no field for: other languages, other data. */
export function OtherDataCard({ concept }: { readonly concept: ConceptView }) {
  const t = useT("glossary");
  const { concept: top = [], sections = [], terms = [], languages = [] } = concept.ext;
  const rows = [
    ...top.map((extra) => ({ about: "", extra })),
    ...sections.flatMap(({ language, extras }) =>
      extras.map((extra) => ({ about: t(`columns.${language}`), extra })),
    ),
    ...terms.flatMap(({ text, extras }) => extras.map((extra) => ({ about: text, extra }))),
    ...languages.flatMap(({ tag, extras, terms: foreign }) => [
      ...extras.map((extra) => ({ about: tag, extra })),
      ...foreign.flatMap(({ text, extras: own }) => own.map((extra) => ({ about: text, extra }))),
    ]),
  ];
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
            <dt className="text-xs text-muted">{nameOf(about, extra)}</dt>
            <dd className="break-words">
              {isConceptId(extra.target) ? (
                <Link href={conceptHref(extra.target)} className="text-accent hover:underline">
                  {contentOf(extra)}
                </Link>
              ) : (
                contentOf(extra)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function nameOf(about: string, { element, type }: TbxExtra): string {
  return [about, type || element].filter((part) => part !== "").join(" · ");
}

function contentOf({ text, target, inside = [] }: TbxExtra): string {
  // The id of a concept says nothing to people, as long as there is a text.
  const shown = isConceptId(target) && text !== "" ? "" : target;
  const own = [text, shown].filter((part) => part !== "").join(" → ");
  return [own, ...inside.map(contentOf)].join("; ");
}

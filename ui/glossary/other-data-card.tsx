"use client";

import type { TbxExtra } from "@/core/exchange/tbx/tbx";
import type { ConceptView } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";

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
          <div key={`${about}|${extra.element}|${extra.type}|${extra.text}`}>
            <dt className="text-xs text-muted">{nameOf(about, extra)}</dt>
            <dd className="break-words">{contentOf(extra)}</dd>
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
  const own = [text, target].filter((part) => part !== "").join(" → ");
  return [own, ...inside.map(contentOf)].join("; ");
}

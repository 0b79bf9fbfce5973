"use client";

import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { useDesk } from "../editor-context";
import { columnStyle, rowStyle } from "./row-styles";

/** Names of the columns, in sight while the rows scroll. Narrow screens name languages in the cells. */
export function GridHead() {
  const t = useT("editor");
  const layout = useDesk((state) => state.layout);
  const language = useDesk((state) => state.language);
  const source = useDesk((state) => state.article.sourceLanguage);
  const targets = useDesk((state) => state.article.targetLanguages);
  const shown = layout === "compare" ? targets : [language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
    // biome-ignore lint/a11y/useFocusableInteractive: a heading row takes no focus
    <div
      role="row"
      aria-rowindex={1}
      className={`sticky top-0 z-10 border-b border-line bg-canvas text-xs font-semibold text-muted max-md:hidden ${rowStyle(layout, targets.length)}`}
    >
      <Head>{t("grid.number")}</Head>
      <Head lang={source}>{AUTONYMS[source]}</Head>
      {shown.map((target) => (
        <Head key={target} lang={target} className={columnStyle(layout, target === language)}>
          {AUTONYMS[target]}
        </Head>
      ))}
    </div>
  );
}

type HeadProps = {
  readonly lang?: string;
  readonly className?: string;
  readonly children: string;
};

function Head({ lang, className = "", children }: HeadProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
    // biome-ignore lint/a11y/useFocusableInteractive: headings of the grid take no focus
    <div role="columnheader" lang={lang} className={`truncate px-3 py-2 ${className}`}>
      {children}
    </div>
  );
}

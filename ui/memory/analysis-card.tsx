"use client";

import { useState } from "react";
import type { Language } from "@/core/language/language";
import type { Analysis } from "@/core/memory/bands";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatNumber, formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { classNames } from "@/ui/primitives/class-names";
import { ErrorState } from "@/ui/primitives/error-state";
import { Select } from "@/ui/primitives/select";
import { Skeleton } from "@/ui/primitives/skeleton";
import { BandHead } from "./band-head";
import { LeverageTable } from "./leverage-table";
import { PretranslationDialog } from "./pretranslation-dialog";
import type { Minimum } from "./pretranslation-minimum";
import { useFigures } from "./use-figures";

type Props = {
  readonly articleId: string;
  readonly languages: readonly Language[];
  /** Languages that the person may pre-translate. */
  readonly pretranslates: readonly Language[];
  /** What pre-translation begins with. */
  readonly minimum: Minimum;
};

/** What the memory knows of an article's segments that have no text yet, and what was taken from it: words and segments by band. */
export function AnalysisCard({ articleId, languages, pretranslates, minimum }: Props) {
  const t = useT("memory");
  const [language, setLanguage] = useState<Language | undefined>(pretranslates[0] ?? languages[0]);
  const [isOpen, setIsOpen] = useState(false);
  const [changes, setChanges] = useState(0);
  const path =
    language === undefined ? null : `/api/articles/${articleId}/analysis?language=${language}`;
  const { figures: analysis, failed, retry } = useFigures<Analysis>(path, changes);
  if (language === undefined) return null;
  return (
    <Card
      title={t("analysis.title")}
      actions={
        <Select
          label={t("analysis.language")}
          hideLabel
          value={language}
          onChange={setLanguage}
          options={languages.map((one) => ({ value: one, label: AUTONYMS[one], lang: one }))}
        />
      }
    >
      <div className="flex flex-col gap-4">
        {failed ? <ErrorState sentence={t("analysis.failed")} onRetry={retry} /> : null}
        {analysis === null && !failed ? <Skeleton lines={6} /> : null}
        {analysis ? (
          <p className="text-sm text-muted">
            {t(analysis.segments === 0 ? "analysis.allDone" : "analysis.openOnes")}
          </p>
        ) : null}
        {analysis && analysis.segments > 0 ? <Bands analysis={analysis} /> : null}
        {pretranslates.includes(language) ? (
          <Button className="self-start" onPress={() => setIsOpen(true)}>
            {t("pretranslation.open")}
          </Button>
        ) : null}
        <LeverageTable articleId={articleId} language={language} asked={changes} />
      </div>
      {isOpen ? (
        <PretranslationDialog
          articleId={articleId}
          language={language}
          first={minimum}
          onClose={(changed) => {
            setIsOpen(false);
            if (changed) setChanges((count) => count + 1);
          }}
        />
      ) : null}
    </Card>
  );
}

/** The bands as a table with a bar beside each figure; the figures are the information. */
function Bands({ analysis }: { readonly analysis: Analysis }) {
  const t = useT("memory");
  const { language } = useScope();
  const { bands, segments, words } = analysis;
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("analysis.title")}</caption>
      <BandHead
        titles={[
          t("analysis.band"),
          t("analysis.segments"),
          t("analysis.words"),
          t("analysis.share"),
        ]}
      />
      <tbody>
        {bands.map(({ band, ...count }) => {
          const share = words === 0 ? 0 : Math.round((100 * count.words) / words);
          return (
            <tr
              key={band}
              className={classNames("border-t border-line", count.segments === 0 && "text-muted")}
            >
              <th scope="row" className="py-1.5 text-left font-normal">
                {t(`analysis.bands.${band}`)}
              </th>
              <td className="tabular py-1.5 text-right">
                {formatNumber(language, count.segments)}
              </td>
              <td className="tabular py-1.5 text-right">{formatNumber(language, count.words)}</td>
              <td className="tabular py-1.5 text-right">{formatPercent(language, share)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="border-t border-edge font-semibold">
          <th scope="row" className="py-1.5 text-left font-semibold">
            {t("analysis.total")}
          </th>
          <td className="tabular py-1.5 text-right">{formatNumber(language, segments)}</td>
          <td className="tabular py-1.5 text-right">{formatNumber(language, words)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

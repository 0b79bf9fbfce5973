"use client";

import type { Language } from "@/core/language/language";
import type { Leverage } from "@/core/memory/leverage";
import { formatNumber, formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { ErrorState } from "@/ui/primitives/error-state";
import { Skeleton } from "@/ui/primitives/skeleton";
import { BandHead } from "./band-head";
import { useFigures } from "./use-figures";

type Props = {
  readonly articleId: string;
  readonly language: Language;
  /** Changes when the article's translations have changed. */
  readonly asked: number;
};

/** What the memory gave the article, once something of it is translated. */
export function LeverageTable({ articleId, language, asked }: Props) {
  const t = useT("memory");
  const path = `/api/articles/${articleId}/leverage?language=${language}`;
  const { figures: leverage, failed, retry } = useFigures<Leverage>(path, asked);
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="font-semibold">{t("leverage.title")}</h3>
      {failed ? <ErrorState sentence={t("leverage.failed")} onRetry={retry} /> : null}
      {leverage === null && !failed ? <Skeleton lines={3} /> : null}
      {leverage?.segments === 0 ? (
        <p className="text-sm text-muted">{t("leverage.empty")}</p>
      ) : null}
      {leverage && leverage.segments > 0 ? <Rows leverage={leverage} /> : null}
    </section>
  );
}

/** Only bands that something was taken from, and what was typed: the rest says nothing. */
function Rows({ leverage }: { readonly leverage: Leverage }) {
  const t = useT("memory");
  const { language } = useScope();
  const { rows, words, untranslated } = leverage;
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <table className="w-full text-sm">
        <caption className="sr-only">{t("leverage.title")}</caption>
        <BandHead
          titles={[
            t("leverage.source"),
            t("analysis.segments"),
            t("leverage.unchanged"),
            t("analysis.words"),
            t("analysis.share"),
          ]}
        />
        <tbody>
          {rows
            .filter(({ segments }) => segments > 0)
            .map(({ band, ...count }) => (
              <tr key={band} className="border-t border-line">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {band === "none" ? t("leverage.typed") : t(`analysis.bands.${band}`)}
                </th>
                <td className="tabular py-1.5 text-right">{number(count.segments)}</td>
                <td className="tabular py-1.5 text-right">
                  {band === "none" ? "" : number(count.unchanged)}
                </td>
                <td className="tabular py-1.5 text-right">{number(count.words)}</td>
                <td className="tabular py-1.5 text-right">
                  {formatPercent(
                    language,
                    words === 0 ? 0 : Math.round((100 * count.words) / words),
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {untranslated > 0 ? (
        <p className="text-sm text-muted">
          {t("leverage.untranslated", { count: untranslated, number: number(untranslated) })}
        </p>
      ) : null}
    </>
  );
}

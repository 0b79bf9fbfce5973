"use client";

import { useEffect, useState } from "react";
import type { Language } from "@/core/language/language";
import type { Leverage } from "@/core/memory/leverage";
import { request } from "@/ui/editor/state/request";
import { formatNumber, formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { ErrorState } from "@/ui/primitives/error-state";
import { Skeleton } from "@/ui/primitives/skeleton";

type Props = {
  readonly articleId: string;
  readonly language: Language;
  /** Changes when the article's translations have changed. */
  readonly asked: number;
};

/** What the memory gave the article, once something of it is translated. */
export function LeverageTable({ articleId, language, asked }: Props) {
  const t = useT("memory");
  const { leverage, failed, retry } = useLeverage(articleId, language, asked);
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

function useLeverage(articleId: string, language: Language, asked: number) {
  const [retries, setRetries] = useState(0);
  const [state, setState] = useState<{
    readonly leverage: Leverage | null;
    readonly failed: boolean;
  }>({ leverage: null, failed: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` and `retries` ask again
  useEffect(() => {
    let current = true;
    setState({ leverage: null, failed: false });
    void request<Leverage>(`/api/articles/${articleId}/leverage?language=${language}`).then(
      (reply) => {
        if (current) setState({ leverage: reply.ok ? reply.value : null, failed: !reply.ok });
      },
    );
    return () => {
      current = false;
    };
  }, [articleId, language, asked, retries]);
  return { ...state, retry: () => setRetries((count) => count + 1) };
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
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="pb-1.5 text-left font-medium">
              {t("leverage.source")}
            </th>
            <th scope="col" className="pb-1.5 text-right font-medium">
              {t("analysis.segments")}
            </th>
            <th scope="col" className="pb-1.5 text-right font-medium">
              {t("leverage.unchanged")}
            </th>
            <th scope="col" className="pb-1.5 text-right font-medium">
              {t("analysis.words")}
            </th>
            <th scope="col" className="w-14 pb-1.5 text-right font-medium">
              {t("analysis.share")}
            </th>
          </tr>
        </thead>
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

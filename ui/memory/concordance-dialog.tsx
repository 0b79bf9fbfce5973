"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Language } from "@/core/language/language";
import type { ConcordanceView } from "@/core/memory/memory-view";
import { useDesk, useEditor } from "@/ui/editor/editor-context";
import { Queries } from "@/ui/editor/panel/queries";
import { orThrow, request } from "@/ui/editor/state/request";
import { formatDate } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { ErrorState } from "@/ui/primitives/error-state";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { Skeleton } from "@/ui/primitives/skeleton";
import { TextField } from "@/ui/primitives/text-field";
import { bankName } from "./bank-name";
import { Marked } from "./marked";
import type { ConcordanceStart } from "./match-store";

/** Milliseconds of rest in typing before the memory is asked. */
const PAUSE = 250;

/** What a search may look like in the language that is searched, whatever the interface language. */
const EXAMPLES: Readonly<Record<Language, { readonly phrase: string; readonly form: string }>> = {
  kk: { phrase: "тауар айналымы", form: "тауар айналымының" },
  ru: { phrase: "товарооборот", form: "товарооборота" },
  en: { phrase: "ministry", form: "ministries" },
};

type Props = { readonly start: ConcordanceStart; readonly onClose: () => void };

/** Searches words of either side in all their forms; a hit is put in at the caret. */
export function ConcordanceDialog(props: Props) {
  return (
    <Queries>
      <Concordance {...props} />
    </Queries>
  );
}

function Concordance({ start, onClose }: Props) {
  const t = useT("memory");
  const { acts } = useEditor();
  const [phrase, setPhrase] = useState(start.phrase);
  const [side, setSide] = useState(start.side);
  const source = useDesk(({ article }) => article.sourceLanguage);
  const target = useDesk((state) => state.language);
  const [language, other] = side === "source" ? [source, target] : [target, source];
  const settled = useSettled(phrase.trim());
  const query = useQuery({
    queryKey: ["concordance", settled, language, other],
    enabled: settled !== "",
    queryFn: () => {
      const search = new URLSearchParams({ phrase: settled, language, other });
      return orThrow(request<readonly ConcordanceView[]>(`/api/memory/concordance?${search}`));
    },
  });
  const put = (hit: ConcordanceView) => {
    onClose();
    // The field takes the focus back when the dialog has gone.
    requestAnimationFrame(() =>
      acts.insert(side === "source" ? hit.other : hit.text, { origin: "memory" }),
    );
  };
  return (
    <Dialog
      title={t("concordance.title")}
      size="large"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <TextField
            autoFocus
            label={t("concordance.phrase")}
            lang={language}
            maxLength={200}
            value={phrase}
            onChange={setPhrase}
            className="grow"
          />
          <RadioGroup
            legend={t("concordance.side")}
            hideLegend
            orientation="horizontal"
            value={side}
            onChange={setSide}
            choices={[
              { value: "source", label: t("concordance.source") },
              { value: "target", label: t("concordance.target") },
            ]}
          />
        </div>
        {settled === "" ? (
          <p className="text-sm text-muted">{t("concordance.hint", EXAMPLES[language])}</p>
        ) : null}
        {query.isFetching ? <Skeleton lines={4} /> : null}
        {query.isError ? (
          <ErrorState sentence={t("panel.failed")} onRetry={() => void query.refetch()} />
        ) : null}
        {query.data && !query.isFetching ? (
          <Hits phrase={settled} hits={query.data} language={language} other={other} onPut={put} />
        ) : null}
      </div>
    </Dialog>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Pairs of one answer at most (server/memory/search-concordance.ts). */
const MOST = 50;

type HitsProps = {
  readonly phrase: string;
  readonly hits: readonly ConcordanceView[];
  readonly language: Language;
  readonly other: Language;
  readonly onPut: (hit: ConcordanceView) => void;
};

function Hits({ phrase, hits, language, other, onPut }: HitsProps) {
  const t = useT("memory");
  const scope = useScope();
  const count =
    hits.length === MOST
      ? t("concordance.newest", { count: MOST })
      : t("concordance.found", { count: hits.length });
  if (hits.length === 0)
    return (
      <p role="status" className="text-sm text-muted">
        {t(/\p{L}/u.test(phrase) ? "concordance.none" : "concordance.noWord")}
      </p>
    );
  return (
    <section aria-label={t("concordance.results")}>
      <p role="status" className="mb-2 text-xs text-muted">
        {count}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {hits.map((hit) => (
          <li
            key={`${hit.unitId} ${hit.at} ${hit.other}`}
            className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-2"
          >
            <p lang={language} className="text-sm">
              <Marked text={hit.text} spans={hit.spans} />
            </p>
            <p lang={other} className="text-sm">
              {hit.other}
            </p>
            <p className="text-xs text-muted sm:self-center">
              {[
                t(hit.approved ? "provenance.approved" : "provenance.unreviewed"),
                hit.author,
                formatDate(scope.language, hit.at, scope.timeZone),
                bankName(t, hit.bank.name),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <div className="sm:justify-self-end">
              <Button size="small" onPress={() => onPut(hit)}>
                {t("concordance.insert")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";

import { ExternalLink, Plus } from "lucide-react";
import Link from "next/link";
import { useStore } from "zustand";
import type { Insert, PanelRow } from "@/ui/editor/panel/panel-provider";
import { useT } from "@/ui/i18n/use-t";
import { useShortcut } from "@/ui/keymap/keymap-context";
import { Button } from "@/ui/primitives/button";
import { ErrorState } from "@/ui/primitives/error-state";
import { Kbd } from "@/ui/primitives/kbd";
import { Skeleton } from "@/ui/primitives/skeleton";
import { CaseForms } from "./case-forms";
import { TermStatusMark } from "./term-status";
import { loadTerms, type RowTerm, rowTerms, type TermsStore } from "./terms-store";

type Props = {
  readonly store: TermsStore;
  readonly row: PanelRow;
  readonly insert: Insert;
  /** Numbers taken by the panels before this one. */
  readonly numberFrom: number;
};

/** The terms of the open segment: what they mean, and how they are said in the target language. */
export function TermsPanel({ store, row, insert, numberFrom }: Props) {
  const t = useT("glossary");
  const { keys: addKeys, ...addAria } = useShortcut("add-term");
  const state = useStore(store);
  const terms = rowTerms(state, row.segment.id, row.language);
  let number = numberFrom;
  return (
    <div className="flex flex-col gap-3 pt-3">
      {state.status === "waiting" ? <Skeleton lines={4} /> : null}
      {state.status === "failed" ? (
        <ErrorState
          sentence={t("panel.failed")}
          onRetry={() => void loadTerms(store, row.articleId)}
        />
      ) : null}
      {state.status === "ready" && terms.length === 0 ? (
        <p className="text-sm text-muted">{t("panel.none")}</p>
      ) : null}
      {terms.length > 0 ? (
        <ol aria-label={t("panel.list")} className="flex flex-col gap-2.5">
          {terms.map((term) => {
            if (term.usable.length > 0) number += 1;
            return (
              <TermCard
                key={term.concept.id}
                term={term}
                row={row}
                number={term.usable.length > 0 ? number : null}
                insert={insert}
              />
            );
          })}
        </ol>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Plus aria-hidden />}
        {...addAria}
        onPress={() => store.setState({ proposal: { source: "", target: "" } })}
      >
        {t("panel.add")}
        {addKeys ? <Kbd keys={addKeys} /> : null}
      </Button>
    </div>
  );
}

type CardProps = {
  readonly term: RowTerm;
  readonly row: PanelRow;
  readonly number: number | null;
  readonly insert: Insert;
};

function TermCard({ term, row, number, insert }: CardProps) {
  const t = useT("glossary");
  const { concept, match, usable } = term;
  const source = concept.terms[row.sourceLanguage];
  const cited = source.find(({ termId }) => termId === match.termId) ?? source[0];
  const ruledOut = concept.terms[row.language].filter((one) => !usable.includes(one));
  return (
    <li className="rounded-lg border border-line p-3">
      <div className="flex items-start justify-between gap-2">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span lang={row.sourceLanguage} className="font-medium">
            {cited?.text}
          </span>
          <TermStatusMark status={match.status} />
          {match.strength === "weak" ? (
            <span className="text-xs text-muted">{t("panel.weak")}</span>
          ) : null}
        </p>
        <Link
          href={`/desk/glossary/${concept.id}`}
          target="_blank"
          aria-label={`${t("panel.open")}: ${cited?.text ?? ""}`}
          className="target inline-flex shrink-0 items-center justify-center rounded text-muted hover:text-ink"
        >
          <ExternalLink aria-hidden className="size-3.5" />
        </Link>
      </div>
      {concept.definition ? (
        <p lang={row.sourceLanguage} className="mt-0.5 text-xs text-muted">
          {concept.definition}
        </p>
      ) : null}
      {usable.length === 0 ? (
        <p className="mt-1.5 text-sm text-muted">{t("panel.noTarget")}</p>
      ) : null}
      <ul className="mt-1.5 flex flex-col gap-0.5">
        {usable.map((one, at) => (
          <li key={one.termId} className="flex items-start gap-2">
            <span className="mt-1 w-5 shrink-0">
              {at === 0 && number !== null && number <= 9 ? <Kbd keys={[String(number)]} /> : null}
            </span>
            <button
              type="button"
              aria-label={t("panel.insert", { text: one.text })}
              onClick={() => insert(one.text)}
              className="min-h-6 grow rounded px-1 text-left text-sm hover:bg-hover"
            >
              <span lang={row.language}>{one.text}</span>{" "}
              <TermStatusMark status={one.status} isShort />
            </button>
          </li>
        ))}
        {ruledOut.map((one) => (
          <li key={one.termId} className="flex items-center gap-2 pl-8 text-sm text-muted">
            <del lang={row.language}>{one.text}</del>
            <TermStatusMark status={one.status} />
          </li>
        ))}
      </ul>
      {row.language === "ru" && usable[0] ? (
        <CaseForms term={usable[0]} match={match} insert={insert} />
      ) : null}
    </li>
  );
}

"use client";

import { Search } from "lucide-react";
import { useStore } from "zustand";
import { codedPlainText } from "@/core/article/coded-text";
import type { Insert, PanelRow } from "@/ui/editor/panel/panel-provider";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { useShortcut } from "@/ui/keymap/keymap-context";
import { Button } from "@/ui/primitives/button";
import { classNames } from "@/ui/primitives/class-names";
import { ErrorState } from "@/ui/primitives/error-state";
import { Kbd } from "@/ui/primitives/kbd";
import { Skeleton } from "@/ui/primitives/skeleton";
import { MatchCard } from "./match-card";
import {
  entryOf,
  fetchMatches,
  insertOptions,
  type MatchStore,
  type OtherText,
  otherTextsOf,
} from "./match-store";

type Props = { readonly store: MatchStore; readonly row: PanelRow; readonly insert: Insert };

/** One numbered list: what the memory offers for the open segment, then the other language. */
export function MatchesPanel({ store, row, insert }: Props) {
  const t = useT("memory");
  const entry = useStore(store, (state) => entryOf(state, row));
  const highlighted = useStore(store, (state) => state.highlighted);
  const { keys: searchKeys, ...searchAria } = useShortcut("concordance");
  const matches = entry?.matches ?? [];
  const others = otherTextsOf(store.getState(), row);
  const isLoading = !entry || (entry.fetchedAt === null && !entry.failed);
  const retry = () =>
    void fetchMatches(store, row.articleId, row.language, [row.segment.id], Date.now());
  return (
    <div className="flex flex-col gap-3">
      {isLoading ? <Skeleton lines={3} /> : null}
      {entry?.failed ? <ErrorState sentence={t("panel.failed")} onRetry={retry} /> : null}
      {!isLoading && !entry?.failed && matches.length === 0 ? (
        <p className="text-sm text-muted">{t("panel.none")}</p>
      ) : null}
      {matches.length + others.length > 0 ? (
        <ol aria-label={t("panel.list")} className="flex flex-col gap-3">
          {matches.map((match, at) => (
            <MatchCard
              key={match.id}
              number={at + 1}
              isHighlighted={highlighted === at}
              match={match}
              sourceLanguage={row.sourceLanguage}
              language={row.language}
              onInsert={() => insert(match.insert, insertOptions(match))}
            />
          ))}
          {others.map((other, at) => (
            <OtherCard
              key={other.language}
              number={matches.length + at + 1}
              isHighlighted={highlighted === matches.length + at}
              other={other}
              onInsert={() => insert(other.text, { replace: true })}
            />
          ))}
        </ol>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Search aria-hidden />}
        {...searchAria}
        onPress={() => store.setState({ concordance: { phrase: "", side: "source" } })}
      >
        {t("concordance.open")}
        {searchKeys ? <Kbd keys={searchKeys} /> : null}
      </Button>
    </div>
  );
}

type OtherProps = {
  readonly number: number;
  readonly isHighlighted: boolean;
  readonly other: OtherText;
  readonly onInsert: () => void;
};

/** The same segment in the other target language: a pivot for somebody who reads it. */
function OtherCard({ number, isHighlighted, other, onInsert }: OtherProps) {
  const t = useT("memory");
  const { language, text } = other;
  return (
    <li
      aria-current={isHighlighted ? "true" : undefined}
      className={classNames(
        "rounded-lg border border-dashed p-3",
        isHighlighted ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      <p className="mb-1.5 flex items-center gap-2 text-xs text-muted">
        <Kbd keys={[String(number)]} />
        {t("panel.other")} <span lang={language}>{AUTONYMS[language]}</span>
      </p>
      <button
        type="button"
        aria-label={t("panel.insertOther", { number, text: codedPlainText(text) })}
        onClick={onInsert}
        className="-mx-1 block w-full rounded px-1 text-left text-sm hover:bg-hover"
      >
        <span lang={language}>{codedPlainText(text)}</span>
      </button>
    </li>
  );
}

"use client";

import { BadgeCheck, CircleDashed, FileText, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import type { MatchView } from "@/core/memory/memory-view";
import { formatDate, formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { Kbd } from "@/ui/primitives/kbd";
import { bankName } from "./bank-name";
import { Marked } from "./marked";
import { SourceDiff } from "./source-diff";

type Props = {
  readonly number: number;
  /** The arrow keys have come to it. */
  readonly isHighlighted: boolean;
  readonly match: MatchView;
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly onInsert: () => void;
};

/** One match with everything that says how far it can be trusted. A click puts it in; nothing else does. */
export function MatchCard(props: Props) {
  const t = useT("memory");
  const { number, isHighlighted, match, sourceLanguage, language, onInsert } = props;
  const isSubstituted = match.substituted.length > 0;
  return (
    <li
      aria-current={isHighlighted ? "true" : undefined}
      className={classNames(
        "flex flex-col gap-2 rounded-lg border p-3 shadow-card",
        isHighlighted ? "border-accent bg-accent-soft" : "border-line bg-page",
      )}
    >
      <div className="flex flex-wrap items-center gap-2 text-xs">
        <Kbd keys={[String(number)]} />
        <Score score={match.score} />
        <Standing match={match} />
      </div>
      <p className="text-sm text-muted">
        <span className="sr-only">{t("panel.difference")} </span>
        <SourceDiff parts={match.diff} lang={sourceLanguage} />
      </p>
      <button
        type="button"
        aria-label={t("panel.insert", { number, score: match.score, text: match.target })}
        onClick={onInsert}
        className="-mx-1 block w-full rounded px-1 py-0.5 text-left text-sm text-ink hover:bg-hover"
      >
        <span lang={language}>
          <Marked text={match.target} spans={match.substituted} />
        </span>
      </button>
      {isSubstituted ? (
        <p className="flex items-start gap-1.5 text-xs text-stale">
          <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {t("panel.substituted", { count: match.substituted.length })}
        </p>
      ) : null}
      <Origin match={match} language={language} />
    </li>
  );
}

/** The score as a figure; its colour says the band once more. */
export function Score({ score }: { readonly score: number }) {
  const t = useT("memory");
  const { language } = useScope();
  const look =
    score >= 100
      ? "bg-approved-soft text-approved"
      : score >= 95
        ? "bg-translated-soft text-translated"
        : "bg-draft-soft text-draft";
  return (
    <span
      title={score === 101 ? t("panel.sameContext") : undefined}
      className={classNames("tabular rounded px-1.5 py-0.5 text-xs font-semibold", look)}
    >
      {formatPercent(language, score)}
    </span>
  );
}

function Standing({ match }: { readonly match: MatchView }) {
  const t = useT("memory");
  const [Icon, label, look] =
    match.from === "article"
      ? ([FileText, t("panel.sameArticle", { number: match.position ?? 0 }), "text-muted"] as const)
      : match.provenance === "approved"
        ? ([BadgeCheck, t("provenance.approved"), "text-approved"] as const)
        : ([CircleDashed, t(`provenance.${match.provenance}`), "text-stale"] as const);
  return (
    <span className={classNames("inline-flex items-center gap-1", look)}>
      <Icon aria-hidden className="size-3.5" />
      {label}
    </span>
  );
}

/** Who, when, from which article and bank. */
function Origin({ match, language }: { readonly match: MatchView; readonly language: Language }) {
  const t = useT("memory");
  const scope = useScope();
  const { article, bank, author, approver, at } = match;
  const people = [author, approver === author ? null : approver].filter((name) => name !== null);
  const facts: readonly ReactNode[] = [
    ...people,
    formatDate(scope.language, at, scope.timeZone),
    ...(bank
      ? [
          bank.penalty > 0
            ? t("panel.bankPenalty", { name: bankName(t, bank.name), count: bank.penalty })
            : bankName(t, bank.name),
        ]
      : []),
  ];
  return (
    <div className="flex flex-col gap-0.5 text-xs text-muted">
      <p>{facts.join(" · ")}</p>
      {article ? (
        <p className="truncate">
          {article.slug ? (
            <a
              href={`/${language}/${article.slug}`}
              target="_blank"
              rel="noreferrer"
              lang="kk"
              className="underline"
            >
              {article.title}
            </a>
          ) : (
            <Link href={`/desk/articles/${article.id}`} lang="kk" className="underline">
              {article.title}
            </Link>
          )}
        </p>
      ) : null}
    </div>
  );
}

import type { TFunction } from "i18next";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import { wordDiff } from "@/core/revision/word-diff";
import type { ArticleEvent } from "@/core/workflow/desk-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Diff } from "@/ui/primitives/diff";
import type { WorkStatus } from "@/ui/primitives/status";
import { StatusBadge } from "@/ui/primitives/status-badge";
import { editorHref } from "./addresses";

type Props = {
  readonly articleId: string;
  readonly events: readonly ArticleEvent[];
  readonly language: Language;
  readonly timeZone: string;
};

/** Events of the translations of an article with what each changed in the text. */
export async function HistoryList({ articleId, events, language, timeZone }: Props) {
  const t = await getT(language, "articles");
  return (
    <ol className="flex flex-col divide-y divide-line rounded-xl border border-line bg-page px-5 shadow-card">
      {events.map((event) => (
        <li key={event.seq} className="flex flex-col gap-2 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{kindText(t, event.kind)}</span>
            <Link href={editorHref(articleId, event)} className="text-accent hover:underline">
              {t("history.segment", { number: event.segment })}
              {" · "}
              <span lang={event.language}>{AUTONYMS[event.language]}</span>
            </Link>
            {event.stateBefore === event.stateAfter ? null : (
              <StatusBadge status={event.stateAfter as WorkStatus} />
            )}
            <span className="text-xs text-muted sm:ml-auto">
              {`${event.by} · ${formatDateTime(language, Date.parse(event.at), timeZone)}`}
            </span>
          </div>
          {event.reason ? <p>{t("history.reason", { reason: event.reason })}</p> : null}
          {/* A first text is nothing but new: marking all of it would say nothing. */}
          {event.before === event.after ? null : (
            <p className="text-base leading-relaxed">
              <Diff
                view={event.before === "" ? "final" : "inline"}
                lang={event.language}
                parts={wordDiff(event.before, event.after, event.language)}
              />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

const KINDS = [
  "save",
  "confirm",
  "approve",
  "accept",
  "return",
  "reopen",
  "sign-off",
  "restore",
  "propagate",
  "pretranslate",
  "source-change",
] as const;

/** The words for a kind of event; one that a newer version wrote is "changed". */
function kindText(t: TFunction<"articles">, kind: string): string {
  return t(`history.kinds.${KINDS.find((known) => known === kind) ?? "other"}`);
}

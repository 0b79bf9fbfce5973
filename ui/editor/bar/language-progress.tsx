"use client";

import { Globe } from "lucide-react";
import { useMemo } from "react";
import type { Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { ProgressBar } from "@/ui/primitives/progress-bar";
import type { WorkStatus } from "@/ui/primitives/status";
import { useDesk, useEditor } from "../editor-context";
import { cellOf, statusOf } from "../state/row-facts";

const COUNTED = ["approved", "translated", "draft", "changes-requested"] as const;

/** How far each language is: a bar and n/n. Counted from the rows once all of them are here. */
export function LanguageProgress() {
  const t = useT("editor");
  const languages = useDesk((state) => state.article.targetLanguages);
  const publications = useDesk((state) => state.article.publications);
  return (
    <ul className="flex shrink-0 gap-4 max-sm:w-full">
      {languages.map((language) => (
        <li key={language} className="flex w-36 items-center gap-2 max-sm:grow">
          <div className="grow">
            <Bar language={language} />
          </div>
          {publications.some((one) => one.language === language && !one.withdrawn) ? (
            <span role="img" aria-label={t("bar.published")} title={t("bar.published")}>
              <Globe aria-hidden className="size-4 text-published" />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Bar({ language }: { readonly language: Language }) {
  const { total, counts } = useCounts(language);
  return (
    <ProgressBar
      label={AUTONYMS[language]}
      parts={COUNTED.map((status) => ({ status, count: counts(status) }))}
      done={counts("approved")}
      total={total}
    />
  );
}

function useCounts(language: Language) {
  const { desk } = useEditor();
  const tick = useDesk((state) => state.statusTick);
  const loaded = useDesk((state) => state.order.length);
  const total = useDesk((state) => state.total);
  const progress = useDesk((state) =>
    state.article.progress.find((one) => one.language === language),
  );
  const counted = useMemo(() => {
    const state = desk.getState();
    const known = new Map<WorkStatus, number>();
    // Asked for again whenever a status may have changed.
    if (tick < 0 || loaded < total) return known;
    for (const id of state.order) {
      const cell = cellOf(state, state.rows.get(id), language)?.getState();
      if (!cell) continue;
      const status = statusOf(cell, state.actor.personId);
      const counts = status === "signed-off" ? "approved" : status;
      known.set(counts, (known.get(counts) ?? 0) + 1);
    }
    return known;
  }, [desk, language, tick, loaded, total]);
  if (loaded >= total || !progress)
    return { total, counts: (status: WorkStatus) => counted.get(status) ?? 0 };
  const stored: Partial<Record<WorkStatus, number>> = {
    approved: progress.approved + progress.signedOff,
    translated: progress.translated,
    draft: progress.draft - progress.returned,
    "changes-requested": progress.returned,
  };
  return { total, counts: (status: WorkStatus) => Math.max(0, stored[status] ?? 0) };
}

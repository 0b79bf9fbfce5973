"use client";

import { useQuery } from "@tanstack/react-query";
import { type Content, plainText } from "@/core/article/inline";
import { wordDiff } from "@/core/revision/word-diff";
import type { SegmentView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Diff } from "@/ui/primitives/diff";
import { useCell, useDesk } from "../editor-context";
import type { CellStore } from "../state/cell";
import { request } from "../state/request";
import { isStale } from "../state/row-facts";

type Props = { readonly cell: CellStore; readonly row: SegmentView };

/** What the source said when this text was made, against what it says now. */
export function StaleNote({ cell, row }: Props) {
  const stale = useCell(cell, isStale);
  return stale ? <SourceChange cell={cell} row={row} /> : null;
}

function SourceChange({ cell, row }: Props) {
  const t = useT("editor");
  const language = useDesk((state) => state.article.sourceLanguage);
  const version = useCell(cell, (one) => one.view.sourceVersion);
  const { data } = useQuery({
    queryKey: ["source-text", row.id, version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const reply = await request<{ readonly content: Content | null }>(
        `/api/segments/${row.id}/source-text?version=${version}`,
      );
      if (!reply.ok) throw new Error(reply.code);
      return reply.value.content && plainText(reply.value.content);
    },
  });
  return (
    <div className="mt-2 rounded-lg border border-dashed border-stale bg-stale-soft px-3 py-2 text-sm">
      <p className="text-xs font-semibold text-stale">{t("stale.title")}</p>
      {data ? (
        <p className="mt-1 text-ink">
          <Diff parts={wordDiff(data, plainText(row.content), language)} lang={language} />
        </p>
      ) : null}
      <p className="mt-1 text-xs text-stale">{t("stale.advice")}</p>
    </div>
  );
}

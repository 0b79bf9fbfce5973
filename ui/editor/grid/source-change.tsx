"use client";

import { useQuery } from "@tanstack/react-query";
import { type Content, plainText } from "@/core/article/inline";
import { wordDiff } from "@/core/revision/word-diff";
import type { SegmentView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Diff } from "@/ui/primitives/diff";
import { useCell, useDesk } from "../editor-context";
import { Queries } from "../panel/queries";
import type { CellStore } from "../state/cell";
import { request } from "../state/request";

type Props = { readonly cell: CellStore; readonly row: SegmentView };

/** The words of the source that changed since the open text was made. */
export function SourceChange(props: Props) {
  return (
    <Queries>
      <Change {...props} />
    </Queries>
  );
}

function Change({ cell, row }: Props) {
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

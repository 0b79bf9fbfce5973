"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "@/core/language/language";
import type { CommentView, SegmentView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ErrorState } from "@/ui/primitives/error-state";
import { Skeleton } from "@/ui/primitives/skeleton";
import { useDesk, useEditor } from "../editor-context";
import { useRefusalWords } from "../refusal-words";
import { orThrow, request } from "../state/request";
import { CommentForm } from "./comment-form";
import { CommentThread } from "./comment-thread";
import { Queries } from "./queries";

type Props = { readonly row: SegmentView; readonly language: Language };

/** The comments on the open segment, in threads: unresolved ones first. */
export function CommentsPanel(props: Props) {
  return (
    <Queries>
      <Comments {...props} />
    </Queries>
  );
}

function Comments({ row, language }: Props) {
  const t = useT("editor");
  const refusal = useRefusalWords();
  const articleId = useDesk((state) => state.article.id);
  const personId = useDesk((state) => state.actor.personId);
  const [showsResolved, setShowsResolved] = useState(false);
  const path = `/api/articles/${articleId}/comments`;
  const query = useQuery({
    queryKey: ["comments", row.id],
    queryFn: () => orThrow(request<readonly CommentView[]>(`${path}?segment=${row.id}`)),
  });
  const refresh = useCommentRefresh(row.id);
  const write = useMutation({
    mutationFn: (comment: { readonly body: string; readonly parentId: string | null }) =>
      orThrow(
        request<{ readonly id: string }>(path, {
          method: "POST",
          personId,
          body: { ...comment, segmentId: row.id, language },
        }),
      ),
    onSuccess: refresh,
  });
  if (query.isPending) return <Skeleton lines={3} />;
  if (query.isError)
    return (
      <ErrorState sentence={refusal(query.error.message)} onRetry={() => void query.refetch()} />
    );
  const threads = query.data.filter(({ parentId }) => parentId === null);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const shown = threads.filter(({ resolvedAt }) => resolvedAt === null || showsResolved);
  return (
    <div className="flex flex-col gap-4">
      {threads.length === 0 ? <p className="text-sm text-muted">{t("comments.none")}</p> : null}
      <ul className="flex flex-col gap-3">
        {shown.map((comment) => (
          <CommentThread
            key={comment.id}
            comment={comment}
            replies={query.data.filter(({ parentId }) => parentId === comment.id)}
            onReply={(body) => write.mutateAsync({ body, parentId: comment.id })}
            onChanged={refresh}
          />
        ))}
      </ul>
      {resolved.length > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setShowsResolved(!showsResolved)}>
          {showsResolved
            ? t("comments.hideResolved")
            : t("comments.showResolved", { count: resolved.length })}
        </Button>
      ) : null}
      <CommentForm
        label={t("comments.new")}
        submitLabel={t("comments.send")}
        onSubmit={(body) => write.mutateAsync({ body, parentId: null })}
      />
    </div>
  );
}

/** Asks for the comments anew and brings the row's count up to date. */
function useCommentRefresh(segmentId: string): () => Promise<void> {
  const client = useQueryClient();
  const { desk } = useEditor();
  return async () => {
    await client.invalidateQueries({ queryKey: ["comments", segmentId] });
    const all = client.getQueryData<readonly CommentView[]>(["comments", segmentId]) ?? [];
    const state = desk.getState();
    const row = state.rows.get(segmentId);
    if (!row) return;
    const comments = all.filter(({ resolvedAt }) => resolvedAt === null).length;
    desk.setState({ rows: new Map(state.rows).set(segmentId, { ...row, comments }) });
  };
}

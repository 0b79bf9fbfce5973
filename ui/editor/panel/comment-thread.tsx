"use client";

import { useState } from "react";
import type { CommentView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toast-queue";
import { useDesk } from "../editor-context";
import { useRefusalWords } from "../refusal-words";
import { request } from "../state/request";
import { useWhen } from "../use-when";
import { CommentForm } from "./comment-form";

type Props = {
  readonly comment: CommentView;
  readonly replies: readonly CommentView[];
  readonly onReply: (body: string) => Promise<unknown>;
  readonly onChanged: () => Promise<void>;
};

/** A comment with its answers; the thread is resolved or reopened as a whole. */
export function CommentThread({ comment, replies, onReply, onChanged }: Props) {
  const t = useT("editor");
  const refusal = useRefusalWords();
  const personId = useDesk((state) => state.actor.personId);
  const [isReplying, setReplying] = useState(false);
  const isResolved = comment.resolvedAt !== null;
  const toggle = async () => {
    const reply = await request(`/api/comments/${comment.id}`, {
      method: "PATCH",
      personId,
      body: { kind: isResolved ? "reopen" : "resolve" },
    });
    if (reply.ok) await onChanged();
    else toast({ tone: "problem", title: refusal(reply.code) });
  };
  return (
    <li className="rounded-lg border border-line p-3">
      <Said comment={comment} />
      {replies.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      {isResolved ? (
        <p className="mt-2 text-xs text-approved">
          {t("comments.resolvedBy", { name: comment.resolvedBy ?? "" })}
        </p>
      ) : null}
      {isReplying ? (
        <div className="mt-2">
          <CommentForm
            label={t("comments.reply")}
            submitLabel={t("comments.send")}
            onSubmit={onReply}
            onCancel={() => setReplying(false)}
          />
        </div>
      ) : (
        <div className="mt-2 flex gap-1">
          {isResolved ? null : (
            <Button size="small" variant="quiet" onPress={() => setReplying(true)}>
              {t("comments.reply")}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => void toggle()}>
            {isResolved ? t("comments.reopen") : t("comments.resolve")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Said({ comment }: { readonly comment: CommentView }) {
  const when = useWhen();
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span className="font-semibold text-ink">{comment.author.name}</span>
        <time dateTime={comment.createdAt}>{when(comment.createdAt)}</time>
      </p>
      <p className="mt-0.5 text-sm whitespace-pre-wrap">{comment.body}</p>
    </>
  );
}

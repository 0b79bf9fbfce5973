"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CommentView } from "@/core/workflow/article-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { TextArea } from "@/ui/primitives/text-area";
import { ProblemNote } from "@/ui/request/problem-note";
import { type Sender, useSend } from "@/ui/request/use-send";

type Props = {
  readonly articleId: string;
  readonly login: string;
  readonly comments: readonly CommentView[];
  /** Longest comment, in UTF-16 units. */
  readonly limit: number;
};

/** What people say about the article as a whole; comments on segments stand in the editor. */
export function CommentsCard({ articleId, login, comments, limit }: Props) {
  const t = useT("articles");
  const sender = useSend(login);
  const own = comments.filter(({ segmentId }) => segmentId === null);
  const threads = own.filter(({ parentId }) => parentId === null);
  return (
    <Card title={t("comments.title")}>
      <div className="flex flex-col gap-5">
        {threads.length === 0 ? <p className="text-muted">{t("comments.none")}</p> : null}
        {threads.map((comment) => (
          <Thread
            key={comment.id}
            comment={comment}
            replies={own.filter(({ parentId }) => parentId === comment.id)}
            form={{ articleId, limit, sender }}
          />
        ))}
        <CommentForm articleId={articleId} limit={limit} sender={sender} parentId={null} />
        <ProblemNote sentence={sender.problem} />
        {sender.sessionDialog}
      </div>
    </Card>
  );
}

type FormProps = {
  readonly articleId: string;
  readonly limit: number;
  readonly sender: Sender;
};

type ThreadProps = {
  readonly comment: CommentView;
  readonly replies: readonly CommentView[];
  readonly form: FormProps;
};

function Thread({ comment, replies, form }: ThreadProps) {
  const t = useT("articles");
  const router = useRouter();
  const [isReplying, setReplying] = useState(false);
  const isResolved = comment.resolvedAt !== null;
  const settle = async () => {
    const path = `/api/comments/${comment.id}`;
    const reply = await form.sender.ask({
      method: "PATCH",
      path,
      body: { kind: isResolved ? "reopen" : "resolve" },
    });
    if (reply.ok) router.refresh();
  };
  return (
    <article className="flex flex-col gap-2 border-l-2 border-line pl-4">
      <OneComment comment={comment} />
      {replies.map((reply) => (
        <OneComment key={reply.id} comment={reply} />
      ))}
      {isResolved ? (
        <p className="text-xs text-muted">
          {t("comments.resolved", { by: comment.resolvedBy ?? "" })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-1">
        {isResolved ? null : (
          <Button size="small" variant="quiet" onPress={() => setReplying(!isReplying)}>
            {t("comments.reply")}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={settle}>
          {t(isResolved ? "comments.reopen" : "comments.resolve")}
        </Button>
      </div>
      {isReplying ? (
        <CommentForm {...form} parentId={comment.id} onSent={() => setReplying(false)} />
      ) : null}
    </article>
  );
}

function OneComment({ comment }: { readonly comment: CommentView }) {
  const { language, timeZone } = useScope();
  return (
    <div>
      <p className="text-xs text-muted">
        <span className="font-medium text-ink">{comment.author.name}</span>
        {` · ${formatDateTime(language, Date.parse(comment.createdAt), timeZone)}`}
      </p>
      <p className="whitespace-pre-wrap">{comment.body}</p>
    </div>
  );
}

type CommentFormProps = FormProps & {
  readonly parentId: string | null;
  readonly onSent?: () => void;
};

function CommentForm({ articleId, limit, sender, parentId, onSent }: CommentFormProps) {
  const t = useT("articles");
  const router = useRouter();
  const [text, setText] = useState("");
  const post = async () => {
    const reply = await sender.ask({
      path: `/api/articles/${articleId}/comments`,
      body: { segmentId: null, language: null, parentId, body: text },
    });
    if (!reply.ok) return;
    setText("");
    onSent?.();
    router.refresh();
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <TextArea
        className="w-full"
        label={t(parentId === null ? "comments.add" : "comments.reply")}
        rows={2}
        maxLength={limit}
        value={text}
        onChange={setText}
      />
      <Button size="small" isDisabled={text.trim() === ""} onPress={post}>
        {t("comments.send")}
      </Button>
    </div>
  );
}

"use client";

import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { TextArea } from "@/ui/primitives/text-area";
import { useRefusalWords } from "../refusal-words";

type Props = {
  readonly label: string;
  readonly submitLabel: string;
  readonly onSubmit: (body: string) => Promise<unknown>;
  readonly onCancel?: () => void;
};

/** Writes a comment; Ctrl+Enter sends it. What was written stays until it has arrived. */
export function CommentForm({ label, submitLabel, onSubmit, onCancel }: Props) {
  const t = useT("common");
  const refusal = useRefusalWords();
  const [body, setBody] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (body.trim() === "" || isPending) return;
    setPending(true);
    try {
      await onSubmit(body.trim());
      setBody("");
      setProblem(null);
      onCancel?.();
    } catch (error) {
      setProblem(refusal(error instanceof Error ? error.message : "unexpected"));
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={label}
        rows={2}
        value={body}
        onChange={setBody}
        maxLength={4000}
        data-comment-field=""
        {...(problem === null ? {} : { error: problem })}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" isPending={isPending} isDisabled={body.trim() === ""}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button size="small" variant="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

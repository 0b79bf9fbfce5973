"use client";

import { CloudAlert } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "./button";

type Props = {
  /** A sentence that says what could not be done, already translated. */
  readonly sentence: string;
  /** The number under which the server logged it. */
  readonly errorId?: string | undefined;
  readonly onRetry?: () => void;
};

/** A part of a page that could not be loaded; the rest of the page goes on working. */
export function ErrorState({ sentence, errorId, onRetry }: Props) {
  const t = useT("common");
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-3 rounded-xl border border-line bg-page px-6 py-10 text-center"
    >
      <CloudAlert aria-hidden className="size-6 text-danger" />
      <p className="max-w-md text-base">{sentence}</p>
      {errorId ? <p className="text-xs text-muted">{t("errorNumber", { id: errorId })}</p> : null}
      {onRetry ? <Button onPress={onRetry}>{t("retry")}</Button> : null}
    </div>
  );
}

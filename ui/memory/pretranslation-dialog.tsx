"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Language } from "@/core/language/language";
import type { PretranslationSkip } from "@/core/memory/propagation";
import { formatPercent } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Select } from "@/ui/primitives/select";
import { send } from "@/ui/request/send";
import { useFailureWords } from "./use-failure-words";

/** What the server did: see server/memory/pretranslate-article.ts. */
type Pretranslated = {
  readonly filled: readonly { readonly score: number; readonly substituted: boolean }[];
  readonly skipped: Readonly<Partial<Record<PretranslationSkip | "changed-meanwhile", number>>>;
};

const SKIPS = [
  "has-text",
  "no-match",
  "below-threshold",
  "codes-differ",
  "locked",
  "changed-meanwhile",
] as const;

const MINIMA = ["101", "100", "95", "85", "75"] as const;

type Props = {
  readonly articleId: string;
  readonly language: Language;
  readonly onClose: (changed: boolean) => void;
};

/** Fills untouched segments from the memory and says what it did and what not. */
export function PretranslationDialog({ articleId, language, onClose }: Props) {
  const t = useT("memory");
  const scope = useScope();
  const router = useRouter();
  const failure = useFailureWords();
  const [minimum, setMinimum] = useState<(typeof MINIMA)[number]>("95");
  const [isPending, setIsPending] = useState(false);
  const [result, setResult] = useState<Pretranslated | null>(null);
  const [error, setError] = useState<string | null>(null);
  // One key for one decision: a repeated press after a lost answer fills nothing twice.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const run = async () => {
    setIsPending(true);
    setError(null);
    const reply = await send<Pretranslated>({
      path: `/api/articles/${articleId}/pretranslation`,
      idempotencyKey: key,
      body: { language, minimum: Number(minimum) },
    });
    setIsPending(false);
    if (!reply.ok) return setError(failure(reply.error));
    setResult(reply.value);
    setKey(crypto.randomUUID());
    announce(t("pretranslation.filled", { count: reply.value.filled.length }));
    router.refresh();
  };
  return (
    <Dialog
      title={t("pretranslation.title")}
      size="small"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose(result !== null))}
      actions={
        result ? (
          <Button variant="primary" onPress={() => onClose(true)}>
            {t("close")}
          </Button>
        ) : (
          <>
            <Button onPress={() => onClose(false)}>{t("cancel")}</Button>
            <Button variant="primary" isPending={isPending} onPress={() => void run()}>
              {t("pretranslation.run")}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <Statement result={result} />
      ) : (
        <div className="flex flex-col gap-4">
          <p className="text-sm text-muted">{t("pretranslation.explain")}</p>
          <Select
            label={t("pretranslation.minimum")}
            value={minimum}
            onChange={setMinimum}
            options={MINIMA.map((value) => ({
              value,
              label: formatPercent(scope.language, Number(value)),
            }))}
          />
        </div>
      )}
      {error ? (
        <p role="alert" className="mt-3 text-sm text-danger">
          {error}
        </p>
      ) : null}
    </Dialog>
  );
}

function Statement({ result }: { readonly result: Pretranslated }) {
  const t = useT("memory");
  const { filled, skipped } = result;
  const substituted = filled.filter((one) => one.substituted).length;
  const reasons = SKIPS.filter((why) => (skipped[why] ?? 0) > 0);
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-base font-medium">
        {t("pretranslation.filled", { count: filled.length })}
      </p>
      {substituted > 0 ? <p>{t("pretranslation.substituted", { count: substituted })}</p> : null}
      {reasons.length > 0 ? (
        <div className="text-muted">
          <p>{t("pretranslation.left")}</p>
          <ul className="list-disc pl-5">
            {reasons.map((why) => (
              <li key={why}>{t(`pretranslation.skipped.${why}`, { count: skipped[why] ?? 0 })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

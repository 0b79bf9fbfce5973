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
import { MINIMA, type Minimum } from "./pretranslation-minimum";
import { useFailureWords } from "./use-failure-words";

/** What the server did: see server/memory/pretranslate-article.ts. */
type Pretranslated = {
  readonly filled: readonly {
    readonly translationId: string;
    readonly version: number;
    readonly substituted: boolean;
  }[];
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

/** What taking it back did: see server/memory/take-back-pretranslation.ts. */
type TakenBack = { readonly emptied: number; readonly kept: number };

type Props = {
  readonly articleId: string;
  readonly language: Language;
  /** What the choice begins with. */
  readonly first: Minimum;
  readonly onClose: (changed: boolean) => void;
};

/** Fills untouched segments from the memory, says what it did and what not, and takes it back. */
export function PretranslationDialog({ articleId, language, first, onClose }: Props) {
  const t = useT("memory");
  const scope = useScope();
  const [minimum, setMinimum] = useState(first);
  const act = usePretranslation(articleId, language);
  const { result, takenBack, error, isPending } = act;
  return (
    <Dialog
      title={t("pretranslation.title")}
      size="small"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose(result !== null))}
      actions={
        result ? (
          <>
            {result.filled.length > 0 && !takenBack ? (
              <Button isPending={isPending} onPress={() => void act.takeBack(result)}>
                {t("pretranslation.takeBack")}
              </Button>
            ) : null}
            <Button variant="primary" onPress={() => onClose(true)}>
              {t("close")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => onClose(false)}>{t("cancel")}</Button>
            <Button variant="primary" isPending={isPending} onPress={() => void act.fill(minimum)}>
              {t("pretranslation.run")}
            </Button>
          </>
        )
      }
    >
      {takenBack ? <TakenBackStatement takenBack={takenBack} /> : null}
      {result && !takenBack ? <Statement result={result} /> : null}
      {result ? null : (
        <div className="flex flex-col gap-4">
          <p className="text-sm text-muted">{t("pretranslation.explain")}</p>
          <Select
            label={t("pretranslation.minimum")}
            description={t("pretranslation.minimumHint")}
            value={minimum}
            onChange={setMinimum}
            options={MINIMA.map((value) => ({
              value,
              label:
                value === "101"
                  ? t("analysis.bands.101")
                  : formatPercent(scope.language, Number(value)),
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

/** Filling and taking back, with what came of them. */
function usePretranslation(articleId: string, language: Language) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const [isPending, setIsPending] = useState(false);
  const [result, setResult] = useState<Pretranslated | null>(null);
  const [takenBack, setTakenBack] = useState<TakenBack | null>(null);
  const [error, setError] = useState<string | null>(null);
  // One key for one decision: a repeated press after a lost answer does nothing twice.
  const [keys] = useState(() => ({ fill: crypto.randomUUID(), takeBack: crypto.randomUUID() }));
  const path = `/api/articles/${articleId}/pretranslation`;
  const ask = async <T,>(request: Parameters<typeof send>[0]): Promise<T | null> => {
    setIsPending(true);
    setError(null);
    const reply = await send<T>(request);
    setIsPending(false);
    if (reply.ok) return reply.value;
    setError(failure(reply.error));
    return null;
  };
  const fill = async (minimum: Minimum) => {
    const body = { language, minimum: Number(minimum) };
    const done = await ask<Pretranslated>({ path, idempotencyKey: keys.fill, body });
    if (!done) return;
    setResult(done);
    announce(t("pretranslation.filled", { count: done.filled.length }));
    // Only what was carried out is remembered; should that fail, it is asked for once more.
    const preferences = { pretranslationMinimum: body.minimum };
    await send({ method: "PATCH", path: "/api/me/preferences", body: preferences });
    router.refresh();
  };
  const takeBack = async ({ filled }: Pretranslated) => {
    const body = {
      language,
      filled: filled.map(({ translationId, version }) => ({ translationId, version })),
    };
    const done = await ask<TakenBack>({
      path: `${path}/undo`,
      idempotencyKey: keys.takeBack,
      body,
    });
    if (!done) return;
    setTakenBack(done);
    announce(t("pretranslation.takenBack", { count: done.emptied }));
    router.refresh();
  };
  return { fill, takeBack, isPending, result, takenBack, error };
}

function TakenBackStatement({ takenBack }: { readonly takenBack: TakenBack }) {
  const t = useT("memory");
  const { emptied, kept } = takenBack;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-base font-medium">{t("pretranslation.takenBack", { count: emptied })}</p>
      {kept > 0 ? <p className="text-muted">{t("pretranslation.kept", { count: kept })}</p> : null}
    </div>
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

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CleanUpView } from "@/core/memory/memory-view";
import { formatDate } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { toast } from "@/ui/primitives/toast-queue";
import { send } from "@/ui/request/send";
import { bankName } from "./bank-name";
import { useFailureWords } from "./use-failure-words";

/** Brings back what a clean-up took. */
export function useUndoCleanUp(): (batchId: string) => Promise<void> {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  return async (batchId) => {
    const path = `/api/memory/clean-up/${batchId}/undo`;
    const reply = await send<{ readonly restored: number }>({ path });
    if (!reply.ok) return toast({ tone: "problem", title: failure(reply.error) });
    toast({ tone: "done", title: t("cleanUp.undone", { count: reply.value.restored }) });
    router.refresh();
  };
}

/** The last clean-ups; each can be taken back for as long as something of it is still deleted. */
export function CleanUpsDone({ done }: { readonly done: readonly CleanUpView[] }) {
  const t = useT("memory");
  if (done.length === 0) return null;
  return (
    <Card title={t("cleanUp.recent")}>
      <ul className="flex flex-col divide-y divide-line">
        {done.map((one) => (
          <CleanUpDone key={one.batchId} one={one} />
        ))}
      </ul>
    </Card>
  );
}

function CleanUpDone({ one }: { readonly one: CleanUpView }) {
  const t = useT("memory");
  const { language, timeZone } = useScope();
  const undo = useUndoCleanUp();
  const [isPending, setIsPending] = useState(false);
  const { batchId, bank, actor, at, deleted, gone } = one;
  const facts = [bankName(t, bank), actor, formatDate(language, new Date(at), timeZone)];
  const run = () => {
    setIsPending(true);
    void undo(batchId).finally(() => setIsPending(false));
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <span className="min-w-0">
        {t("cleanUp.done", { count: deleted })}{" "}
        <span className="text-muted">{facts.filter(Boolean).join(" · ")}</span>
      </span>
      {gone > 0 ? (
        <Button size="small" isPending={isPending} onPress={run}>
          {t("cleanUp.bringBack", { count: gone })}
        </Button>
      ) : (
        <span className="text-muted">{t("cleanUp.isBack")}</span>
      )}
    </li>
  );
}

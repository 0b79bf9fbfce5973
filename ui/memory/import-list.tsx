"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportListed, ImportPage } from "@/core/memory/memory-view";
import { useT } from "@/ui/i18n/use-t";
import { announce } from "@/ui/primitives/announcer";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { FormError } from "@/ui/primitives/form-error";
import { toast } from "@/ui/primitives/toast-queue";
import { type Reply, send } from "@/ui/request/send";
import { ImportRow } from "./import-row";
import { importSentences, isUnderWay } from "./import-words";
import { useFailureWords } from "./use-failure-words";

/** What the pages of imports are kept under. */
export const IMPORTS_KEY = ["memory-imports"] as const;

/** Milliseconds between two questions while an import is under way. */
const POLL = 1_500;

type Failed = Extract<Reply<ImportPage>, { readonly ok: false }>;

/** A refused or unanswered question. */
class Unanswered extends Error {
  readonly reply: Failed;
  constructor(reply: Failed) {
    super("The imports could not be read.");
    this.reply = reply;
  }
}

async function ask(after: string | null): Promise<ImportPage> {
  const path = `/api/memory/imports${after === null ? "" : `?after=${after}`}`;
  const reply = await send<ImportPage>({ method: "GET", path });
  if (!reply.ok) throw new Unanswered(reply);
  return reply.value;
}

/**
 * A page of the imports. Asked for again only while one of them is under way, and then not while
 * the page is hidden or the network gone; when they are back, once.
 */
function useImports(first: ImportPage, after: string | null) {
  return useQuery<ImportPage, Unanswered>({
    queryKey: [...IMPORTS_KEY, after],
    queryFn: () => ask(after),
    ...(after === null ? { initialData: first } : {}),
    placeholderData: keepPreviousData,
    staleTime: POLL,
    retry: false,
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    refetchInterval: ({ state }) => (state.data?.imports.some(isUnderWay) ? POLL : false),
  });
}

type Props = {
  readonly first: ImportPage;
  /** File whose end is told elsewhere. */
  readonly own: string | null;
  readonly className?: string;
};

/** The imports, newest first, with the progress of those under way, whoever began them and wherever. */
export function ImportList({ first, own, className }: Props) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [after, setAfter] = useState<string | null>(null);
  const { data, error } = useImports(first, after);
  const { imports, next } = data ?? first;
  const stop = useStop();
  useToldEnds(imports, own);
  return (
    <Card title={t("imports.title")} {...(className && { className })}>
      <div className="flex flex-col gap-3">
        {imports.length === 0 ? (
          <p className="text-sm text-muted">{t("imports.none")}</p>
        ) : (
          <ul aria-label={t("imports.title")} className="flex flex-col divide-y divide-line">
            {imports.map((one) => (
              <ImportRow key={one.id} one={one} onStop={() => stop(one)} />
            ))}
          </ul>
        )}
        <FormError>{error ? failure(error.reply.error) : null}</FormError>
        {after !== null || next !== null ? (
          <div className="flex flex-wrap gap-2">
            {after !== null ? (
              <Button size="small" onPress={() => setAfter(null)}>
                {t("search.first")}
              </Button>
            ) : null}
            {next !== null ? (
              <Button size="small" onPress={() => setAfter(next)}>
                {t("search.next")}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function useStop(): (one: ImportListed) => Promise<void> {
  const t = useT("memory");
  const failure = useFailureWords();
  const queries = useQueryClient();
  return async ({ id }) => {
    const reply = await send<null>({ path: `/api/memory/imports/${id}/stop` });
    if (reply.ok) announce(t("imports.states.stopping"));
    // One that ended at that moment is no failure: the list says how.
    else if (reply.error?.code !== "wrong-state")
      toast({ tone: "problem", title: failure(reply.error) });
    await queries.invalidateQueries({ queryKey: IMPORTS_KEY });
  };
}

/** Says it when an import that was seen under way has ended. */
function useToldEnds(imports: readonly ImportListed[], own: string | null): void {
  const t = useT("memory");
  const underWay = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const one of imports)
      if (underWay.current.has(one.id) && !isUnderWay(one) && one.file !== own)
        announce([one.file, ...importSentences(t, one)].join(". "));
    underWay.current = new Set(imports.filter(isUnderWay).map(({ id }) => id));
  }, [imports, own, t]);
}

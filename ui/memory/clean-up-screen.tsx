"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { request } from "@/ui/editor/state/request";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { ScrollArea } from "@/ui/primitives/scroll-area";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { bankName } from "./bank-name";
import type { BankChoice } from "./memory-entry";
import { useFailureWords } from "./use-failure-words";

type Item = { readonly unitId: string; readonly version: number; readonly texts: string };

/** Entries of a preview that are listed; all of them are counted. */
const LISTED = 200;

/** Finds entries that a bank is better off without, shows them, deletes them, brings them back. */
export function CleanUpScreen({ banks }: { readonly banks: readonly BankChoice[] }) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [bankId, setBankId] = useState(banks[0]?.id ?? "");
  const [doubles, setDoubles] = useState(true);
  const [untranslated, setUntranslated] = useState(false);
  const [before, setBefore] = useState("");
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = useRun(() => setItems(null), setError);
  const preview = async () => {
    setIsPending(true);
    setError(null);
    const filter = { bankId, doubles, untranslated, ...(before ? { before } : {}) };
    const reply = await request<readonly Item[]>("/api/memory/clean-up/preview", {
      method: "POST",
      body: filter,
    });
    setIsPending(false);
    if (reply.ok) setItems(reply.value);
    else setError(failure(reply));
  };
  /** A preview belongs to the conditions that it was made with. */
  const changed =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      setItems(null);
    };
  return (
    <div className="flex flex-col gap-6">
      <Card>
        <div className="flex flex-col items-start gap-4">
          <p className="text-sm text-muted">{t("cleanUp.explain")}</p>
          <Select
            label={t("cleanUp.bank")}
            value={bankId}
            onChange={changed(setBankId)}
            options={banks.map(({ id, name }) => ({ value: id, label: bankName(t, name) }))}
          />
          <div>
            <Checkbox
              label={t("cleanUp.doubles")}
              isSelected={doubles}
              onChange={changed(setDoubles)}
            />
            <Checkbox
              label={t("cleanUp.untranslated")}
              isSelected={untranslated}
              onChange={changed(setUntranslated)}
            />
          </div>
          <TextField
            label={t("cleanUp.before")}
            type="date"
            value={before}
            onChange={changed(setBefore)}
          />
          {error ? (
            <p role="alert" className="text-sm text-danger">
              {error}
            </p>
          ) : null}
          <Button
            variant={items?.length ? "secondary" : "primary"}
            isPending={isPending}
            isDisabled={bankId === "" || (!doubles && !untranslated && before === "")}
            onPress={() => void preview()}
          >
            {t("cleanUp.preview")}
          </Button>
        </div>
      </Card>
      {items ? <Preview items={items} onRun={() => void run(items)} /> : null}
    </div>
  );
}

function Preview({
  items,
  onRun,
}: {
  readonly items: readonly Item[];
  readonly onRun: () => void;
}) {
  const t = useT("memory");
  if (items.length === 0)
    return (
      <p role="status" className="text-sm text-muted">
        {t("cleanUp.nothing")}
      </p>
    );
  return (
    <Card
      title={t("cleanUp.would", { count: items.length })}
      actions={
        <Button variant="danger" onPress={onRun}>
          {t("cleanUp.run")}
        </Button>
      }
    >
      <ScrollArea label={t("cleanUp.would", { count: items.length })} className="max-h-128">
        <ul className="flex flex-col divide-y divide-line text-sm">
          {items.slice(0, LISTED).map(({ unitId, texts }) => (
            <li key={unitId} className="py-2">
              {texts}
            </li>
          ))}
        </ul>
      </ScrollArea>
      {items.length > LISTED ? (
        <p className="pt-2 text-xs text-muted">{t("cleanUp.firstOnes", { count: LISTED })}</p>
      ) : null}
    </Card>
  );
}

/** Deletes what was shown and offers all of it back. */
function useRun(done: () => void, refuse: (text: string) => void) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const undo = async (batchId: string) => {
    const reply = await request<{ readonly restored: number }>(
      `/api/memory/clean-up/${batchId}/undo`,
      { method: "POST" },
    );
    if (!reply.ok) return toast({ tone: "problem", title: failure(reply) });
    toast({ tone: "done", title: t("cleanUp.undone", { count: reply.value.restored }) });
    router.refresh();
  };
  return async (items: readonly Item[]) => {
    const reply = await request<{ readonly batchId: string; readonly deleted: number }>(
      "/api/memory/clean-up",
      {
        method: "POST",
        body: { items: items.map(({ unitId, version }) => ({ unitId, version })) },
      },
    );
    if (!reply.ok) return refuse(failure(reply));
    const { batchId, deleted } = reply.value;
    toast({
      tone: "done",
      title: t("cleanUp.done", { count: deleted }),
      action: { label: t("undo"), run: () => void undo(batchId) },
    });
    done();
    router.refresh();
  };
}

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CleanUpView } from "@/core/memory/memory-view";
import { formatNumber } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { FormError } from "@/ui/primitives/form-error";
import { ScrollArea } from "@/ui/primitives/scroll-area";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { send } from "@/ui/request/send";
import { bankName } from "./bank-name";
import { CleanUpsDone, useUndoCleanUp } from "./clean-ups-done";
import type { BankChoice } from "./memory-entry";
import { useFailureWords } from "./use-failure-words";

type Item = { readonly unitId: string; readonly version: number; readonly texts: string };

/** Entries of one clean-up at most (server/memory/entries/clean-up.ts). */
const MOST = 5_000;
/** Entries of a preview that are listed; all of them are counted. */
const LISTED = 200;

type Props = {
  readonly banks: readonly BankChoice[];
  /** The last clean-ups, newest first. */
  readonly done: readonly CleanUpView[];
};

/** Finds entries that a bank is better off without, shows them, deletes them, brings them back. */
export function CleanUpScreen({ banks, done }: Props) {
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
    const reply = await send<readonly Item[]>({
      path: "/api/memory/clean-up/preview",
      body: filter,
    });
    setIsPending(false);
    if (reply.ok) setItems(reply.value);
    else setError(failure(reply.error));
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
          <p className="text-sm text-muted">{t("cleanUp.allHold")}</p>
          <FormError>{error}</FormError>
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
      {items ? <Preview items={items} onRun={() => run(items)} /> : null}
      <CleanUpsDone done={done} />
    </div>
  );
}

type PreviewProps = { readonly items: readonly Item[]; readonly onRun: () => Promise<void> };

function Preview({ items, onRun }: PreviewProps) {
  const t = useT("memory");
  const { language } = useScope();
  const [isPending, setIsPending] = useState(false);
  const run = () => {
    setIsPending(true);
    void onRun().finally(() => setIsPending(false));
  };
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
        <Button variant="danger" isPending={isPending} onPress={run}>
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
      {items.length === MOST ? (
        <p className="pt-2 text-sm">
          {t("cleanUp.most", { number: formatNumber(language, MOST) })}
        </p>
      ) : null}
    </Card>
  );
}

type Deleted = { readonly batchId: string; readonly deleted: number };

/** Deletes what was shown and offers all of it back. */
function useRun(done: () => void, refuse: (text: string) => void) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const undo = useUndoCleanUp();
  return async (items: readonly Item[]) => {
    const body = { items: items.map(({ unitId, version }) => ({ unitId, version })) };
    const reply = await send<Deleted>({ path: "/api/memory/clean-up", body });
    if (!reply.ok) return refuse(failure(reply.error));
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

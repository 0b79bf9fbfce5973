"use client";

import { useState } from "react";
import type { ReviewedRow } from "@/core/memory/align-edit";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { FormError } from "@/ui/primitives/form-error";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { send } from "@/ui/request/send";
import { storedBankName } from "./bank-name";
import { useFailureWords } from "./use-failure-words";

type Props = {
  /** What is to be added: at least two texts each. */
  readonly rows: readonly ReviewedRow[];
  readonly onAdded: () => void;
};

type Added = { readonly added: number; readonly duplicates: number };

/** Into which bank reviewed rows go, and how they stand there. */
export function AlignAddition({ rows, onAdded }: Props) {
  const t = useT("memory");
  const failure = useFailureWords();
  const [bank, setBank] = useState(t("align.bankDefault"));
  const [approved, setApproved] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    setIsPending(true);
    setError(null);
    const texts = rows.map(({ kk, ru, en }) => ({ kk, ru, en }));
    const body = { bank: storedBankName(t, bank), approved, rows: texts };
    const reply = await send<Added>({ path: "/api/memory/alignment/additions", body });
    setIsPending(false);
    if (!reply.ok) return setError(failure(reply.error));
    const { added, duplicates } = reply.value;
    toast({
      tone: "done",
      title: t("import.added", { count: added }),
      ...(duplicates > 0 && { description: t("import.duplicates", { count: duplicates }) }),
    });
    onAdded();
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4 sm:max-w-xl">
      <TextField
        label={t("align.bank")}
        description={t("import.bankHint")}
        maxLength={100}
        value={bank}
        onChange={setBank}
      />
      <Checkbox label={t("align.approved")} isSelected={approved} onChange={setApproved} />
      <FormError>{error}</FormError>
      <Button
        variant="primary"
        className="self-start"
        isPending={isPending}
        isDisabled={rows.length === 0 || bank.trim() === ""}
        onPress={() => void add()}
      >
        {t("align.add", { count: rows.length })}
      </Button>
    </div>
  );
}

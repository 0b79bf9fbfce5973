"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BankView } from "@/core/memory/memory-view";
import { ROLES, type Role } from "@/core/workflow/actor";
import { request } from "@/ui/editor/state/request";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { FormError } from "@/ui/primitives/form-error";
import { Select } from "@/ui/primitives/select";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { bankName, storedBankName } from "./bank-name";
import { useFailureWords } from "./use-failure-words";

const KINDS = ["desk", "archive", "imported"] as const;

type Props = {
  /** Null makes a new one. */
  readonly bank: BankView | null;
  readonly onClose: () => void;
};

/** Name, kind, penalty and roles of a bank. */
export function BankDialog({ bank, onClose }: Props) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  const [name, setName] = useState(bank ? bankName(t, bank.name) : "");
  const [kind, setKind] = useState<(typeof KINDS)[number]>(
    KINDS.find((one) => one === bank?.kind) ?? "archive",
  );
  const [penalty, setPenalty] = useState(String(bank?.penalty ?? 0));
  const [readers, setReaders] = useState(bank?.readers ?? []);
  const [writers, setWriters] = useState(bank?.writers ?? []);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const points = Number(penalty);
  const isValid =
    name.trim() !== "" && /^\d{1,2}$/.test(penalty.trim()) && points >= 0 && points <= 50;
  const save = async () => {
    setIsPending(true);
    const reply = await request<unknown>(
      bank ? `/api/memory/banks/${bank.id}` : "/api/memory/banks",
      {
        method: bank ? "PUT" : "POST",
        body: { name: storedBankName(t, name), kind, penalty: points, readers, writers },
      },
    );
    setIsPending(false);
    if (!reply.ok) return setError(failure(reply));
    toast({ tone: "done", title: t("banks.saved") });
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      title={t(bank ? "banks.editTitle" : "banks.new")}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={!isValid}
            onPress={() => void save()}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          autoFocus
          label={t("banks.name")}
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <Select
          label={t("banks.kind")}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`banks.kinds.${value}`) }))}
        />
        <TextField
          label={t("banks.penalty")}
          description={t("banks.penaltyHint")}
          inputMode="numeric"
          maxLength={2}
          value={penalty}
          onChange={setPenalty}
        />
        <Roles
          legend={t("banks.readers")}
          nobody={t("banks.everybody")}
          roles={readers}
          onChange={setReaders}
        />
        <Roles
          legend={t("banks.writers")}
          nobody={t("banks.editors")}
          roles={writers}
          onChange={setWriters}
        />
        <FormError>{error}</FormError>
      </div>
    </Dialog>
  );
}

type RolesProps = {
  readonly legend: string;
  /** What no tick means. */
  readonly nobody: string;
  readonly roles: readonly string[];
  readonly onChange: (roles: readonly string[]) => void;
};

function Roles({ legend, nobody, roles, onChange }: RolesProps) {
  const t = useT("memory");
  const toggle = (role: Role, isSelected: boolean) =>
    onChange(isSelected ? [...roles, role] : roles.filter((one) => one !== role));
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">
        {legend}
        {roles.length === 0 ? (
          <span className="font-normal text-muted">{`: ${nobody}`}</span>
        ) : null}
      </legend>
      <div className="flex flex-wrap gap-x-6">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`roles.${role}`)}
            isSelected={roles.includes(role)}
            onChange={(isSelected) => toggle(role, isSelected)}
          />
        ))}
      </div>
    </fieldset>
  );
}

"use client";

import { Eye } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { OverrideView } from "@/core/workflow/people-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { EmptyState } from "@/ui/primitives/empty-state";
import { Select } from "@/ui/primitives/select";
import { Table } from "@/ui/primitives/table";
import { TextArea } from "@/ui/primitives/text-area";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { type Sender, useSend } from "@/ui/request/use-send";

/** Somebody who may be given an exception. */
type Candidate = { readonly id: string; readonly name: string };

type Props = {
  readonly overrides: readonly OverrideView[];
  readonly candidates: readonly Candidate[];
  readonly login: string;
};

/** Exceptions from four eyes: those in force, and those that were. */
export function ExceptionsAdmin({ overrides, candidates, login }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const sender = useSend(login);
  const [isOpen, setOpen] = useState(false);
  const revoke = async ({ id }: OverrideView) => {
    const reply = await sender.ask({ method: "DELETE", path: `/api/admin/overrides/${id}` });
    if (!reply.ok) return;
    toast({ tone: "done", title: t("exceptions.revoked") });
    router.refresh();
  };
  const grant = (
    <Button
      variant="primary"
      icon={<Eye aria-hidden />}
      isDisabled={candidates.length === 0}
      onPress={() => setOpen(true)}
    >
      {t("exceptions.grant")}
    </Button>
  );
  return (
    <>
      {overrides.length === 0 ? (
        <EmptyState
          sentence={t(candidates.length === 0 ? "exceptions.nobody" : "exceptions.none")}
          action={grant}
        />
      ) : (
        <>
          <div>{grant}</div>
          {isOpen ? null : <ProblemNote sentence={sender.problem} />}
          <ExceptionTable overrides={overrides} onRevoke={(one) => void revoke(one)} />
        </>
      )}
      {isOpen ? (
        <GrantDialog
          candidates={candidates}
          sender={sender}
          onClose={() => {
            sender.clearProblem();
            setOpen(false);
          }}
          onGranted={(name) => {
            setOpen(false);
            toast({ tone: "done", title: t("exceptions.granted", { name }) });
            router.refresh();
          }}
        />
      ) : null}
      {sender.sessionDialog}
    </>
  );
}

type TableProps = {
  readonly overrides: readonly OverrideView[];
  readonly onRevoke: (override: OverrideView) => void;
};

function ExceptionTable({ overrides, onRevoke }: TableProps) {
  const t = useT("admin");
  const { language, timeZone } = useScope();
  const stateOf = ({ isInForce, revokedAt }: OverrideView) => {
    if (isInForce) return t("exceptions.inForce");
    return t(revokedAt === null ? "exceptions.over" : "exceptions.revokedAt");
  };
  return (
    <Table
      caption={t("exceptions.caption")}
      columns={[
        { id: "person", label: t("exceptions.person"), isRowHeader: true },
        { id: "reason", label: t("exceptions.reason") },
        { id: "until", label: t("exceptions.until") },
        { id: "by", label: t("exceptions.grantedBy") },
        { id: "state", label: t("exceptions.state") },
        { id: "revoke", label: t("exceptions.revoke"), hideLabel: true, align: "end" },
      ]}
      rows={overrides.map((override) => ({
        id: override.id,
        isSelected: override.isInForce,
        cells: [
          <b key="person" className="font-medium">
            {override.personName}
          </b>,
          override.reason,
          formatDateTime(language, override.expiresAt, timeZone),
          override.grantedByName,
          stateOf(override),
          override.isInForce ? (
            <Button
              key="revoke"
              size="small"
              aria-label={t("exceptions.revokeOf", { name: override.personName })}
              onPress={() => onRevoke(override)}
            >
              {t("exceptions.revoke")}
            </Button>
          ) : null,
        ],
      }))}
    />
  );
}

const HOURS = ["1", "2", "4", "8", "12", "24"] as const;

type GrantProps = {
  readonly candidates: readonly Candidate[];
  readonly sender: Sender;
  readonly onClose: () => void;
  readonly onGranted: (name: string) => void;
};

function GrantDialog({ candidates, sender, onClose, onGranted }: GrantProps) {
  const t = useT("admin");
  const [personId, setPersonId] = useState(candidates[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState<(typeof HOURS)[number]>("8");
  const grant = async () => {
    const body = { personId, reason: reason.trim(), hours: Number(hours) };
    const reply = await sender.ask({ path: "/api/admin/overrides", body });
    if (reply.ok) onGranted(candidates.find(({ id }) => id === personId)?.name ?? "");
  };
  return (
    <Dialog
      title={t("exceptions.grant")}
      size="small"
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          isPending={sender.isPending}
          isDisabled={reason.trim() === ""}
          onPress={() => void grant()}
        >
          {t("exceptions.grant")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label={t("exceptions.person")}
          value={personId}
          options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPersonId}
        />
        <Select
          label={t("exceptions.hours")}
          value={hours}
          options={HOURS.map((value) => ({
            value,
            label: t("exceptions.hoursCount", { count: Number(value) }),
          }))}
          onChange={setHours}
        />
        <TextArea
          label={t("exceptions.reason")}
          description={t("exceptions.reasonHint")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
        <ProblemNote sentence={sender.problem} />
      </div>
    </Dialog>
  );
}

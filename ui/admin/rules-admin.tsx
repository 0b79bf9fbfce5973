"use client";

import { Plus, Regex } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UserRule } from "@/core/checks/user-rule";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { EmptyState } from "@/ui/primitives/empty-state";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { Table } from "@/ui/primitives/table";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import { RuleDialog } from "./rule-dialog";

type Props = {
  readonly rules: readonly UserRule[];
  /** How many the house may have. */
  readonly most: number;
  readonly login: string;
};

type Opened =
  | { readonly kind: "edit"; readonly rule: UserRule | null }
  | { readonly kind: "remove"; readonly rule: UserRule }
  | null;

/** The rules of the house: list, add, change, delete. */
export function RulesAdmin({ rules, most, login }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const sender = useSend(login);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    sender.clearProblem();
    setOpened(null);
  };
  const store = async (next: readonly UserRule[], said: string) => {
    const path = "/api/settings/rules";
    const reply = await sender.ask({ method: "PUT", path, body: { rules: next } });
    if (!reply.ok) return;
    setOpened(null);
    toast({ tone: "done", title: said });
    router.refresh();
  };
  const isFull = rules.length >= most;
  const add = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      isDisabled={isFull}
      onPress={() => setOpened({ kind: "edit", rule: null })}
    >
      {t("rules.add")}
    </Button>
  );
  return (
    <>
      {rules.length === 0 ? (
        <EmptyState icon={<Regex />} sentence={t("rules.none")} action={add} />
      ) : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-3">
            {add}
            {isFull ? (
              <p className="text-sm text-muted">{t("rules.full", { count: most })}</p>
            ) : null}
          </div>
          <RuleTable rules={rules} onOpen={setOpened} />
        </div>
      )}
      {opened?.kind === "edit" ? (
        <RuleDialog
          rule={opened.rule}
          sender={sender}
          onClose={close}
          onSave={(rule) => void store(withRule(rules, rule), t("rules.saved"))}
        />
      ) : null}
      {opened?.kind === "remove" ? (
        <ConfirmDialog
          title={t("rules.removeTitle")}
          confirmLabel={t("rules.remove")}
          isDestructive
          isPending={sender.isPending}
          isOpen
          onOpenChange={close}
          onConfirm={() => void store(withoutRule(rules, opened.rule), t("rules.removed"))}
        >
          {t("rules.removeText", { rule: opened.rule.pattern })}
          <ProblemNote sentence={sender.problem} />
        </ConfirmDialog>
      ) : null}
      {sender.sessionDialog}
    </>
  );
}

function withRule(rules: readonly UserRule[], rule: UserRule): readonly UserRule[] {
  const known = rules.some(({ id }) => id === rule.id);
  return known ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule];
}

function withoutRule(rules: readonly UserRule[], rule: UserRule): readonly UserRule[] {
  return rules.filter(({ id }) => id !== rule.id);
}

type TableProps = {
  readonly rules: readonly UserRule[];
  readonly onOpen: (opened: Opened) => void;
};

function RuleTable({ rules, onOpen }: TableProps) {
  const t = useT("admin");
  return (
    <Table
      caption={t("rules.caption")}
      columns={[
        { id: "rule", label: t("rules.rule"), isRowHeader: true },
        { id: "kind", label: t("rules.kind") },
        { id: "languages", label: t("rules.languages") },
        { id: "severity", label: t("rules.severity") },
        { id: "actions", label: t("rules.actions"), hideLabel: true, align: "end" },
      ]}
      rows={rules.map((rule) => ({
        id: rule.id,
        cells: [
          <RuleName key="rule" rule={rule} />,
          t(`rules.kindsShort.${rule.kind}`),
          <Languages key="languages" rule={rule} />,
          <SeverityBadge key="severity" severity={rule.severity ?? "warning"} />,
          <RowActions key="actions" rule={rule} onOpen={onOpen} />,
        ],
      }))}
    />
  );
}

function RuleName({ rule }: { readonly rule: UserRule }) {
  const { language } = useScope();
  const { kk, ru, en } = rule.message;
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <span className="font-medium">{rule.message[language] || ru || kk || en}</span>
      <code className="text-xs break-all text-muted">
        {rule.kind === "required" ? `${rule.pattern} → ${rule.wanted ?? ""}` : rule.pattern}
      </code>
    </span>
  );
}

function Languages({ rule }: { readonly rule: UserRule }) {
  const t = useT("admin");
  if (rule.languages.length === 0) return t("rules.allLanguages");
  return rule.languages.map((language, at) => (
    <span key={language} lang={language}>
      {at > 0 ? ", " : ""}
      {AUTONYMS[language]}
    </span>
  ));
}

type ActionProps = {
  readonly rule: UserRule;
  readonly onOpen: (opened: Opened) => void;
};

function RowActions({ rule, onOpen }: ActionProps) {
  const t = useT("admin");
  return (
    <span className="inline-flex gap-2">
      <Button
        size="small"
        aria-label={t("rules.editOf", { rule: rule.pattern })}
        onPress={() => onOpen({ kind: "edit", rule })}
      >
        {t("rules.edit")}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t("rules.removeOf", { rule: rule.pattern })}
        onPress={() => onOpen({ kind: "remove", rule })}
      >
        {t("rules.remove")}
      </Button>
    </span>
  );
}

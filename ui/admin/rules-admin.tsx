"use client";

import { Plus, Regex } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UserRule } from "@/core/checks/user-rule";
import type { Versioned } from "@/core/workflow/merge-settings";
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
import { presentOf } from "./use-setting";

type Props = {
  readonly stored: Versioned<readonly UserRule[]>;
  /** How many the house may have. */
  readonly most: number;
  readonly login: string;
};

type Opened =
  | { readonly kind: "edit"; readonly rule: UserRule | null }
  | { readonly kind: "remove"; readonly rule: UserRule }
  | null;

/** The rules of the house: list, add, change, delete. */
export function RulesAdmin({ stored, most, login }: Props) {
  const t = useT("admin");
  const router = useRouter();
  const sender = useSend(login);
  const [{ value: rules, version }, setBase] = useState(stored);
  const [opened, setOpened] = useState<Opened>(null);
  const [clash, setClash] = useState<string | null>(null);
  const close = () => {
    sender.clearProblem();
    setClash(null);
    setOpened(null);
  };
  const store = async (next: readonly UserRule[], said: string) => {
    const path = "/api/settings/rules";
    const request = { method: "PUT", path, body: { rules: next }, version } as const;
    const reply = await sender.ask<{ readonly version: number }>(request);
    if (reply.ok) {
      setBase({ value: next, version: reply.value.version });
      close();
      toast({ tone: "done", title: said });
      router.refresh();
      return;
    }
    const theirs = presentOf<readonly UserRule[]>(reply);
    if (theirs) {
      setClash(clashOf(t, opened?.rule?.id, rules, theirs.value));
      setBase(theirs);
    }
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
          clash={clash}
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
          <ProblemNote sentence={clash} />
        </ConfirmDialog>
      ) : null}
      {sender.sessionDialog}
    </>
  );
}

/** What the other administrator did to the very rule that is open here; null for nothing. */
function clashOf(
  t: ReturnType<typeof useT<"admin">>,
  id: string | undefined,
  before: readonly UserRule[],
  now: readonly UserRule[],
): string | null {
  const [was, is] = [before, now].map((rules) => rules.find((rule) => rule.id === id));
  if (!was || JSON.stringify(was) === JSON.stringify(is)) return null;
  return is ? t("rules.changedToo", { pattern: is.pattern }) : t("rules.removedToo");
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

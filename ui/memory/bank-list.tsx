"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BankView } from "@/core/memory/memory-view";
import type { Role } from "@/core/workflow/actor";
import { request } from "@/ui/editor/state/request";
import { formatNumber } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { EmptyState } from "@/ui/primitives/empty-state";
import { Table } from "@/ui/primitives/table";
import { toast } from "@/ui/primitives/toast-queue";
import { BankDialog } from "./bank-dialog";
import { bankName } from "./bank-name";
import { useFailureWords } from "./use-failure-words";

type Props = { readonly banks: readonly BankView[]; readonly mayManage: boolean };

type Opened =
  | { readonly kind: "settings"; readonly bank: BankView | null }
  | { readonly kind: "archive"; readonly bank: BankView }
  | null;

/** The banks with their rights and penalties; administrators change them here. */
export function BankList({ banks, mayManage }: Props) {
  const t = useT("memory");
  const { language } = useScope();
  const [opened, setOpened] = useState<Opened>(null);
  const archive = useArchive(() => setOpened(null));
  const add = (
    <Button variant="primary" onPress={() => setOpened({ kind: "settings", bank: null })}>
      {t("banks.new")}
    </Button>
  );
  const rolesOf = (roles: readonly string[], nobody: string) =>
    roles.length === 0 ? nobody : roles.map((role) => t(`roles.${role as Role}`)).join(", ");
  return (
    <div className="flex flex-col items-start gap-4">
      {banks.length === 0 ? (
        <div className="w-full">
          <EmptyState sentence={t("banks.none")} action={mayManage ? add : null} />
        </div>
      ) : (
        <div className="w-full">
          <Table
            caption={t("banks.list")}
            columns={[
              { id: "name", label: t("banks.name"), isRowHeader: true },
              { id: "kind", label: t("banks.kind") },
              { id: "units", label: t("banks.units"), align: "end" },
              { id: "penalty", label: t("banks.penalty"), align: "end" },
              { id: "readers", label: t("banks.readers") },
              { id: "writers", label: t("banks.writers") },
              ...(mayManage
                ? [{ id: "actions", label: t("entry.actions"), hideLabel: true as const }]
                : []),
            ]}
            rows={banks.map((bank) => ({
              id: bank.id,
              cells: [
                <span key="name" className="font-medium">
                  {bankName(t, bank.name)}
                  {bank.archived ? (
                    <span className="block text-xs font-normal text-stale">
                      {t("banks.archived")}
                    </span>
                  ) : null}
                </span>,
                t(`banks.kinds.${kindOf(bank.kind)}`),
                <span key="units" className="tabular">
                  {formatNumber(language, bank.units)}
                </span>,
                <span key="penalty" className="tabular">
                  {bank.penalty}
                </span>,
                rolesOf(bank.readers, t("banks.everybody")),
                rolesOf(bank.writers, t("banks.editors")),
                ...(mayManage
                  ? [
                      <span key="actions" className="flex flex-wrap justify-end gap-2">
                        <Button
                          size="small"
                          aria-label={`${t("banks.edit")}: ${bank.name}`}
                          onPress={() => setOpened({ kind: "settings", bank })}
                        >
                          {t("banks.edit")}
                        </Button>
                        <Button
                          size="small"
                          variant="quiet"
                          aria-label={`${t(bank.archived ? "banks.unarchive" : "banks.archive")}: ${bank.name}`}
                          onPress={() =>
                            bank.archived
                              ? void archive(bank, false)
                              : setOpened({ kind: "archive", bank })
                          }
                        >
                          {t(bank.archived ? "banks.unarchive" : "banks.archive")}
                        </Button>
                      </span>,
                    ]
                  : []),
              ],
            }))}
          />
        </div>
      )}
      {mayManage && banks.length > 0 ? add : null}
      {opened?.kind === "settings" ? (
        <BankDialog bank={opened.bank} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.kind === "archive" ? (
        <ConfirmDialog
          title={t("banks.archiveTitle", { name: opened.bank.name })}
          confirmLabel={t("banks.archive")}
          isOpen
          onOpenChange={() => setOpened(null)}
          onConfirm={() => void archive(opened.bank, true)}
        >
          <p>{t("banks.archiveText")}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

/** An unknown kind is shown as an imported one: it came from somewhere else. */
function kindOf(kind: string): "desk" | "archive" | "imported" {
  return kind === "desk" || kind === "archive" ? kind : "imported";
}

function useArchive(done: () => void) {
  const t = useT("memory");
  const router = useRouter();
  const failure = useFailureWords();
  return async ({ id }: BankView, archived: boolean): Promise<void> => {
    const reply = await request<null>(`/api/memory/banks/${id}/archive`, {
      method: "PUT",
      body: { archived },
    });
    toast(
      reply.ok
        ? { tone: "done", title: t("banks.saved") }
        : { tone: "problem", title: failure(reply) },
    );
    done();
    if (reply.ok || reply.status !== 0) router.refresh();
  };
}

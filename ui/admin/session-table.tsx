"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SessionView } from "@/core/workflow/people-view";
import { ago } from "@/ui/i18n/ago";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { Table } from "@/ui/primitives/table";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  readonly sessions: readonly SessionView[];
  readonly login: string;
  readonly now: number;
  /** Whether the sessions of several people are listed. */
  readonly showsPeople: boolean;
};

/** Open sessions, each of which can be ended; one's own by signing out. */
export function SessionTable({ sessions, login, now, showsPeople }: Props) {
  const t = useT("admin");
  const common = useT("common");
  const router = useRouter();
  const sender = useSend(login);
  const { language, timeZone } = useScope();
  const [asked, setAsked] = useState<SessionView | null>(null);
  const clock = { t: common, language, timeZone, now };
  const end = async ({ id }: SessionView) => {
    const reply = await sender.ask({ method: "DELETE", path: `/api/sessions/${id}` });
    if (!reply.ok) return;
    setAsked(null);
    toast({ tone: "done", title: t("sessions.ended") });
    router.refresh();
  };
  const browserOf = ({ browser, system }: SessionView) =>
    [browser, system].filter(Boolean).join(", ") || t("sessions.unknownBrowser");
  const columns = [
    ...(showsPeople ? [{ id: "person", label: t("sessions.person"), isRowHeader: true }] : []),
    { id: "browser", label: t("sessions.browser"), isRowHeader: !showsPeople },
    { id: "address", label: t("sessions.address") },
    { id: "started", label: t("sessions.started") },
    { id: "seen", label: t("sessions.lastSeen") },
    { id: "end", label: t("sessions.end"), hideLabel: true, align: "end" as const },
  ];
  return (
    <>
      <Table
        caption={t("sessions.caption")}
        columns={columns}
        rows={sessions.map((session) => ({
          id: session.id,
          cells: [
            ...(showsPeople
              ? [
                  <b key="who" className="font-medium">
                    {session.personName}
                  </b>,
                ]
              : []),
            browserOf(session),
            session.address || (
              <span key="address" className="text-muted">
                {t("sessions.noAddress")}
              </span>
            ),
            ago(session.createdAt, clock),
            ago(session.lastSeenAt, clock),
            session.isOwn ? (
              <span key="own" className="text-sm font-medium text-approved">
                {t("sessions.own")}
              </span>
            ) : (
              <Button
                key="end"
                size="small"
                aria-label={t("sessions.endOf", {
                  name: session.personName,
                  browser: browserOf(session),
                })}
                onPress={() => (showsPeople ? setAsked(session) : void end(session))}
              >
                {t("sessions.end")}
              </Button>
            ),
          ],
        }))}
      />
      {asked ? null : <ProblemNote sentence={sender.problem} />}
      {asked ? (
        <ConfirmDialog
          title={t("sessions.question", { name: asked.personName })}
          confirmLabel={t("sessions.end")}
          isDestructive
          isPending={sender.isPending}
          isOpen
          onOpenChange={() => setAsked(null)}
          onConfirm={() => void end(asked)}
        >
          <p>{t("sessions.explanation")}</p>
          <ProblemNote sentence={sender.problem} />
        </ConfirmDialog>
      ) : null}
      {sender.sessionDialog}
    </>
  );
}

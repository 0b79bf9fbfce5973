"use client";

import { useRouter } from "next/navigation";
import type { SessionView } from "@/core/workflow/people-view";
import { SessionTable } from "@/ui/admin/session-table";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  readonly sessions: readonly SessionView[];
  readonly login: string;
  readonly now: number;
};

/** Where the person is signed in, and the way out everywhere else. */
export function OwnSessionsCard({ sessions, login, now }: Props) {
  const t = useT("settings");
  const router = useRouter();
  const sender = useSend(login);
  const endOthers = async () => {
    const reply = await sender.ask<{ readonly ended: number }>({
      method: "DELETE",
      path: "/api/me/other-sessions",
    });
    if (!reply.ok) return;
    toast({ tone: "done", title: t("sessions.endedOthers", { count: reply.value.ended }) });
    router.refresh();
  };
  const hasOthers = sessions.some(({ isOwn }) => !isOwn);
  return (
    <Card
      title={t("sessions.title")}
      actions={
        hasOthers ? (
          <Button size="small" isPending={sender.isPending} onPress={() => void endOthers()}>
            {t("sessions.endOthers")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        <ProblemNote sentence={sender.problem} />
        {hasOthers ? null : <p className="text-sm text-muted">{t("sessions.only")}</p>}
        <SessionTable sessions={sessions} login={login} now={now} showsPeople={false} />
      </div>
      {sender.sessionDialog}
    </Card>
  );
}

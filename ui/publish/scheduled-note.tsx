"use client";

import { CalendarClock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ReleaseView } from "@/core/publication/readiness-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { zoneName } from "@/ui/i18n/zoned-time";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  readonly release: ReleaseView;
  readonly login: string;
  readonly mayCancel: boolean;
};

/** A release that waits for its time, and the way to call it off. */
export function ScheduledNote({ release, login, mayCancel }: Props) {
  const t = useT("publish");
  const router = useRouter();
  const { language, timeZone } = useScope();
  const sender = useSend(login);
  const [isAsking, setAsking] = useState(false);
  const at = Date.parse(release.scheduledFor ?? "");
  const cancel = async () => {
    const reply = await sender.ask({ path: `/api/releases/${release.id}/cancellation` });
    setAsking(false);
    router.refresh();
    if (reply.ok) toast({ tone: "done", title: t("scheduled.cancelled") });
  };
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 rounded-xl bg-translated-soft px-5 py-4 text-translated">
      <p className="flex items-start gap-3 text-base font-medium">
        <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0" />
        <span>
          {t("scheduled.text", {
            languages: release.languages.map((one) => AUTONYMS[one]).join(", "),
            when: formatDateTime(language, at, timeZone),
            zone: zoneName(at, timeZone),
          })}
        </span>
      </p>
      {mayCancel ? <Button onPress={() => setAsking(true)}>{t("scheduled.cancel")}</Button> : null}
      <ProblemNote sentence={sender.problem} />
      <ConfirmDialog
        title={t("scheduled.ask")}
        confirmLabel={t("scheduled.cancel")}
        isDestructive
        isPending={sender.isPending}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={cancel}
      >
        <p>{t("scheduled.askText")}</p>
      </ConfirmDialog>
      {sender.sessionDialog}
    </section>
  );
}

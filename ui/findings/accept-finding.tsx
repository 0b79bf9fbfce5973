"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { TextField } from "@/ui/primitives/text-field";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  readonly translationId: string;
  /** `findingKey` of the finding. */
  readonly finding: string;
  readonly isAccepted: boolean;
  readonly login: string;
};

/** Accepts a finding of the report with a reason, or takes that back. */
export function AcceptFinding({ translationId, finding, isAccepted, login }: Props) {
  const t = useT("findings");
  const router = useRouter();
  const sender = useSend(login);
  const [reason, setReason] = useState<string | null>(null);
  const store = async (given: string | null) => {
    const path = `/api/translations/${translationId}/ignored-findings`;
    const reply = await sender.ask({ path, body: { key: finding, reason: given } });
    if (!reply.ok) return;
    setReason(null);
    router.refresh();
  };
  return (
    <div className="flex flex-col items-start gap-2">
      {isAccepted ? (
        <Button
          size="small"
          variant="quiet"
          className="-ml-2.5"
          isPending={sender.isPending}
          onPress={() => void store(null)}
        >
          {t("takeBack")}
        </Button>
      ) : (
        <Button
          size="small"
          variant="quiet"
          className="-ml-2.5"
          aria-expanded={reason !== null}
          onPress={() => setReason(reason === null ? "" : null)}
        >
          {t("ignore")}
        </Button>
      )}
      {reason === null || isAccepted ? null : (
        <form
          className="flex w-full max-w-lg flex-col items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void store(reason.trim());
          }}
        >
          <TextField
            className="w-full"
            label={t("reason")}
            autoFocus
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
          <Button
            type="submit"
            size="small"
            isPending={sender.isPending}
            isDisabled={reason.trim() === ""}
          >
            {t("accept")}
          </Button>
        </form>
      )}
      <ProblemNote sentence={sender.problem} />
      {sender.sessionDialog}
    </div>
  );
}

"use client";

import { ExternalLink } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Language } from "@/core/language/language";
import type { PublicationView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Dialog } from "@/ui/primitives/dialog";
import { StatusBadge } from "@/ui/primitives/status-badge";
import { TextArea } from "@/ui/primitives/text-area";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";

type Props = {
  readonly articleId: string;
  readonly login: string;
  readonly publications: readonly PublicationView[];
  readonly mayWithdraw: boolean;
};

/** What readers see now, and the way to take it off the site. */
export function PublishedCard({ articleId, login, publications, mayWithdraw }: Props) {
  const t = useT("publish");
  const { language, timeZone } = useScope();
  const [isOpen, setOpen] = useState(false);
  const out = publications.filter(({ withdrawn }) => !withdrawn);
  return (
    <Card
      title={t("published.title")}
      actions={
        mayWithdraw && out.length > 0 ? (
          <Button variant="danger" size="small" onPress={() => setOpen(true)}>
            {t("withdraw.open")}
          </Button>
        ) : null
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {publications.map((one) => (
          <li
            key={one.language}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            {one.withdrawn ? (
              <span className="text-muted">
                {`${AUTONYMS[one.language]} · ${t("published.withdrawn")}`}
              </span>
            ) : (
              <span className="flex flex-wrap items-center gap-3">
                <StatusBadge status="published" />
                <a
                  href={`/${one.language}/${one.slug}`}
                  className="inline-flex min-h-6 items-center gap-1.5 text-accent hover:underline"
                >
                  {t("published.open", { language: AUTONYMS[one.language] })}
                  <ExternalLink aria-hidden className="size-3.5" />
                </a>
              </span>
            )}
            <span className="text-xs text-muted">
              {formatDateTime(language, Date.parse(one.updatedAt), timeZone)}
            </span>
          </li>
        ))}
      </ul>
      <WithdrawDialog
        articleId={articleId}
        login={login}
        languages={out.map((one) => one.language)}
        isOpen={isOpen}
        onOpenChange={setOpen}
      />
    </Card>
  );
}

type DialogProps = {
  readonly articleId: string;
  readonly login: string;
  readonly languages: readonly Language[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

function WithdrawDialog({ articleId, login, languages, isOpen, onOpenChange }: DialogProps) {
  const t = useT("publish");
  const router = useRouter();
  const sender = useSend(login);
  const [kept, setKept] = useState<readonly Language[]>([]);
  const [reason, setReason] = useState("");
  const chosen = languages.filter((one) => !kept.includes(one));
  const withdraw = async () => {
    const reply = await sender.ask({
      path: `/api/articles/${articleId}/withdrawal`,
      body: { languages: chosen, reason },
    });
    if (!reply.ok) return;
    onOpenChange(false);
    setReason("");
    toast({ tone: "done", title: t("withdraw.done") });
    router.refresh();
  };
  return (
    <>
      <Dialog
        title={t("withdraw.title")}
        role="alertdialog"
        size="small"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        actions={
          <Button
            variant="danger"
            isPending={sender.isPending}
            isDisabled={chosen.length === 0 || reason.trim() === ""}
            onPress={withdraw}
          >
            {t("withdraw.open")}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <p className="text-muted">{t("withdraw.explanation")}</p>
          <div>
            {languages.map((one) => (
              <Checkbox
                key={one}
                label={<span lang={one}>{AUTONYMS[one]}</span>}
                isSelected={!kept.includes(one)}
                onChange={(isOn) =>
                  setKept(isOn ? kept.filter((each) => each !== one) : [...kept, one])
                }
              />
            ))}
          </div>
          <TextArea
            label={t("withdraw.reason")}
            isRequired
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
          <ProblemNote sentence={sender.problem} />
        </div>
      </Dialog>
      {sender.sessionDialog}
    </>
  );
}

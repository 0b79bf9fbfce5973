"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Language } from "@/core/language/language";
import type { PublicationView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { instantOf, zoneName } from "@/ui/i18n/zoned-time";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Checkbox } from "@/ui/primitives/checkbox";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { RadioGroup } from "@/ui/primitives/radio-group";
import { TextArea } from "@/ui/primitives/text-area";
import { TextField } from "@/ui/primitives/text-field";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import type { Readiness } from "./readiness";

type Props = {
  readonly articleId: string;
  readonly login: string;
  readonly languages: readonly Readiness[];
  readonly publications: readonly PublicationView[];
  /** An instant, so that server and browser name the same zone. */
  readonly now: number;
};

type Notices = Partial<Record<Language, string>>;

/** Chooses languages and time, asks once more, and publishes them as one act. */
export function ReleaseForm({ articleId, login, languages, publications, now }: Props) {
  const t = useT("publish");
  const router = useRouter();
  const { language, timeZone } = useScope();
  const sender = useSend(login);
  const ready = languages.filter(({ blockers }) => blockers.length === 0);
  const [chosen, setChosen] = useState<readonly Language[]>(() =>
    // All languages together is the rule: a part of them goes out only if somebody says so.
    ready.length === languages.length ? ready.map((one) => one.language) : [],
  );
  const [when, setWhen] = useState<"now" | "later">("now");
  const [local, setLocal] = useState("");
  const [notices, setNotices] = useState<Notices>({});
  const [isAsking, setAsking] = useState(false);
  const request = useRef({ body: "", key: "" });

  const scheduledFor = when === "later" ? instantOf(local, timeZone) : null;
  const picked = chosen.filter((one) => ready.some((each) => each.language === one));
  const corrected = picked.filter((one) => publications.some((each) => each.language === one));
  const isComplete =
    picked.length > 0 &&
    (when === "now" || scheduledFor !== null) &&
    corrected.every((one) => (notices[one] ?? "").trim() !== "");
  const names = picked.map((one) => AUTONYMS[one]).join(", ");

  const publish = async () => {
    const told = Object.fromEntries(corrected.map((one) => [one, notices[one] ?? ""]));
    const body = { languages: picked, scheduledFor, notices: told };
    const reply = await sender.ask<{ readonly id: string; readonly state: string }>({
      path: `/api/articles/${articleId}/releases`,
      body,
      idempotencyKey: keyFor(request.current, JSON.stringify(body)),
    });
    setAsking(false);
    router.refresh();
    if (!reply.ok) return;
    request.current = { body: "", key: "" };
    setNotices({});
    toast({ tone: "done", title: t(scheduledFor ? "form.scheduled" : "form.published") });
  };

  return (
    <Card title={t("form.title")}>
      <div className="grid gap-6 md:grid-cols-2">
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{t("form.languages")}</legend>
          {languages.map((one) => (
            <Checkbox
              key={one.language}
              label={<span lang={one.language}>{AUTONYMS[one.language]}</span>}
              {...(one.blockers.length > 0 ? { description: t("form.notReady") } : {})}
              isDisabled={one.blockers.length > 0}
              isSelected={picked.includes(one.language)}
              onChange={(isOn) =>
                setChosen(
                  isOn ? [...chosen, one.language] : chosen.filter((each) => each !== one.language),
                )
              }
            />
          ))}
        </fieldset>
        <div className="flex flex-col gap-3">
          <RadioGroup
            legend={t("form.when")}
            value={when}
            choices={[
              { value: "now", label: t("form.now") },
              { value: "later", label: t("form.later"), description: t("form.laterHint") },
            ]}
            onChange={(value: "now" | "later") => setWhen(value)}
          />
          {when === "later" ? (
            <TextField
              type="datetime-local"
              label={t("form.time")}
              description={t("form.zone", { zone: zoneName(now, timeZone), name: timeZone })}
              isRequired
              value={local}
              onChange={setLocal}
            />
          ) : null}
        </div>
      </div>
      {corrected.length > 0 ? (
        <fieldset className="mt-6 flex flex-col gap-4">
          <legend className="mb-1 text-sm font-medium">{t("form.correction")}</legend>
          <p className="text-muted">{t("form.correctionHint")}</p>
          {corrected.map((one) => (
            <TextArea
              key={one}
              lang={one}
              label={t("form.noticeIn", { language: AUTONYMS[one] })}
              isRequired
              maxLength={1000}
              rows={2}
              value={notices[one] ?? ""}
              onChange={(text) => setNotices({ ...notices, [one]: text })}
            />
          ))}
        </fieldset>
      ) : null}
      <div className="mt-6 flex flex-col items-start gap-3">
        <ProblemNote sentence={sender.problem} />
        <Button
          variant="primary"
          size="large"
          isDisabled={!isComplete}
          isPending={sender.isPending}
          onPress={() => setAsking(true)}
        >
          {t(when === "now" ? "form.publish" : "form.schedule")}
        </Button>
      </div>
      <ConfirmDialog
        title={t(when === "now" ? "form.askNow" : "form.askLater")}
        confirmLabel={t(when === "now" ? "form.publish" : "form.schedule")}
        isPending={sender.isPending}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={publish}
      >
        <p>
          {scheduledFor
            ? t("form.askLaterText", {
                languages: names,
                when: formatDateTime(language, Date.parse(scheduledFor), timeZone),
                zone: zoneName(Date.parse(scheduledFor), timeZone),
              })
            : t("form.askNowText", { languages: names })}
        </p>
      </ConfirmDialog>
      {sender.sessionDialog}
    </Card>
  );
}

/** A retry goes out under the key of the first try; a changed release under a new one. */
function keyFor(last: { body: string; key: string }, body: string): string {
  if (last.body !== body) {
    last.body = body;
    last.key = crypto.randomUUID();
  }
  return last.key;
}

"use client";

import { useState } from "react";
import { LANGUAGES, type Language } from "@/core/language/language";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Dialog } from "@/ui/primitives/dialog";
import { Select } from "@/ui/primitives/select";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import { type Colleague, fitting, type PersonChoice } from "./people-fields";

type Props = {
  readonly articleIds: readonly string[];
  readonly colleagues: readonly Colleague[];
  readonly login: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onDone: () => void;
};

const ROLES = ["translator", "reviewer"] as const;

/** Gives one role of the selected articles to one person. */
export function BulkAssign(props: Props) {
  const { articleIds, colleagues, login, isOpen, onOpenChange, onDone } = props;
  const t = useT("articles");
  const sender = useSend(login);
  const [language, setLanguage] = useState<Language>("ru");
  const [role, setRole] = useState<PersonChoice["role"]>("translator");
  const [chosen, setChosen] = useState("");
  const people = fitting(colleagues, role, language);
  const personId = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? "");
  const assign = async () => {
    const reply = await sender.ask<{ readonly assigned: number; readonly skipped: number }>({
      method: "PUT",
      path: "/api/assignments",
      body: { articleIds, assignment: { language, role, personId } },
    });
    if (!reply.ok) return;
    const { assigned, skipped } = reply.value;
    toast({
      tone: "done",
      title: t("bulk.done", { count: assigned }),
      ...(skipped > 0 && { description: t("bulk.skippedOther", { count: skipped }) }),
    });
    onOpenChange(false);
    onDone();
  };
  return (
    <>
      <Dialog
        title={t("bulk.title", { count: articleIds.length })}
        size="small"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        actions={
          <Button
            variant="primary"
            isPending={sender.isPending}
            isDisabled={personId === ""}
            onPress={assign}
          >
            {t("bulk.assign")}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <p className="text-muted">{t("bulk.explanation")}</p>
          <Select
            label={t("filters.language")}
            value={language}
            options={LANGUAGES.map((one) => ({ value: one, label: AUTONYMS[one], lang: one }))}
            onChange={setLanguage}
          />
          <Select
            label={t("people.role")}
            value={role}
            options={ROLES.map((one) => ({ value: one, label: t(`people.${one}`) }))}
            onChange={setRole}
          />
          {people.length === 0 ? (
            <p className="text-muted">{t("people.noneFor")}</p>
          ) : (
            <Select
              label={t("people.person")}
              value={personId}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
          )}
          <ProblemNote sentence={sender.problem} />
        </div>
      </Dialog>
      {sender.sessionDialog}
    </>
  );
}

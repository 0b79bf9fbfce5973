"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ArticleView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Dialog } from "@/ui/primitives/dialog";
import { toast } from "@/ui/primitives/toast-queue";
import { ProblemNote } from "@/ui/request/problem-note";
import { useSend } from "@/ui/request/use-send";
import { type Colleague, PeopleFields } from "./people-fields";

type Props = {
  readonly article: ArticleView;
  readonly login: string;
  /** Null for those who give nobody work. */
  readonly colleagues: readonly Colleague[] | null;
};

const ROLES = ["translator", "reviewer"] as const;

/** Who works on the article, to be changed by those who may. */
export function PeopleCard({ article, login, colleagues }: Props) {
  const t = useT("articles");
  const router = useRouter();
  const sender = useSend(login);
  const [isOpen, setOpen] = useState(false);
  const given = article.assignments.map(({ language, role, person }) => ({
    language,
    role,
    personId: person.id,
  }));
  const [chosen, setChosen] = useState<Parameters<typeof PeopleFields>[0]["value"]>(given);
  const save = async () => {
    const path = `/api/articles/${article.id}/assignments`;
    const reply = await sender.ask({ method: "PUT", path, body: { assignments: chosen } });
    if (!reply.ok) return;
    setOpen(false);
    toast({ tone: "done", title: t("people.saved") });
    router.refresh();
  };
  return (
    <Card
      title={t("people.title")}
      actions={
        colleagues && !article.archived ? (
          <Button
            size="small"
            onPress={() => {
              setChosen(given);
              setOpen(true);
            }}
          >
            {t("people.change")}
          </Button>
        ) : null
      }
    >
      <dl className="flex flex-col gap-3">
        {article.targetLanguages.map((language) => (
          <div key={language}>
            <dt lang={language} className="font-medium">
              {AUTONYMS[language]}
            </dt>
            {ROLES.map((role) => {
              const names = article.assignments
                .filter((one) => one.language === language && one.role === role)
                .map(({ person }) => person.name);
              return (
                <dd key={role} className="flex gap-2">
                  <span className="w-28 shrink-0 text-muted">{t(`people.${role}`)}</span>
                  <span className={names.length === 0 ? "text-muted" : undefined}>
                    {names.join(", ") || t("people.nobody")}
                  </span>
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
      {colleagues ? (
        <Dialog
          title={t("people.title")}
          isOpen={isOpen}
          onOpenChange={setOpen}
          actions={
            <Button variant="primary" isPending={sender.isPending} onPress={save}>
              {t("people.save")}
            </Button>
          }
        >
          <PeopleFields
            colleagues={colleagues}
            languages={article.targetLanguages}
            value={chosen}
            onChange={setChosen}
          />
          <ProblemNote sentence={sender.problem} />
        </Dialog>
      ) : null}
      {sender.sessionDialog}
    </Card>
  );
}
